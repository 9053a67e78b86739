// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <compare>
#include <limits>
#include <utility>
#include <vector>

namespace clausula {

/**
 * Finds in one pass which of many literals a text holds, letter case aside (Aho and Corasick, Efficient
 * string matching, 1975). Each literal speaks for a number. A literal may ask for word boundaries (see
 * patternAlternatives()).
 */
class LiteralScanner
{
public:
    LiteralScanner() = default;
    /**
     * Literals are lower case and not empty; several may speak for one number. Of long ones only the
     * beginning is looked for, of so many that the table would grow too large an even shorter one.
     */
    explicit LiteralScanner(const std::vector<std::pair<QString, int>> &literals);

    static constexpr int nowhere = std::numeric_limits<int>::max();
    /** What a text holds. */
    struct Found
    {
        std::vector<int> places;  ///< of each number: where the first of its literals begins, or nowhere
        std::vector<int> numbers; ///< those that were found
    };
    [[nodiscard]] Found scan(QStringView text) const;

private:
    struct Trie;
    class Walk;

    /** A number whose literal of that length ends in a state. */
    struct Output
    {
        int number = 0;
        int length = 0; ///< in letters

        friend auto operator<=>(const Output &, const Output &) = default;
    };

    [[nodiscard]] Trie read(const std::vector<std::pair<QString, int>> &literals, qsizetype longest) const;
    [[nodiscard]] quint32 letterOf(char16_t c) const;
    void addLetter(char16_t c);
    void build(Trie trie);

    // A state's row in m_next has a column for every letter the literals use: where that letter leads. Letter
    // 0 is any other, letter 1 a word boundary. The most frequent come first, and 16 bits do for an entry, so
    // that the part of the table that most texts need stays in the cache.
    static constexpr quint32 otherLetter = 0;
    static constexpr quint32 boundaryLetter = 1;
    static constexpr size_t mostStates = 1U << 16;
    std::array<quint8, 128> m_asciiLetters{};
    QHash<char16_t, quint32> m_otherLetters;
    quint32 m_letterCount = 2;
    std::vector<quint16> m_next;
    quint32 m_firstSpeaking = 0;         ///< in this state and all after it a literal ends
    std::vector<quint32> m_outputStarts; ///< of each of these in m_outputs, and the end of the last
    std::vector<Output> m_outputs;
    size_t m_numberCount = 0;
};

} // namespace clausula
