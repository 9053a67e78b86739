// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/factvalues.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

int numberInWords(const QString &word)
{
    static const QHash<QString, int> numbers{
        {u"one"_s, 1},       {u"two"_s, 2},          {u"three"_s, 3},       {u"four"_s, 4},
        {u"five"_s, 5},      {u"six"_s, 6},          {u"seven"_s, 7},       {u"eight"_s, 8},
        {u"nine"_s, 9},      {u"ten"_s, 10},         {u"eleven"_s, 11},     {u"twelve"_s, 12},
        {u"thirteen"_s, 13}, {u"fourteen"_s, 14},    {u"fifteen"_s, 15},    {u"sixteen"_s, 16},
        {u"eighteen"_s, 18}, {u"twenty"_s, 20},      {u"twenty-one"_s, 21}, {u"twenty-four"_s, 24},
        {u"thirty"_s, 30},   {u"forty"_s, 40},       {u"forty-five"_s, 45}, {u"sixty"_s, 60},
        {u"seventy"_s, 70},  {u"seventy-two"_s, 72}, {u"ninety"_s, 90}};
    return numbers.value(word.toLower(), -1);
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

} // namespace clausula
