// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/joinedtext.h"

#include "core/base/words.h"

namespace clausula {

namespace {

FlowedText flowed(const Document &document, Span span)
{
    return FlowedText(document.text(span), span.start);
}

/** The last sentence of the block that introduces \a block: the part that its items complete. */
QString leadInOf(const Document &document, const Block &block)
{
    if (block.leadIn < 0)
        return {};
    const Block &before = document.blocks().at(block.leadIn);
    const QList<Span> sentences = sentenceSpans(document.text(before.span));
    if (sentences.isEmpty())
        return {};
    const Span last = sentences.last();
    return flowed(document, {before.span.start + last.start, last.length}).text() + u' ';
}

/** A block without its list marker, whose dot would look like the end of a sentence. */
Span wordsOf(const Block &block)
{
    return block.marker.isEmpty() || block.marker.end() > block.span.end()
               ? block.span
               : spanBetween(block.marker.end(), block.span.end());
}

} // namespace

JoinedText::JoinedText(const Document &document, int block)
    : m_text(leadInOf(document, document.blocks().at(block))), m_ownStart(m_text.size()),
      m_own(flowed(document, wordsOf(document.blocks().at(block))))
{
    m_text += m_own.text();
}

Span JoinedText::toDocument(Span match) const
{
    const qsizetype start = qMax(match.start - m_ownStart, 0);
    const qsizetype end = match.end() - m_ownStart;
    return end > start ? m_own.toDocument(spanBetween(start, end)) : Span{};
}

} // namespace clausula
