// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/plainlists.h"

#include "core/document/wrapstyle.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype longestEntry = 160;
constexpr qsizetype longestSpacedEntry = 300;
constexpr qsizetype fewestEntries = 2;

// Words that open entries of a list; paragraphs one after the other seldom open with the same of them.
bool leads(QStringView word)
{
    constexpr QStringView words[] = {u"To",      u"By",   u"For", u"With", u"When",
                                     u"Whether", u"From", u"How", u"As"};
    return std::ranges::find(words, word) != std::end(words);
}

class PlainLists
{
public:
    PlainLists(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
        : m_text(text), m_lines(lines), m_passages(passages)
    {
    }

    void find()
    {
        for (qsizetype at = 1; at < m_passages.size(); ++at) {
            if (m_passages[at - 1].kind != BlockKind::Paragraph || last(at - 1) != u':')
                continue;
            const qsizetype end = std::max(endOfPhrases(at), endOfAnaphora(at));
            if (end - at < fewestEntries)
                continue;
            for (; at < end; ++at)
                m_passages[at].kind = BlockKind::ListItem;
        }
    }

private:
    [[nodiscard]] const TextLine &line(qsizetype at) const { return m_lines[m_passages[at].firstLine]; }
    [[nodiscard]] char16_t last(qsizetype at) const { return m_lines[m_passages[at].lastLine].last; }
    [[nodiscard]] QStringView firstWord(qsizetype at) const
    {
        return line(at).span.in(m_text).first(firstWordLength(m_text, line(at)));
    }
    // A plain paragraph right under the one above, or as far from it as the first entry is from its lead-in:
    // that may stand apart alone.
    [[nodiscard]] bool mayBeEntry(qsizetype at, qsizetype first) const
    {
        if (at >= m_passages.size() || m_passages[at].kind != BlockKind::Paragraph ||
            m_passages[at].marker.exists() || last(at) == u':')
            return false;
        if (at <= first + 1)
            return at == first || line(at).blanksBefore == 0 || line(first).blanksBefore > 0;
        return (line(at).blanksBefore > 0) == (line(first + 1).blanksBefore > 0);
    }
    // An empty line before each entry, as copies of web pages have it.
    [[nodiscard]] bool isSpaced(qsizetype first) const
    {
        return first + 1 < m_passages.size() && line(first + 1).blanksBefore > 0;
    }

    [[nodiscard]] qsizetype endOfPhrases(qsizetype first) const
    {
        qsizetype at = first;
        while (mayBeEntry(at, first) && m_passages[at].span.length <= longestEntry &&
               m_passages[at].lines() == 1 && !line(at).endsSentence())
            ++at;
        const bool closing = at > first && last(at - 1) == u';' && mayBeEntry(at, first) &&
                             m_passages[at].lines() == 1; // the last entry ends the sentence
        return closing ? at + 1 : at;
    }

    [[nodiscard]] qsizetype endOfAnaphora(qsizetype first) const
    {
        qsizetype at = first;
        const bool spaced = isSpaced(first);
        if (spaced && !leads(firstWord(first)))
            return first;
        while (mayBeEntry(at, first) && firstWord(at) == firstWord(first) &&
               (!spaced || m_passages[at].span.length <= longestSpacedEntry))
            ++at;
        return at;
    }

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<Passage> &m_passages;
};

} // namespace

void findPlainLists(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
{
    PlainLists(text, lines, passages).find();
}

} // namespace clausula
