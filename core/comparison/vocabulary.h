// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/comparisonsettings.h"

#include <QStringView>

#include <cstdint>
#include <vector>

namespace clausula {

/** Number of a word in a Vocabulary; equal numbers mean words that read the same. */
using WordId = int;

/**
 * Numbers the words of the texts that are compared, so that everything after works on numbers.
 *
 * Case, the style of quotation marks and the length of dashes make no difference where they are folded;
 * everything else does, punctuation included (a comma can matter in a contract). It keeps views of the words
 * it was given: the texts must outlive it.
 */
class Vocabulary
{
public:
    explicit Vocabulary(const Folding &folding = {});

    [[nodiscard]] const Folding &folding() const { return m_folding; }
    /** The word's number; counts the occurrence. Words with another \a mark are others. */
    [[nodiscard]] WordId add(QStringView word, std::uint64_t mark = 0);
    [[nodiscard]] int size() const { return static_cast<int>(m_words.size()); }
    /** Articles, prepositions, pronouns and bare punctuation: what alone makes no phrase "kept". */
    [[nodiscard]] bool isFunctionWord(WordId id) const
    {
        return m_words[static_cast<size_t>(id)].isFunctionWord;
    }
    /** Ends with a comma, full stop or other mark behind which a phrase is over. */
    [[nodiscard]] bool endsPhrase(WordId id) const { return m_words[static_cast<size_t>(id)].endsPhrase; }
    /**
     * How much an occurrence says: bits of surprise, -log2 of the word's share in all texts, and little for
     * function words. Never 0.
     */
    [[nodiscard]] float weight(WordId id) const;

private:
    struct Word
    {
        QStringView text; ///< first occurrence
        std::uint64_t hash = 0;
        std::uint64_t mark = 0;
        int count = 0;
        bool isFunctionWord = false;
        bool endsPhrase = false;
    };
    void grow();
    Folding m_folding;
    std::vector<Word> m_words;
    std::vector<WordId> m_table; ///< open addressing, -1: free; its size is a power of two
    qint64 m_total = 0;
};

/** A bullet or enumerator by itself: "•", "-", "3.", "(b)", "iv)", "2.1", "§". */
[[nodiscard]] bool isListMarker(QStringView word);

/** A list marker without letter or digit. */
[[nodiscard]] bool isBullet(QStringView marker);

/** The character with the style of quotation marks and the length of dashes taken away. */
[[nodiscard]] char16_t plainMark(char16_t c);

} // namespace clausula
