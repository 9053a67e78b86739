// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/blockparser.h"

#include "core/document/textlines.h"

#include <QRegularExpression>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

qsizetype markerLength(QStringView line)
{
    static const QRegularExpression marker(
        u"^(?:[•◦▪●‣*–—-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|(?:\\d{1,2}\\.){2,})\\s+"_s);
    const auto match = marker.matchView(line.first(std::min<qsizetype>(line.size(), 16)));
    return match.hasMatch() ? match.capturedView().trimmed().size() : 0;
}

bool looksLikeHeading(QStringView line)
{
    return line.size() <= 90 && !line.endsWith(u'.') && !line.endsWith(u':') && !line.endsWith(u';') &&
           !line.endsWith(u',') && !line.front().isLower();
}

BlockKind kindOf(QStringView line, bool first)
{
    if (line.contains(u" |"_s) || line.startsWith(u'|'))
        return BlockKind::TableRow;
    if (first && looksLikeHeading(line))
        return BlockKind::Title;
    if (markerLength(line) > 0)
        return BlockKind::ListItem;
    return looksLikeHeading(line) ? BlockKind::Heading : BlockKind::Paragraph;
}

bool isWrapped(QStringView text, const QList<Span> &lines)
{
    qsizetype longest = 0;
    for (const Span line : lines)
        longest = std::max(longest, trimmed(text, line).length);
    return longest > 40 && longest <= 100;
}

} // namespace

QList<Block> parseBlocks(QStringView text, const QList<Span> &lines)
{
    const bool wrapped = isWrapped(text, lines);
    QList<Block> blocks;
    bool blankBefore = true;
    int leadIn = -1;
    for (int number = 1; number <= lines.size(); ++number) {
        const Span span = trimmed(text, lines[number - 1]);
        if (span.isEmpty()) {
            blankBefore = true;
            continue;
        }
        const QStringView line = span.in(text);
        const BlockKind kind = kindOf(line, blocks.isEmpty());
        if (wrapped && !blankBefore && kind != BlockKind::ListItem && !blocks.last().isHeading() &&
            (line.front().isLower() || blocks.last().span.length > 40)) {
            blocks.last().endLine = number;
            blocks.last().span = spanBetween(blocks.last().span.start, span.end());
            continue;
        }
        Block block{.kind = kind,
                    .span = span,
                    .startLine = number,
                    .endLine = number,
                    .marker = {span.start, 0},
                    .runIn = {span.start, 0}};
        block.level = kind == BlockKind::Title ? 1 : kind == BlockKind::Heading ? 2 : 0;
        block.marker.length = markerLength(line);
        if (kind == BlockKind::Paragraph)
            leadIn = int(blocks.size());
        if (kind == BlockKind::ListItem || kind == BlockKind::TableRow)
            block.leadIn = leadIn;
        blocks.append(block);
        blankBefore = false;
    }
    return blocks;
}

} // namespace clausula
