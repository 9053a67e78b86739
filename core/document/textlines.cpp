// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/textlines.h"

namespace clausula {

QList<Span> lineSpans(QStringView text)
{
    QList<Span> lines;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c != u'\n' && c != u'\r')
            continue;
        lines.append(spanBetween(start, at));
        if (c == u'\r' && at + 1 < text.size() && text[at + 1] == u'\n')
            ++at;
        start = at + 1;
    }
    if (start < text.size() || lines.isEmpty())
        lines.append(spanBetween(start, text.size()));
    return lines;
}

bool hasMixedLineEnds(QStringView text)
{
    bool lineFeed = false;
    bool pair = false;
    bool carriageReturn = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            lineFeed = true;
        } else if (text[at] == u'\r') {
            const bool both = at + 1 < text.size() && text[at + 1] == u'\n';
            pair = pair || both;
            carriageReturn = carriageReturn || !both;
            at += both;
        }
    }
    return int(lineFeed) + int(pair) + int(carriageReturn) > 1;
}

bool isBlank(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80)
        return unit == u' ' || (unit >= u'\t' && unit <= u'\r');
    return c.isSpace() || (unit >= 0x200B && unit <= 0x200F) || unit == 0x2060 || unit == 0xFEFF ||
           unit == 0x00AD;
}

Span trimmed(QStringView text, Span span)
{
    qsizetype start = span.start;
    qsizetype end = span.end();
    while (start < end && isBlank(text[start]))
        ++start;
    while (end > start && isBlank(text[end - 1]))
        --end;
    return start == end ? Span{span.start, 0} : spanBetween(start, end);
}

} // namespace clausula
