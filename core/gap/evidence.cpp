// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/evidence.h"

#include "core/base/words.h"
#include "core/gap/gapanalyzer.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr qsizetype contextBefore = 80; ///< characters kept before a match in a very long sentence

Span trimmed(QStringView text, Span span)
{
    qsizetype start = qBound(qsizetype(0), span.start, text.size());
    qsizetype end = qBound(start, span.end(), text.size());
    while (start < end && text[start].isSpace())
        ++start;
    while (end > start && text[end - 1].isSpace())
        --end;
    return spanBetween(start, end);
}

/**
 * How many characters of \a text, from its start, make \a limit visible ones. White-space runs count as
 * one, so that a re-wrapped paragraph is cut at the same word.
 */
qsizetype lengthOf(QStringView text, qsizetype limit)
{
    qsizetype seen = 0;
    bool inSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool space = text[i].isSpace();
        if (!space || !inSpace)
            ++seen;
        inSpace = space;
        if (seen > limit)
            return i;
    }
    return text.size();
}

/** \a span up to the last word that ends within the limit. */
Span cutToLimit(QStringView text, Span span)
{
    qsizetype length = lengthOf(span.in(text), maxQuoteCharacters);
    if (length == span.length)
        return span;
    const qsizetype limit = length;
    while (length > 0 && !text[span.start + length].isSpace())
        --length;
    if (length == 0) { // one long word: cut it, but never through a surrogate pair
        length = limit;
        if (text[span.start + length].isLowSurrogate())
            --length;
    }
    return {span.start, length};
}

/** The sentence around \a offset within \a within. */
Span sentenceAt(const Document &document, Span within, qsizetype offset)
{
    for (const Span sentence : sentenceSpans(document.text(within))) {
        const Span inText{within.start + sentence.start, sentence.length};
        if (offset < inText.end())
            return inText;
    }
    return within;
}

Evidence firstSentence(const Document &document, const Block &block)
{
    const qsizetype start = block.runIn.isEmpty() ? block.span.start : block.runIn.start;
    const qsizetype within = qBound(start, block.runIn.end() + 1, block.span.end() - 1);
    return makeEvidence(document, sentenceAt(document, spanBetween(start, block.span.end()), within));
}

} // namespace

Span proofSpan(const Document &document, int block, Span match)
{
    const Block &found = document.blocks().at(block);
    Span whole = found.span;
    if (found.kind != BlockKind::TableRow) {
        const Span first = sentenceAt(document, found.span, qMax(match.start, found.span.start));
        const Span last = sentenceAt(document, found.span, qMax(match.start, match.end() - 1));
        whole = spanBetween(first.start, last.end());
    }
    if (lengthOf(document.text(whole), maxQuoteCharacters) == whole.length)
        return whole;
    qsizetype start =
        match.end() - whole.start <= maxQuoteCharacters ? whole.start : match.start - contextBefore;
    start = qMax(start, whole.start);
    while (start > whole.start && !document.text()[start - 1].isSpace())
        --start;
    return spanBetween(start, whole.end());
}

Evidence proof(const Document &document, int block, Span match)
{
    return makeEvidence(document, proofSpan(document, block, match));
}

Evidence tellingSentence(const RecognizedDocument &document, int block, const QString &clause)
{
    const QList<Label> &labels = document.recognition.blocks.at(block).labels;
    const auto label = std::ranges::find(labels, clause, &Label::clause);
    const Block &found = document.document.blocks().at(block);
    if (label != labels.cend()) {
        const auto inBlock = [&found](const Reason &reason) { return reason.span.overlaps(found.span); };
        const auto reason = std::ranges::find_if(label->why, inBlock);
        if (reason != label->why.cend())
            return proof(document.document, block, reason->span);
    }
    return firstSentence(document.document, found);
}

Evidence makeEvidence(const Document &document, Span span)
{
    const QStringView text = document.text();
    const Span cut = trimmed(text, cutToLimit(text, trimmed(text, span)));
    Evidence evidence;
    evidence.span = cut;
    evidence.line = document.lineAt(cut.start);
    evidence.page = document.pageAt(cut.start);
    evidence.block = document.blockAt(cut.start);
    evidence.quote = cut.in(text).toString();
    if (evidence.block >= 0)
        evidence.heading = document.headingText(evidence.block);
    return evidence;
}

} // namespace clausula
