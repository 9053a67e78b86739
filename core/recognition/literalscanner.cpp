// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/literalscanner.h"

#include <algorithm>

namespace clausula {

/** The literals as a tree, its edges in lists: small, and only walked while building. */
struct LiteralScanner::Trie
{
    struct Node
    {
        int letter = 0;
        quint32 firstChild = 0;
        quint32 nextSibling = 0;
        std::vector<int> numbers;
    };

    std::vector<Node> nodes{Node()};

    quint32 child(quint32 parent, int letter)
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
            addLetter(c.unicode());
            node = trie.child(node, letterOf(c.unicode()));
        }
        trie.nodes[node].numbers.push_back(number);
    }
    build(trie);
}

int LiteralScanner::letterOf(char16_t c) const
{
    return c < 0x80 ? m_asciiLetters[c] : m_otherLetters.value(QChar(c).toLower().unicode(), 0);
}

void LiteralScanner::addLetter(char16_t c)
{
    if (letterOf(c) > 0)
        return;
    const auto letter = int(m_letterCount++);
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
        const auto row = m_next.begin() + std::ptrdiff_t(state * m_letterCount);
        if (state != 0)
            std::copy_n(m_next.begin() + std::ptrdiff_t(fallback * m_letterCount), m_letterCount, row);
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
    for (std::vector<int> &numbers : outputs) {
        std::ranges::sort(numbers);
        numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
        m_outputStarts.push_back(quint32(m_outputs.size()));
        m_outputs.insert(m_outputs.end(), numbers.begin(), numbers.end());
    }
    m_outputStarts.push_back(quint32(m_outputs.size()));
}

void LiteralScanner::scan(QStringView text, std::vector<char> &found) const
{
    if (m_next.empty())
        return;
    size_t state = 0;
    for (const QChar c : text) {
        state = m_next[state * m_letterCount + size_t(letterOf(c.unicode()))];
        for (quint32 i = m_outputStarts[state]; i < m_outputStarts[state + 1]; ++i)
            found[size_t(m_outputs[i])] = 1;
    }
}

} // namespace clausula
