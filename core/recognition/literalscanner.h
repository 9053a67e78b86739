// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <utility>
#include <vector>

namespace clausula {

/**
 * Finds in one pass which of many literals a text holds, letter case aside (Aho and Corasick, Efficient
 * string matching, 1975). Each literal speaks for a number.
 */
class LiteralScanner
{
public:
    LiteralScanner() = default;
    /** Literals are lower case and not empty; several may speak for one number. */
    explicit LiteralScanner(const std::vector<std::pair<QString, int>> &literals);

    /** Sets \a found[number] for every number one of whose literals occurs in \a text. */
    void scan(QStringView text, std::vector<char> &found) const;

private:
    struct Trie;

    [[nodiscard]] int letterOf(char16_t c) const;
    void addLetter(char16_t c);
    void build(const Trie &trie);

    // A state's row in m_next has a column for every letter the literals use; letter 0 is any other.
    std::array<quint8, 128> m_asciiLetters{};
    QHash<char16_t, int> m_otherLetters;
    size_t m_letterCount = 1;
    std::vector<quint32> m_next;
    std::vector<quint32> m_outputStarts; ///< of each state in m_outputs, and the end of the last
    std::vector<int> m_outputs;          ///< numbers of the literals that end in a state
};

} // namespace clausula
