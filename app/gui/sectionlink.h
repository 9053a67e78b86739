// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"
#include "core/gap/gapanalyzer.h"

namespace clausula {

/** Two sections that belong together, one a side, or one whose partner is missing: a rail between the
 * editors. */
struct SectionLink
{
    LineRange left;
    LineRange right;
    ClauseGroup topic = ClauseGroup::None;
    QString title;      ///< what they are about: the clause type, or the heading
    QString clause;     ///< id of the clause type; may be empty
    bool moved = false; ///< stands out of order with its neighbours
    int group = -1;     ///< AlignedSection::group

    [[nodiscard]] const LineRange &lines(Side side) const { return side == Side::Left ? left : right; }
    [[nodiscard]] LineRange &lines(Side side) { return side == Side::Left ? left : right; }
    friend bool operator==(const SectionLink &, const SectionLink &) = default;
};

/** All sections of both sides, in the alignment's order. */
[[nodiscard]] QList<SectionLink> sectionLinks(const GapReport &report);

/** Lines of a side's sections in which nothing changed and which stand where they stood, with the blank lines
 * behind them. */
[[nodiscard]] QList<LineRange> unchangedLines(const GapReport &report, Side side);

/** A link in words, for tool tip and screen reader. */
[[nodiscard]] QString describe(const SectionLink &link);

} // namespace clausula
