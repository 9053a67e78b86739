// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/comparison/vocabulary.h"
#include "core/document/document.h"

#include <span>
#include <vector>

namespace clausula {

/** Words first to end (not included) of a WordSequence. */
struct WordRange
{
    int first = 0;
    int end = 0;

    [[nodiscard]] constexpr int size() const { return end - first; }
    friend bool operator==(const WordRange &, const WordRange &) = default;
};

/**
 * The words of one text in order: runs of non-blank characters, numbered by a Vocabulary.
 *
 * A list marker or heading number that is folded belongs to the span of the word after it but not to its
 * number, so that renumbering is no change and a marker shares the fate of its item. Which are folded, and
 * whether blanks count, the vocabulary's Folding says.
 */
class WordSequence
{
public:
    /** Blocks are what the document says; words outside of blocks belong to the block before. */
    [[nodiscard]] static WordSequence ofDocument(const Document &document, Vocabulary &vocabulary);
    /** Blocks are paragraphs and lines that begin with a list marker. */
    [[nodiscard]] static WordSequence ofText(QStringView text, Vocabulary &vocabulary);

    [[nodiscard]] int size() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] std::span<const WordId> ids(WordRange range) const
    {
        return std::span(m_ids).subspan(static_cast<size_t>(range.first), static_cast<size_t>(range.size()));
    }
    [[nodiscard]] WordRange all() const { return {0, size()}; }
    /** Where a word stands, its marker included. */
    [[nodiscard]] Span span(int word) const { return m_spans[static_cast<size_t>(word)]; }
    /** The same without its marker. */
    [[nodiscard]] Span letters(int word) const;
    /** From the first character of the first word to the last of the last; the range must not be empty. */
    [[nodiscard]] Span span(WordRange range) const;
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_blockStarts.size()); }
    [[nodiscard]] WordRange block(int block) const;
    /** Index of the block that a word belongs to. */
    [[nodiscard]] int blockOf(int word) const;
    /** Words of blocks first to end, not included. */
    [[nodiscard]] WordRange blocks(int first, int end) const;
    /**
     * The range cut into pieces that end with a full stop, colon, semicolon or block: what is paired before
     * words are compared. Finer than sentences, so that long ones are matched clause by clause; it need not
     * be right by grammar, only alike on both sides.
     */
    [[nodiscard]] std::vector<WordRange> segments(WordRange range) const;

private:
    /** Whether a segment ends behind a word; a full stop tells only with the word after it. */
    enum class End : char { None, FullStop, Certain };
    void addBlock(QStringView text, Span block, qsizetype markerEnd, Vocabulary &vocabulary);
    void addWord(QStringView text, Span word, qsizetype start, Vocabulary &vocabulary);

    std::vector<WordId> m_ids;
    std::vector<Span> m_spans;
    std::vector<End> m_ends;                ///< parallel to m_ids
    std::vector<int> m_blockStarts;         ///< first word of each block
    std::vector<qsizetype> m_lettersStarts; ///< where the letters of each block's first word begin
};

} // namespace clausula
