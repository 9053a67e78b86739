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
    /** Literals are lower case and not empty; several may speak for one number. */
    explicit LiteralScanner(const std::vector<std::pair<QString, int>> &literals);

    static constexpr int nowhere = std::numeric_limits<int>::max();
    /**
     * Where in \a text the first literal of each number begins; nowhere if it has none of them. \a
     * numberCount: of all numbers.
     */
    [[nodiscard]] std::vector<int> scan(QStringView text, size_t numberCount) const;

private:
    struct Trie;

    [[nodiscard]] quint32 letterOf(char16_t c) const;
    void addLetter(char16_t c);
    void build(const Trie &trie);
    class Walk;

    /** A number whose literal of that length ends in a state. */
    struct Output
    {
        int number = 0;
        int length = 0; ///< in letters

        friend auto operator<=>(const Output &, const Output &) = default;
    };

    // A state's row in m_next has a column for every letter the literals use; letter 0 is any other, letter 1
    // a word boundary. An entry is where the next state's row begins, with speaks where a literal ends in it.
    static constexpr quint32 otherLetter = 0;
    static constexpr quint32 boundaryLetter = 1;
    static constexpr quint32 speaks = 1U << 31;
    std::array<quint8, 128> m_asciiLetters{};
    QHash<char16_t, quint32> m_otherLetters;
    quint32 m_letterCount = 2;
    std::vector<quint32> m_next;
    std::vector<quint32> m_outputStarts; ///< of each state in m_outputs, and the end of the last
    std::vector<Output> m_outputs;
};

} // namespace clausula
