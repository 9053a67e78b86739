// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/wordsequence.h"

#include <QHashFunctions>

#include <algorithm>

namespace clausula {

namespace {

bool isBlank(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return u == u' ' || (u >= 0x09 && u <= 0x0D) || (u >= 0x1C && u <= 0x1F);
    return c.isSpace();
}

/** The next word at or after \a from and before \a end; empty at \a end if there is none. */
Span nextWord(QStringView text, qsizetype from, qsizetype end)
{
    while (from < end && isBlank(text[from]))
        ++from;
    qsizetype stop = from;
    while (stop < end && !isBlank(text[stop]))
        ++stop;
    return spanBetween(from, stop);
}

/** What ends a segment: '.', ':' …, looked for behind closing quotes and brackets; 0 if nothing does. */
char16_t terminatorOf(QStringView word)
{
    constexpr QStringView closers = u")]}\"'\u2019\u201D";
    while (!word.isEmpty() && closers.contains(word.back()))
        word.chop(1);
    constexpr QStringView terminators = u".!?:;";
    return !word.isEmpty() && terminators.contains(word.back()) ? word.back().unicode() : u'\0';
}

/** Paragraphs and list lines of a plain text. */
std::vector<Span> plainBlocks(QStringView text)
{
    std::vector<Span> blocks;
    qsizetype blockStart = 0;
    bool hasWords = false;
    for (qsizetype line = 0; line < text.size();) {
        qsizetype end = text.indexOf(u'\n', line);
        end = end < 0 ? text.size() : end + 1;
        const Span first = nextWord(text, line, end);
        const bool isBreak = first.isEmpty() || isListMarker(first.in(text));
        if (isBreak && hasWords) {
            blocks.push_back(spanBetween(blockStart, line));
            blockStart = line;
            hasWords = false;
        }
        hasWords = hasWords || !first.isEmpty();
        line = end;
    }
    blocks.push_back(spanBetween(blockStart, text.size()));
    return blocks;
}

/** Whether a marker makes no difference; Markdown's never does. */
bool isFolded(QStringView marker, const Folding &folding)
{
    if (marker.startsWith(u'#'))
        return true;
    return isBullet(marker) ? folding.bullets : folding.numbering;
}

/** What the blanks before a word add to what it is: nothing, where they are folded. */
std::uint64_t markOf(QStringView blanks, const Folding &folding)
{
    if ((folding.wrapping && folding.whiteSpace) || blanks.isEmpty())
        return 0;
    const bool endsLine = blanks.contains(u'\n') || blanks.contains(u'\r');
    if (folding.whiteSpace)
        return endsLine ? 1 : 0;
    if (folding.wrapping && endsLine)
        return 0;
    return blanks == u" " ? 0 : qHash(blanks, size_t{0}) | 2U;
}

} // namespace

WordSequence WordSequence::ofDocument(const Document &document, Vocabulary &vocabulary)
{
    WordSequence sequence;
    const QStringView text = document.text();
    const QList<Block> &blocks = document.blocks();
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const qsizetype start = i == 0 ? 0 : blocks[i].span.start;
        const qsizetype end = i + 1 < blocks.size() ? blocks[i + 1].span.start : text.size();
        sequence.addBlock(text, spanBetween(start, end), blocks[i].marker.end(), vocabulary);
    }
    return sequence;
}

WordSequence WordSequence::ofText(QStringView text, Vocabulary &vocabulary)
{
    WordSequence sequence;
    for (const Span block : plainBlocks(text))
        sequence.addBlock(text, block, 0, vocabulary);
    return sequence;
}

void WordSequence::addBlock(QStringView text, Span block, qsizetype markerEnd, Vocabulary &vocabulary)
{
    m_blockStarts.push_back(size());
    m_lettersStarts.push_back(block.start);
    Span word = nextWord(text, block.start, block.end());
    qsizetype start = word.start;
    bool mayBeMarker = true; // one that the document does not know of, as in "## 2. Cookies"
    while (word.start < markerEnd || (mayBeMarker && isListMarker(word.in(text)))) {
        mayBeMarker = word.start < markerEnd;
        const Span next = nextWord(text, word.end(), block.end());
        if (next.isEmpty())
            break; // nothing but a marker: then it is a word
        if (!isFolded(word.in(text), vocabulary.folding())) {
            addWord(text, word, start, vocabulary);
            m_ends.back() = End::None;
            start = next.start;
        }
        word = next;
    }
    m_lettersStarts.back() = size() == m_blockStarts.back() ? word.start : span(m_blockStarts.back()).start;
    while (!word.isEmpty()) {
        addWord(text, word, start, vocabulary);
        word = nextWord(text, word.end(), block.end());
        start = word.start;
    }
    if (size() > m_blockStarts.back())
        m_ends.back() = End::Certain;
}

void WordSequence::addWord(QStringView text, Span word, qsizetype start, Vocabulary &vocabulary)
{
    const QStringView letters = word.in(text);
    const bool isFirst = size() == m_blockStarts.back();
    // "e.g. names": a full stop before a small letter ends no sentence
    if (!isFirst && m_ends.back() == End::FullStop && letters.front().isLower())
        m_ends.back() = End::None;
    const char16_t terminator = terminatorOf(letters);
    const QStringView blanks = isFirst ? QStringView() : spanBetween(m_spans.back().end(), start).in(text);
    m_ids.push_back(vocabulary.add(letters, markOf(blanks, vocabulary.folding())));
    m_spans.push_back(spanBetween(start, word.end()));
    m_ends.push_back(terminator == u'\0' ? End::None : terminator == u'.' ? End::FullStop : End::Certain);
}

Span WordSequence::letters(int word) const
{
    const Span all = span(word);
    const int block = blockOf(word);
    if (m_blockStarts[static_cast<size_t>(block)] != word)
        return all;
    return spanBetween(m_lettersStarts[static_cast<size_t>(block)], all.end());
}

int WordSequence::blockOf(int word) const
{
    // of blocks without words that start at the same one, the last has it
    return static_cast<int>(std::ranges::upper_bound(m_blockStarts, word) - m_blockStarts.begin()) - 1;
}

Span WordSequence::span(WordRange range) const
{
    return spanBetween(span(range.first).start, span(range.end - 1).end());
}

WordRange WordSequence::block(int block) const
{
    return blocks(block, block + 1);
}

WordRange WordSequence::blocks(int first, int end) const
{
    const auto startOf = [this](int block) {
        return block < blockCount() ? m_blockStarts[static_cast<size_t>(block)] : size();
    };
    return {startOf(first), startOf(end)};
}

std::vector<WordRange> WordSequence::segments(WordRange range) const
{
    std::vector<WordRange> result;
    int first = range.first;
    for (int word = range.first; word < range.end; ++word) {
        if (m_ends[static_cast<size_t>(word)] != End::None || word + 1 == range.end) {
            result.push_back({first, word + 1});
            first = word + 1;
        }
    }
    return result;
}

} // namespace clausula
