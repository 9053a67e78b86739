// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/printable.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). */
bool turnsDirection(char16_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

bool breaksLine(char16_t c)
{
    return c == 0x2028 || c == 0x2029;
}

QString escape(char16_t c)
{
    return c < 0x100 ? u"\\x%1"_s.arg(uint(c), 2, 16, '0'_L1) : u"\\u{%1}"_s.arg(uint(c), 4, 16, '0'_L1);
}

} // namespace

QString escaped(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (c.category() == QChar::Other_Control || turnsDirection(unit) || breaksLine(unit))
            shown += escape(unit);
        else
            shown += c;
    }
    return shown;
}

QString printable(const QString &text)
{
    return escaped(text.simplified());
}

} // namespace clausula
