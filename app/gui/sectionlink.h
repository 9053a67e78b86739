// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

namespace clausula {

/** Lines of a text, from 0; \a end is the line behind the last. */
struct LineRange
{
    int first = -1; ///< -1: no lines
    int end = -1;

    [[nodiscard]] bool exists() const { return first >= 0; }
    friend bool operator==(const LineRange &, const LineRange &) = default;
};

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

/** A link in words, for tool tip and screen reader. */
[[nodiscard]] QString describe(const SectionLink &link);

} // namespace clausula
