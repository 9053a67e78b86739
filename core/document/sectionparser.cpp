// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/sectionparser.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr int belowTitle = 2; // a heading's level under the title's 1

// The section that encloses one of \a level which comes next: up from the last one's own parents.
int enclosing(const QList<Section> &sections, int level)
{
    int at = int(sections.size()) - 1;
    while (at >= 0 && (sections[at].heading < 0 || sections[at].level >= level))
        at = sections[at].parent;
    return at;
}

} // namespace

QList<Section> buildSections(QList<Block> &blocks)
{
    const auto isHeading = [](const Block &block) { return block.kind == BlockKind::Heading; };
    const bool byTopic = std::ranges::none_of(blocks, isHeading);
    QList<Section> sections;
    for (int at = 0; at < blocks.size(); ++at) {
        Block &block = blocks[at];
        if (block.isHeading())
            sections.append({at, block.level, enclosing(sections, block.level), at, 0});
        else if (sections.isEmpty() || (byTopic && block.kind == BlockKind::Paragraph))
            sections.append({-1, 0, enclosing(sections, belowTitle), at, 0});
        ++sections.last().blockCount;
        block.section = int(sections.size() - 1);
    }
    return sections;
}

} // namespace clausula
