// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonpicture.h"
#include "app/gui/palette.h"

namespace clausula {

/** What a pair page is about: sections that belong together, a clause type, or both. */
struct PairSubject
{
    int group = -1; ///< AlignedSection::group; -1: no sections in particular
    QString clause; ///< its passages elsewhere belong to it too; may be empty

    friend bool operator==(const PairSubject &, const PairSubject &) = default;
};

enum class PairLayout { SideBySide, Stacked };

/** How a pair page is set. */
struct PairStyle
{
    PairLayout layout = PairLayout::SideBySide;
    bool redline = true; ///< words that only one side has are marked, where both have versions of one text
    Palette colours = Palette(ColourScheme::Light);
};

/** What the page is called: the clause type, or the sections' heading. */
[[nodiscard]] QString pairTitle(const ComparisonPicture &picture, const PairSubject &subject);

/**
 * One clause of both documents alone and in full, with its redline, the facts it states, what it has to say
 * and the library's standard wording, as HTML. Everything from a document is escaped; links lead to the
 * passages (see linkTo()).
 */
[[nodiscard]] QString pairPage(const ComparisonPicture &picture, const PairSubject &subject,
                               const PairStyle &style);

/** The subject at a block of a side: its section's group, and the clause it carries. */
[[nodiscard]] PairSubject pairSubjectAt(const ComparisonPicture &picture, Side side, int block);

} // namespace clausula
