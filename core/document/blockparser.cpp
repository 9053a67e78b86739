// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/blockparser.h"

#include "core/document/contentslist.h"
#include "core/document/furniture.h"
#include "core/document/givenpassages.h"
#include "core/document/headingfinder.h"
#include "core/document/leadins.h"
#include "core/document/lineflow.h"
#include "core/document/pagelines.h"
#include "core/document/plainlists.h"
#include "core/document/runin.h"

#include <algorithm>
#include <limits>

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

// Puts the lines of the page back between the blocks, except where a paragraph goes on across them.
QList<Block> withPageLines(const QList<Block> &blocks, const QList<TextLine> &pageLines)
{
    QList<Block> all;
    QList<int> placeOf;
    auto page = pageLines.begin();
    const auto appendUpTo = [&](int line) {
        for (; page != pageLines.end() && page->number < line; ++page) {
            const Span none{page->span.start, 0};
            all.append({.kind = BlockKind::Boilerplate,
                        .span = page->span,
                        .startLine = page->number,
                        .endLine = page->number,
                        .marker = none,
                        .runIn = none});
        }
    };
    for (const Block &block : blocks) {
        appendUpTo(block.startLine);
        placeOf.append(int(all.size()));
        all.append(block);
        while (page != pageLines.end() && page->number < block.endLine)
            ++page;
    }
    appendUpTo(std::numeric_limits<int>::max());
    for (Block &block : all)
        block.leadIn = block.leadIn < 0 ? -1 : placeOf[block.leadIn];
    return all;
}

QList<SetAside> setAsideIn(const QList<Block> &blocks, const QList<TextLine> &pageLines)
{
    QList<SetAside> found;
    for (const Block &block : blocks) {
        if (block.kind == BlockKind::TableOfContents)
            found.append({block.startLine, block.endLine, u"table-of-contents"_s});
    }
    for (const TextLine &line : pageLines)
        found.append({line.number, line.number, u"page"_s});
    return found;
}

// From lines put together to blocks of a kind.
ParsedBlocks blocksOf(QStringView text, const QList<TextLine> &lines, QList<Passage> passages,
                      const QList<TextLine> &pageLines)
{
    ParsedBlocks parsed;
    findContentsLines(text, passages);
    parsed.setAside = markFurniture(text, lines, passages);
    const QSet<QString> contents = joinContents(text, passages);
    findHeadings(text, lines, contents, passages);
    findPlainLists(text, lines, passages);
    settleContent(passages);

    QList<Block> blocks;
    blocks.reserve(passages.size());
    for (const Passage &passage : passages)
        blocks.append(blockFrom(lines, passage));
    setRunIns(text, passages, blocks);
    setLeadIns(lines, passages, blocks);
    parsed.blocks = withPageLines(blocks, pageLines);
    parsed.setAside += setAsideIn(blocks, pageLines);
    std::ranges::sort(parsed.setAside, {}, &SetAside::startLine);
    for (const TextLine &line : pageLines)
        parsed.pageLines.append(line.span);
    return parsed;
}

} // namespace

ParsedBlocks parseBlocks(QStringView text, const QList<Span> &lineSpans)
{
    QList<TextLine> lines = readTextLines(text, lineSpans);
    const QList<TextLine> pageLines = takePageLines(text, lines);
    closeDoubleSpacing(lines);
    return blocksOf(text, lines, joinLines(text, lines), pageLines);
}

ParsedBlocks parseBlocks(QStringView text, const QList<Span> &lineSpans, const QList<ImportedBlock> &given)
{
    const QList<TextLine> lines = readTextLines(text, lineSpans);
    GivenPassages passages = givenPassages(text, lines, given);
    ParsedBlocks parsed = blocksOf(text, lines, std::move(passages.passages), {});
    parsed.setAside += passages.setAside;
    std::ranges::sort(parsed.setAside, {}, &SetAside::startLine);
    return parsed;
}

} // namespace clausula
