// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/plainlists.h"

#include "core/document/wrapstyle.h"

namespace clausula {
namespace {

constexpr qsizetype longestEntry = 160;
constexpr qsizetype fewestEntries = 2;

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
    // A plain paragraph right under the one above; the first entry may stand apart from its lead-in.
    [[nodiscard]] bool mayBeEntry(qsizetype at, qsizetype first) const
    {
        return at < m_passages.size() && m_passages[at].kind == BlockKind::Paragraph &&
               !m_passages[at].marker.exists() && last(at) != u':' &&
               (at == first || line(at).blanksBefore == 0);
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
        while (mayBeEntry(at, first) && firstWord(at) == firstWord(first))
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
