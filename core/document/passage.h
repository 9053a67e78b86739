// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/textline.h"

namespace clausula {

/** What the layout itself, not the wording, says about a passage's being a heading. */
enum class HeadingMark { None, Hashes, Underlined, Emphasised };

/** Lines that are read as one block, while its kind is being decided. */
struct Passage
{
    int firstLine = 0; ///< indexes into the lines that aren't blank
    int lastLine = 0;
    Span span;
    Marker marker; ///< of the first line
    HeadingMark mark = HeadingMark::None;
    BlockKind kind = BlockKind::Paragraph;
    bool settled = false; ///< kind is sure: table row, contents, boilerplate
    int level = 0;
    bool given = false; ///< kind, and level of a heading, are what the source states

    /** The words without the marker. */
    [[nodiscard]] Span body() const { return spanBetween(span.start + marker.textStart, span.end()); }
    [[nodiscard]] int lines() const { return lastLine - firstLine + 1; }
};

} // namespace clausula
