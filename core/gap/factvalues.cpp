// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/factvalues.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The value of one number word, -1 if it is none. */
int wordValue(const QString &word)
{
    static const QStringList small{u"zero"_s,    u"one"_s,     u"two"_s,       u"three"_s,    u"four"_s,
                                   u"five"_s,    u"six"_s,     u"seven"_s,     u"eight"_s,    u"nine"_s,
                                   u"ten"_s,     u"eleven"_s,  u"twelve"_s,    u"thirteen"_s, u"fourteen"_s,
                                   u"fifteen"_s, u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s};
    static const QStringList tens{u"twenty"_s, u"thirty"_s,  u"forty"_s,  u"fifty"_s,
                                  u"sixty"_s,  u"seventy"_s, u"eighty"_s, u"ninety"_s};
    if (const qsizetype index = small.indexOf(word); index >= 0)
        return int(index);
    const qsizetype index = tens.indexOf(word);
    return index < 0 ? -1 : int(20 + 10 * index);
}

/** "one hundred and eighty", "twenty-five", "a"; -1 if a word is no number's. */
int numberInWords(const QString &text)
{
    static const QRegularExpression gap(u"[ -]"_s);
    const QStringList words = text.toLower().split(gap, Qt::SkipEmptyParts);
    int sum = 0;
    for (const QString &word : words) {
        const int value = word == u"a"_s || word == u"an"_s ? 1 : wordValue(word);
        if (word == u"hundred"_s)
            sum = std::max(sum, 1) * 100;
        else if (value >= 0)
            sum += value;
        else if (word != u"and"_s)
            return -1;
    }
    return words.isEmpty() ? -1 : sum;
}

/** A date in words; numbers with slashes are left alone, because their order is not known. */
QDate dateInWords(QString text)
{
    static const QRegularExpression ordinal(u"(?<=\\d)(?:st|nd|rd|th)\\b"_s);
    static const QRegularExpression filler(u"[.,]|\\bof\\b"_s);
    text = text.remove(ordinal).remove(filler).simplified().toLower();
    for (const QString &format : {u"MMMM d yyyy"_s, u"d MMMM yyyy"_s, u"MMM d yyyy"_s, u"d MMM yyyy"_s}) {
        if (const QDate date = QLocale::c().toDate(text, format); date.isValid())
            return date;
    }
    return {};
}

} // namespace

QString normalizedValue(const QString &value)
{
    QString plain = value.simplified();
    if (const int number = numberInWords(plain); number >= 0)
        return QString::number(number);
    if (const QDate date = dateInWords(plain); date.isValid())
        return date.toString(Qt::ISODate);
    return plain;
}

QString normalizedUnit(const QString &unit)
{
    QString plain = unit.simplified().toLower();
    if (!plain.endsWith(u's'))
        plain.append(u's');
    return plain;
}

std::optional<double> inDays(const QString &value, const QString &unit)
{
    static const QHash<QString, double> days{
        {u"hours"_s, 1.0 / 24}, {u"days"_s, 1}, {u"weeks"_s, 7}, {u"months"_s, 30}, {u"years"_s, 365}};
    bool isNumber = false;
    const double count = value.toDouble(&isNumber);
    const auto length = days.constFind(unit.section(u' ', -1));
    if (!isNumber || length == days.cend() || unit.startsWith(u"business"_s) || unit.startsWith(u"working"_s))
        return std::nullopt;
    return count * *length;
}

} // namespace clausula
