// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

namespace clausula {

/** What a block is in the layout of its policy. */
enum class BlockKind { Title, Heading, Paragraph, ListItem, TableRow, TableOfContents, Boilerplate };

/** One title, heading, paragraph, list item or table row: the unit that is recognised and compared. */
struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;        ///< heading depth, 1 = title; 0 for all that is no heading
    Span span;            ///< in Document::text(): first to last visible character, line breaks inside
    int startLine = 1;    ///< 1-based
    int endLine = 1;      ///< 1-based, inclusive
    int section = -1;     ///< index into Document::sections()
    bool foreign = false; ///< isn't in English, so that nothing is recognised in it
    int leadIn = -1;      ///< for a list item or table row: the block that introduces it ("We collect:")
    Span marker;          ///< the list marker or heading number ("1.", "•", "(a)"), empty if none
    Span runIn;           ///< heading words inside the block ("Right to access:"), empty if none

    /** Title and heading carry a section's name; they are no content. */
    [[nodiscard]] constexpr bool isHeading() const
    {
        return kind == BlockKind::Title || kind == BlockKind::Heading;
    }
    /** Paragraph, list item or table row: what clauses are recognised in. */
    [[nodiscard]] constexpr bool isContent() const
    {
        return kind == BlockKind::Paragraph || kind == BlockKind::ListItem || kind == BlockKind::TableRow;
    }
    friend bool operator==(const Block &, const Block &) = default;
};

} // namespace clausula
