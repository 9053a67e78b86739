// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/literalscanner.h"

#include "core/recognition/patternliterals.h"

#include <algorithm>

namespace clausula {

namespace {

/** What counts as a word in patterns, whose classes are ASCII. */
constexpr auto wordUnits = [] {
    std::array<bool, 128> units{};
    for (char16_t c = u'a'; c <= u'z'; ++c)
        units[c] = units[size_t(c - 32)] = true;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        units[c] = true;
    units[u'_'] = true;
    return units;
}();

} // namespace

/** The literals as a tree, its edges in lists: small, and only walked while building. */
struct LiteralScanner::Trie
{
    struct Node
    {
        quint32 letter = 0;
        quint32 firstChild = 0;
        quint32 nextSibling = 0;
        std::vector<int> numbers;
    };

    std::vector<Node> nodes{Node()};

    quint32 child(quint32 parent, quint32 letter)
    {
        for (quint32 node = nodes[parent].firstChild; node != 0; node = nodes[node].nextSibling) {
            if (nodes[node].letter == letter)
                return node;
        }
        nodes.push_back({letter, 0, nodes[parent].firstChild, {}});
        nodes[parent].firstChild = quint32(nodes.size() - 1);
        return nodes[parent].firstChild;
    }
};

LiteralScanner::LiteralScanner(const std::vector<std::pair<QString, int>> &literals)
{
    Trie trie;
    for (const auto &[literal, number] : literals) {
        quint32 node = 0;
        for (const QChar c : literal) {
            if (c != wordBoundary)
                addLetter(c.unicode());
            node = trie.child(node, c == wordBoundary ? boundaryLetter : letterOf(c.unicode()));
        }
        trie.nodes[node].numbers.push_back(number);
    }
    build(trie);
}

quint32 LiteralScanner::letterOf(char16_t c) const
{
    return c < 0x80 ? m_asciiLetters[c] : m_otherLetters.value(QChar(c).toLower().unicode(), otherLetter);
}

void LiteralScanner::addLetter(char16_t c)
{
    if (letterOf(c) != otherLetter)
        return;
    const quint32 letter = m_letterCount++;
    if (c >= 0x80)
        m_otherLetters.insert(c, letter);
    else
        m_asciiLetters[c] = quint8(letter);
    if (c >= u'a' && c <= u'z')
        m_asciiLetters[size_t(c - 32)] = quint8(letter);
}

/** Turns the tree into a table, in breadth-first order: a state's fallback is finished before the state is.
 */
void LiteralScanner::build(const Trie &trie)
{
    const size_t count = trie.nodes.size();
    m_next.assign(count * m_letterCount, 0);
    std::vector<std::vector<int>> outputs(count);
    std::vector<quint32> fallbacks(count, 0);
    std::vector<quint32> queue{0};
    for (size_t at = 0; at < queue.size(); ++at) {
        const quint32 state = queue[at];
        const quint32 fallback = fallbacks[state];
        const auto row = m_next.begin() + std::ptrdiff_t(state) * m_letterCount;
        if (state != 0)
            std::copy_n(m_next.begin() + std::ptrdiff_t(fallback) * m_letterCount, m_letterCount, row);
        outputs[state] = outputs[fallback];
        outputs[state].insert(outputs[state].end(), trie.nodes[state].numbers.begin(),
                              trie.nodes[state].numbers.end());
        for (quint32 child = trie.nodes[state].firstChild; child != 0;
             child = trie.nodes[child].nextSibling) {
            auto &next = row[trie.nodes[child].letter];
            fallbacks[child] = state == 0 ? 0 : next;
            next = child;
            queue.push_back(child);
        }
    }
    for (quint32 &next : m_next)
        next = next * m_letterCount | (outputs[next].empty() ? 0 : speaks);
    for (std::vector<int> &numbers : outputs) {
        std::ranges::sort(numbers);
        numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
        m_outputStarts.push_back(quint32(m_outputs.size()));
        m_outputs.insert(m_outputs.end(), numbers.begin(), numbers.end());
    }
    m_outputStarts.push_back(quint32(m_outputs.size()));
}

/** The row after \a letter. */
quint32 LiteralScanner::step(quint32 row, quint32 letter, std::vector<char> &found) const
{
    const quint32 next = m_next[row + letter];
    if ((next & speaks) == 0)
        return next;
    const size_t state = (next & ~speaks) / m_letterCount;
    for (quint32 i = m_outputStarts[state]; i < m_outputStarts[state + 1]; ++i)
        found[size_t(m_outputs[i])] = 1;
    return next & ~speaks;
}

void LiteralScanner::scan(QStringView text, std::vector<char> &found) const
{
    if (m_next.empty())
        return;
    quint32 row = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isWord = unit < wordUnits.size() && wordUnits[unit];
        if (isWord != inWord)
            row = step(row, boundaryLetter, found);
        inWord = isWord;
        row = step(row, letterOf(unit), found);
    }
    if (inWord)
        (void)step(row, boundaryLetter, found);
}

} // namespace clausula
