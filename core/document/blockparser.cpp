// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/blockparser.h"

#include "core/document/contentslist.h"
#include "core/document/furniture.h"
#include "core/document/headingfinder.h"
#include "core/document/lineflow.h"
#include "core/document/runin.h"

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

// What is neither heading nor settled: a list item if it carries a marker. Decimals number the
// paragraphs of contracts, which are no lists.
void settleContent(QList<Passage> &passages)
{
    for (Passage &passage : passages) {
        if (passage.kind != BlockKind::Paragraph)
            continue;
        const MarkerFamily family = passage.marker.family;
        const bool item = passage.marker.exists() && family != MarkerFamily::Decimal &&
                          family != MarkerFamily::Named && family != MarkerFamily::Markdown;
        if (item)
            passage.kind = BlockKind::ListItem;
    }
}

// Entries of a list that lost its bullets: short lines, one under the other, after "we collect:".
void findPlainLists(const QList<TextLine> &lines, QList<Passage> &passages)
{
    constexpr qsizetype longestEntry = 160;
    const auto isEntry = [&](const Passage &passage) {
        return passage.kind == BlockKind::Paragraph && !passage.marker.exists() && passage.lines() == 1 &&
               passage.span.length <= longestEntry && lines[passage.firstLine].last != u':' &&
               !lines[passage.firstLine].endsSentence();
    };
    for (qsizetype at = 1; at < passages.size(); ++at) {
        if (passages[at - 1].kind != BlockKind::Paragraph || lines[passages[at - 1].lastLine].last != u':')
            continue;
        qsizetype end = at;
        while (end < passages.size() && isEntry(passages[end]) &&
               (end == at || lines[passages[end].firstLine].blanksBefore == 0))
            ++end;
        if (end - at < 2)
            continue;
        const bool closing = end < passages.size() && lines[passages[end - 1].firstLine].last == u';' &&
                             passages[end].kind == BlockKind::Paragraph && passages[end].lines() == 1 &&
                             !passages[end].marker.exists();
        for (qsizetype entry = at; entry < end + closing; ++entry)
            passages[entry].kind = BlockKind::ListItem;
    }
}

Block blockFrom(const QList<TextLine> &lines, const Passage &passage)
{
    Block block;
    block.kind = passage.kind;
    block.level = passage.level;
    block.span = passage.span;
    block.startLine = lines[passage.firstLine].number;
    block.endLine = lines[passage.lastLine].number;
    block.marker = {passage.span.start, passage.marker.length};
    block.runIn = {passage.body().start, 0};
    return block;
}

// A doubtful run-in heading counts where the block before or after opens in the same way.
void setRunIns(QStringView text, const QList<Passage> &passages, QList<Block> &blocks)
{
    QList<RunIn> found(blocks.size());
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        if (blocks[at].kind == BlockKind::Paragraph || blocks[at].kind == BlockKind::ListItem)
            found[at] = findRunIn(passages[at].body().in(text));
    }
    const auto alike = [&](qsizetype at, qsizetype other) {
        return other >= 0 && other < blocks.size() && blocks[at].kind == blocks[other].kind &&
               found[other].exists() && found[at].divider == found[other].divider;
    };
    for (qsizetype at = 0; at < blocks.size(); ++at) {
        if (found[at].certain || (found[at].exists() && (alike(at, at - 1) || alike(at, at + 1))))
            blocks[at].runIn.length = found[at].span.length;
    }
}

// Gives list items and table rows the block that introduces them: the paragraph above the list, or the
// item above that opens a list of its own.
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

    int forItem(int at)
    {
        const Passage &item = m_passages[at];
        for (qsizetype outer = m_open.size() - 1; outer >= 0; --outer) {
            if (!continues(m_open[outer], item))
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

ParsedBlocks parseBlocks(QStringView text, const QList<Span> &lineSpans)
{
    QList<TextLine> lines = readTextLines(text, lineSpans);
    closeDoubleSpacing(lines);
    QList<Passage> passages = joinLines(text, lines);
    ParsedBlocks parsed;
    parsed.setAside = markFurniture(text, lines, passages);
    const QSet<QString> contents = joinContents(text, passages);
    findHeadings(text, lines, contents, passages);
    findPlainLists(lines, passages);
    settleContent(passages);

    parsed.blocks.reserve(passages.size());
    for (const Passage &passage : passages) {
        parsed.blocks.append(blockFrom(lines, passage));
        const Block &block = parsed.blocks.last();
        if (block.kind == BlockKind::TableOfContents)
            parsed.setAside.append({block.startLine, block.endLine, u"table-of-contents"_s});
    }
    std::ranges::sort(parsed.setAside, {}, &SetAside::startLine);
    setRunIns(text, passages, parsed.blocks);
    LeadIns(lines, passages).set(parsed.blocks);
    return parsed;
}

} // namespace clausula
