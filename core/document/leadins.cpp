// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/leadins.h"

namespace clausula {
namespace {

class LeadIns
{
public:
    LeadIns(const QList<TextLine> &lines, const QList<Passage> &passages)
        : m_lines(lines), m_passages(passages)
    {
    }

    void set(QList<Block> &blocks)
    {
        for (int at = 0; at < blocks.size(); ++at) {
            const BlockKind kind = blocks[at].kind;
            if (kind == BlockKind::Boilerplate)
                continue;
            if (kind == BlockKind::ListItem)
                blocks[at].leadIn = forItem(at);
            else if (kind == BlockKind::TableRow)
                blocks[at].leadIn = m_paragraph;
            else
                startAnew(kind == BlockKind::Paragraph ? at : -1);
        }
    }

private:
    struct OpenList
    {
        Marker marker;
        int indent;
        int leadIn;
        int lastItem;
    };

    void startAnew(int paragraph)
    {
        m_open.clear();
        m_paragraph = paragraph;
    }

    [[nodiscard]] bool continues(const OpenList &list, const Passage &item) const
    {
        return list.marker.looksLike(item.marker) && m_lines[item.firstLine].indent <= list.indent + 1;
    }

    // Further out than this list, where the one around it goes on.
    [[nodiscard]] bool leaves(qsizetype list, const Passage &item) const
    {
        return list > 0 && m_lines[item.firstLine].indent + 1 < m_open[list].indent &&
               m_open[list - 1].marker.looksLike(item.marker);
    }

    int forItem(int at)
    {
        const Passage &item = m_passages[at];
        for (qsizetype outer = m_open.size() - 1; outer >= 0; --outer) {
            if (!continues(m_open[outer], item) || leaves(outer, item))
                continue;
            m_open.resize(outer + 1);
            m_open.last().lastItem = at;
            return m_open.last().leadIn;
        }
        const bool nested = !m_open.isEmpty() && opensList(m_open.last(), item);
        const int leadIn = nested             ? m_open.last().lastItem
                           : m_open.isEmpty() ? m_paragraph
                                              : m_open.first().leadIn;
        if (!nested)
            m_open.clear();
        m_open.append({item.marker, m_lines[item.firstLine].indent, leadIn, at});
        return leadIn;
    }

    [[nodiscard]] bool opensList(const OpenList &list, const Passage &item) const
    {
        const bool announced = m_lines[m_passages[list.lastItem].lastLine].last == u':';
        return announced || m_lines[item.firstLine].indent > list.indent + 1;
    }

    const QList<TextLine> &m_lines;
    const QList<Passage> &m_passages;
    QList<OpenList> m_open;
    int m_paragraph = -1;
};

} // namespace

void setLeadIns(const QList<TextLine> &lines, const QList<Passage> &passages, QList<Block> &blocks)
{
    LeadIns(lines, passages).set(blocks);
}

} // namespace clausula
