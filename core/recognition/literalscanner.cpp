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
        std::vector<Output> outputs;
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
        const auto length = int(literal.size() - literal.count(QChar(wordBoundary)));
        trie.nodes[node].outputs.push_back({number, length});
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
    std::vector<std::vector<Output>> outputs(count);
    std::vector<quint32> fallbacks(count, 0);
    std::vector<quint32> queue{0};
    for (size_t at = 0; at < queue.size(); ++at) {
        const quint32 state = queue[at];
        const quint32 fallback = fallbacks[state];
        const auto row = m_next.begin() + std::ptrdiff_t(state) * m_letterCount;
        if (state != 0)
            std::copy_n(m_next.begin() + std::ptrdiff_t(fallback) * m_letterCount, m_letterCount, row);
        outputs[state] = outputs[fallback];
        outputs[state].insert(outputs[state].end(), trie.nodes[state].outputs.begin(),
                              trie.nodes[state].outputs.end());
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
    for (std::vector<Output> &all : outputs) {
        std::ranges::sort(all);
        all.erase(std::ranges::unique(all).begin(), all.end());
        m_outputStarts.push_back(quint32(m_outputs.size()));
        m_outputs.insert(m_outputs.end(), all.begin(), all.end());
    }
    m_outputStarts.push_back(quint32(m_outputs.size()));
}

/** The way through the table that a text takes. */
class LiteralScanner::Walk
{
public:
    Walk(const LiteralScanner &scanner, std::vector<int> &found) : m_scanner(scanner), m_found(found) {}

    /** \a end: how many letters of the text were read, this one included. */
    void step(quint32 letter, int end)
    {
        const quint32 next = m_scanner.m_next[m_row + letter];
        m_row = next & ~speaks;
        if (m_row != next)
            report(end);
    }

private:
    void report(int end)
    {
        const size_t state = m_row / m_scanner.m_letterCount;
        const quint32 last = m_scanner.m_outputStarts[state + 1];
        for (quint32 i = m_scanner.m_outputStarts[state]; i < last; ++i) {
            const Output &output = m_scanner.m_outputs[i];
            int &first = m_found[size_t(output.number)];
            first = std::min(first, end - output.length);
        }
    }

    const LiteralScanner &m_scanner;
    std::vector<int> &m_found;
    quint32 m_row = 0;
};

std::vector<int> LiteralScanner::scan(QStringView text, size_t numberCount) const
{
    std::vector<int> found(numberCount, nowhere);
    if (m_next.empty())
        return found;
    Walk walk(*this, found);
    bool inWord = false;
    int read = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const bool isWord = unit < wordUnits.size() && wordUnits[unit];
        if (isWord != inWord)
            walk.step(boundaryLetter, read);
        inWord = isWord;
        walk.step(letterOf(unit), ++read);
    }
    if (inWord)
        walk.step(boundaryLetter, read);
    return found;
}

} // namespace clausula
