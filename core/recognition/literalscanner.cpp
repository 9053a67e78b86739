// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/literalscanner.h"

#include "core/recognition/patternliterals.h"

#include <algorithm>
#include <utility>

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
        quint32 fallback = 0; ///< the longest other end of what was read that a literal begins with
        quint16 state = 0;
        std::vector<Output> outputs;
    };

    std::vector<Node> nodes{Node()};

    /** 0 if there is none. */
    [[nodiscard]] quint32 child(quint32 parent, quint32 letter) const
    {
        quint32 node = nodes[parent].firstChild;
        while (node != 0 && nodes[node].letter != letter)
            node = nodes[node].nextSibling;
        return node;
    }
    quint32 addChild(quint32 parent, quint32 letter)
    {
        if (const quint32 node = child(parent, letter); node != 0)
            return node;
        nodes.push_back({letter, 0, nodes[parent].firstChild, 0, 0, {}});
        nodes[parent].firstChild = quint32(nodes.size() - 1);
        return nodes[parent].firstChild;
    }

    /** The nodes in breadth-first order; their fallbacks are found, and what ends in these ends in them. */
    std::vector<quint32> link()
    {
        std::vector<quint32> order{0};
        for (size_t at = 0; at < order.size(); ++at) {
            const quint32 parent = order[at];
            for (quint32 node = nodes[parent].firstChild; node != 0; node = nodes[node].nextSibling) {
                order.push_back(node);
                if (parent == 0)
                    continue;
                quint32 fallback = nodes[parent].fallback;
                while (fallback != 0 && child(fallback, nodes[node].letter) == 0)
                    fallback = nodes[fallback].fallback;
                nodes[node].fallback = child(fallback, nodes[node].letter);
                const std::vector<Output> &inherited = nodes[nodes[node].fallback].outputs;
                nodes[node].outputs.insert(nodes[node].outputs.end(), inherited.begin(), inherited.end());
            }
        }
        return order;
    }
};

LiteralScanner::LiteralScanner(const std::vector<std::pair<QString, int>> &literals)
{
    constexpr qsizetype longEnough = 32;
    for (char16_t c = u'a'; c <= u'z'; ++c)
        addLetter(c);
    addLetter(u' ');
    for (const auto &[literal, number] : literals) {
        m_numberCount = std::max(m_numberCount, size_t(number) + 1);
        for (const QChar c : literal) {
            if (c != wordBoundary)
                addLetter(c.unicode());
        }
    }
    qsizetype longest = longEnough;
    Trie trie = read(literals, longest);
    while (trie.nodes.size() > mostStates && longest > 1)
        trie = read(literals, longest /= 2);
    build(std::move(trie));
}

LiteralScanner::Trie LiteralScanner::read(const std::vector<std::pair<QString, int>> &literals,
                                          qsizetype longest) const
{
    Trie trie;
    for (const auto &[literal, number] : literals) {
        const QString beginning = literal.left(longest);
        quint32 node = 0;
        for (const QChar c : beginning)
            node = trie.addChild(node, c == wordBoundary ? boundaryLetter : letterOf(c.unicode()));
        const auto length = int(beginning.size() - beginning.count(QChar(wordBoundary)));
        trie.nodes[node].outputs.push_back({number, length});
    }
    return trie;
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

void LiteralScanner::build(Trie trie)
{
    const std::vector<quint32> order = trie.link();
    quint32 states = 0;
    for (const bool speaking : {false, true}) {
        m_firstSpeaking = states;
        for (const quint32 node : order) {
            if (trie.nodes[node].outputs.empty() != speaking)
                trie.nodes[node].state = quint16(states++);
        }
    }
    m_next.assign(size_t(states) * m_letterCount, 0);
    const auto rowOf = [&](quint32 node) {
        return m_next.begin() + std::ptrdiff_t(trie.nodes[node].state) * m_letterCount;
    };
    for (const quint32 node : order) { // a fallback's row is complete before it is copied
        std::copy_n(rowOf(trie.nodes[node].fallback), m_letterCount, rowOf(node));
        for (quint32 child = trie.nodes[node].firstChild; child != 0; child = trie.nodes[child].nextSibling)
            rowOf(node)[trie.nodes[child].letter] = trie.nodes[child].state;
    }
    for (const quint32 node : order) {
        std::vector<Output> &outputs = trie.nodes[node].outputs;
        if (outputs.empty())
            continue;
        std::ranges::sort(outputs);
        outputs.erase(std::ranges::unique(outputs).begin(), outputs.end());
        m_outputStarts.push_back(quint32(m_outputs.size()));
        m_outputs.insert(m_outputs.end(), outputs.begin(), outputs.end());
    }
    m_outputStarts.push_back(quint32(m_outputs.size()));
}

/** The way through the table that a text takes. */
class LiteralScanner::Walk
{
public:
    Walk(const LiteralScanner &scanner, Found &found) : m_scanner(scanner), m_found(found) {}

    /** \a end: how many letters of the text were read, this one included. */
    void step(quint32 letter, int end)
    {
        m_state = m_scanner.m_next[size_t(m_state) * m_scanner.m_letterCount + letter];
        if (m_state >= m_scanner.m_firstSpeaking)
            report(end);
    }

private:
    void report(int end)
    {
        const size_t speaking = m_state - m_scanner.m_firstSpeaking;
        const quint32 last = m_scanner.m_outputStarts[speaking + 1];
        for (quint32 i = m_scanner.m_outputStarts[speaking]; i < last; ++i) {
            const Output &output = m_scanner.m_outputs[i];
            int &place = m_found.places[size_t(output.number)];
            if (place == nowhere)
                m_found.numbers.push_back(output.number);
            place = std::min(place, end - output.length);
        }
    }

    const LiteralScanner &m_scanner;
    Found &m_found;
    quint32 m_state = 0;
};

LiteralScanner::Found LiteralScanner::scan(QStringView text) const
{
    Found found{std::vector<int>(m_numberCount, nowhere), {}};
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
