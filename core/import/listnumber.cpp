// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/listnumber.h"

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

constexpr int greatestStated = 1'000'000;
constexpr int greatestRoman = 3999;
constexpr int mostLetters = 20;

QString roman(int number)
{
    struct Figure
    {
        int value;
        QLatin1StringView sign;
    };
    constexpr Figure figures[] = {{1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1},
                                  {100, "c"_L1},  {90, "xc"_L1},  {50, "l"_L1},  {40, "xl"_L1},
                                  {10, "x"_L1},   {9, "ix"_L1},   {5, "v"_L1},   {4, "iv"_L1},
                                  {1, "i"_L1}};
    QString written;
    for (const Figure &figure : figures) {
        for (; number >= figure.value; number -= figure.value)
            written += figure.sign;
    }
    return written;
}

// a … z, aa, bb …: the letter again for each round.
QString letter(int number)
{
    const int round = std::min((number - 1) / 26 + 1, mostLetters);
    return QString(round, QChar(u'a' + (number - 1) % 26));
}

} // namespace

int statedNumber(QStringView value)
{
    return std::clamp(value.toInt(), -greatestStated, greatestStated);
}

QString writtenNumber(int number, NumberForm form)
{
    if (form == NumberForm::None || form == NumberForm::Bullet)
        return {};
    if (form == NumberForm::Decimal || number < 1 || number > greatestRoman)
        return QString::number(number);
    switch (form) {
    case NumberForm::LowerLetter:
        return letter(number);
    case NumberForm::UpperLetter:
        return letter(number).toUpper();
    case NumberForm::LowerRoman:
        return roman(number);
    default:
        return roman(number).toUpper();
    }
}

} // namespace clausula
