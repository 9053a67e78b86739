// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/givenpassages.h"

#include <algorithm>
#include <utility>

namespace clausula {
namespace {

BlockKind kindOf(ImportedKind kind)
{
    switch (kind) {
    case ImportedKind::Title:
        return BlockKind::Title;
    case ImportedKind::Heading:
        return BlockKind::Heading;
    case ImportedKind::ListItem:
        return BlockKind::ListItem;
    case ImportedKind::TableRow:
        return BlockKind::TableRow;
    case ImportedKind::Contents:
        return BlockKind::TableOfContents;
    case ImportedKind::Boilerplate:
        return BlockKind::Boilerplate;
    case ImportedKind::Paragraph:
        break;
    }
    return BlockKind::Paragraph;
}

class Giver
{
public:
    Giver(QStringView text, const QList<TextLine> &lines) : m_text(text), m_lines(lines) {}

    void add(const ImportedBlock &block)
    {
        addLinesBefore(block.span.start);
        const qsizetype first = m_next;
        while (m_next < m_lines.size() && m_lines[m_next].span.start < block.span.end())
            ++m_next;
        if (m_next > first)
            append(block, int(first), int(m_next - 1));
    }

    GivenPassages take()
    {
        addLinesBefore(m_text.size() + 1);
        return std::move(m_given);
    }

private:
    [[nodiscard]] Passage passageOf(int first, int last) const
    {
        return {.firstLine = first,
                .lastLine = last,
                .span = spanBetween(m_lines[first].span.start, m_lines[last].span.end()),
                .marker = m_lines[first].marker,
                .mark = markOf(first, last)};
    }

    [[nodiscard]] HeadingMark markOf(int first, int last) const
    {
        if (m_lines[first].marker.family == MarkerFamily::Markdown)
            return HeadingMark::Hashes;
        if (last > first && m_lines[last].isRule())
            return HeadingMark::Underlined;
        return first == last && m_lines[first].emphasised ? HeadingMark::Emphasised : HeadingMark::None;
    }

    void addLinesBefore(qsizetype offset)
    {
        for (; m_next < m_lines.size() && m_lines[m_next].span.end() <= offset; ++m_next) {
            Passage passage = passageOf(int(m_next), int(m_next));
            if (m_lines[m_next].isRule())
                passage.kind = BlockKind::Boilerplate;
            passage.settled = passage.kind == BlockKind::Boilerplate;
            m_given.passages.append(passage);
        }
    }

    void append(const ImportedBlock &block, int first, int last)
    {
        if (joinsContents(block)) {
            Passage &list = m_given.passages.last();
            list.lastLine = last;
            list.span = spanBetween(list.span.start, m_lines[last].span.end());
            return;
        }
        Passage passage = passageOf(first, last);
        passage.kind = kindOf(block.kind);
        if (passage.kind == BlockKind::Title && std::exchange(m_titled, true))
            passage.kind = BlockKind::Heading; // a document has one
        passage.given = passage.kind != BlockKind::Paragraph;
        passage.settled = passage.kind == BlockKind::TableRow || passage.kind == BlockKind::Boilerplate ||
                          passage.kind == BlockKind::TableOfContents;
        setMarker(block, passage);
        if (passage.kind == BlockKind::Heading || passage.kind == BlockKind::Title)
            passage.level = std::max(1, block.level);
        if (passage.kind == BlockKind::Boilerplate && !block.why.isEmpty())
            m_given.setAside.append({m_lines[first].number, m_lines[last].number, block.why});
        m_given.passages.append(passage);
    }

    [[nodiscard]] bool joinsContents(const ImportedBlock &block) const
    {
        return block.kind == ImportedKind::Contents && !m_given.passages.isEmpty() &&
               m_given.passages.last().kind == BlockKind::TableOfContents;
    }

    // A list's own numbers are numbers, whatever they look like ("Annex A:").
    static void setMarker(const ImportedBlock &block, Passage &passage)
    {
        if (passage.settled)
            passage.marker = {};
        if (passage.kind != BlockKind::ListItem || block.marker.isEmpty() || passage.marker.exists())
            return;
        passage.marker.family = MarkerFamily::Bullet;
        passage.marker.length = block.marker.end() - passage.span.start;
        passage.marker.textStart = passage.marker.length;
    }

    QStringView m_text;
    const QList<TextLine> &m_lines;
    qsizetype m_next = 0; ///< the first line that is in no passage yet
    bool m_titled = false;
    GivenPassages m_given;
};

} // namespace

GivenPassages givenPassages(QStringView text, const QList<TextLine> &lines,
                            const QList<ImportedBlock> &blocks)
{
    Giver giver(text, lines);
    for (const ImportedBlock &block : blocks)
        giver.add(block);
    return giver.take();
}

} // namespace clausula
