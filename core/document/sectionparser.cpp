// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sectionparser.h"

#include <algorithm>

namespace clausula {
namespace {

// What belongs to the paragraph before it: its list, its table, and furniture of the page.
bool continuesTopic(const Block &block)
{
    return block.kind != BlockKind::Paragraph;
}

// The nearest section above that stands higher than \a level.
int enclosing(const QList<Section> &sections, int level)
{
    for (auto at = sections.size() - 1; at >= 0; --at) {
        if (sections[at].heading >= 0 && sections[at].level < level)
            return int(at);
    }
    return -1;
}

} // namespace

QList<Section> buildSections(QList<Block> &blocks)
{
    const bool byTopic =
        std::ranges::none_of(blocks, [](const Block &b) { return b.kind == BlockKind::Heading; });
    QList<Section> sections;
    for (int at = 0; at < blocks.size(); ++at) {
        Block &block = blocks[at];
        if (block.isHeading())
            sections.append({at, block.level, enclosing(sections, block.level), at, 0});
        else if (sections.isEmpty() || (byTopic && !continuesTopic(block)))
            sections.append({-1, 0, -1, at, 0});
        ++sections.last().blockCount;
        block.section = int(sections.size() - 1);
    }
    return sections;
}

} // namespace clausula
