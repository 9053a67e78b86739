// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

/**
 * A heading with what stands under it, up to the next heading of any level. The text before the first
 * heading is a section without a heading. Sections partition the blocks in text order.
 *
 * In a document without headings, other than a title, each paragraph is a section with the list or table
 * that follows it: there the paragraph is all that can carry a topic. These sections have no heading;
 * their parent is the title's section if there is one.
 */
struct Section
{
    int heading = -1;   ///< index of the heading block, -1 if there is none
    int level = 0;      ///< the heading's level, 0 without heading
    int parent = -1;    ///< index of the enclosing section, -1 at the top
    int firstBlock = 0; ///< the heading itself, if any
    int blockCount = 0; ///< own blocks, those of subsections not counted

    [[nodiscard]] constexpr int endBlock() const { return firstBlock + blockCount; }
    friend bool operator==(const Section &, const Section &) = default;
};

} // namespace clausula
