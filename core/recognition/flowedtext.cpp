// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/flowedtext.h"

#include "core/base/hyphenation.h"

namespace clausula {

namespace {

bool isInvisible(char16_t c)
{
    return c >= 0x80 && (c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
                         (c >= 0x202A && c <= 0x202E));
}

/** One code unit for one, so that spans stay exact. */
char16_t plainForm(char16_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BC:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201F:
        return u'"';
    case 0x2010:
    case 0x2011:
        return u'-';
    default:
        return c;
    }
}

/** The code unit at \a i, or U+FFFD for half a surrogate pair: patterns are matched without a validity check.
 */
char16_t validUnit(QStringView source, qsizetype i)
{
    const QChar c = source[i];
    const bool whole = !c.isSurrogate() ||
                       (c.isHighSurrogate() && i + 1 < source.size() && source[i + 1].isLowSurrogate()) ||
                       (c.isLowSurrogate() && i > 0 && source[i - 1].isHighSurrogate());
    return whole ? c.unicode() : u'\uFFFD';
}

bool isSpace(char16_t c)
{
    return c < 0x80 ? c == u' ' || (c >= u'\t' && c <= u'\r') : QChar::isSpace(c);
}

/** The word that the character at \a i breaks, being a hyphen at the end of a line. */
BrokenWord wordBrokenBy(QStringView source, qsizetype i)
{
    return isHyphen(source[i]) ? brokenWordAt(source, i) : BrokenWord();
}

} // namespace

FlowedText::FlowedText(QStringView source, qsizetype offset)
    : m_text(source.size(), Qt::Uninitialized), m_positions(size_t(source.size())), m_offset(offset)
{
    QChar *const text = m_text.data();
    size_t size = 0;
    bool pendingSpace = false;
    const auto append = [&](char16_t c, qsizetype position) {
        text[size] = QChar(c);
        m_positions[size++] = int(position);
    };
    for (qsizetype i = 0; i < source.size(); ++i) {
        const char16_t raw = source[i].unicode();
        if (isSpace(raw)) {
            pendingSpace = size > 0;
            continue;
        }
        if (const BrokenWord word = wordBrokenBy(source, i); word.exists() && !pendingSpace) {
            if (word.keepsHyphen)
                append(u'-', i);
            i = word.goesOn - 1;
            continue;
        }
        if (isInvisible(raw))
            continue;
        if (pendingSpace)
            append(u' ', i - 1);
        pendingSpace = false;
        append(raw < 0x80 ? raw : plainForm(validUnit(source, i)), i);
    }
    m_text.truncate(qsizetype(size));
    m_positions.resize(size);
}

Span FlowedText::toDocument(Span flowed) const
{
    if (flowed.isEmpty())
        return {m_offset, 0};
    const int first = m_positions[size_t(flowed.start)];
    const int last = m_positions[size_t(flowed.end() - 1)];
    return spanBetween(m_offset + first, m_offset + last + 1);
}

} // namespace clausula
