// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/pin.h"

namespace clausula {

/** What makes no difference between two texts. All of it is folded unless the reader wants to see it. */
struct Folding
{
    bool numbering = true;  ///< numbers and letters before headings and list items
    bool bullets = true;    ///< glyphs before list items
    bool wrapping = true;   ///< where the lines of a paragraph end
    bool whiteSpace = true; ///< width and kind of the blanks between two words of a paragraph
    bool quotes = true;     ///< style of quotation marks and apostrophes, length of dashes
    bool letterCase = true; ///< capitals, in headings and elsewhere
    bool furniture = true;  ///< what belongs to the page: menus, running titles, page numbers

    friend bool operator==(const Folding &, const Folding &) = default;
};

/** How often each of them was folded; a reader can ask what was passed over. */
struct FoldCounts
{
    int numbering = 0;  ///< words whose number differs or stands on one side only
    int bullets = 0;    ///< words whose bullet does
    int wrapping = 0;   ///< places where a line ends on one side only
    int whiteSpace = 0; ///< places with other blanks
    int quotes = 0;     ///< words with other quotation marks or dashes
    int letterCase = 0; ///< words with other capitals
    int furniture = 0;  ///< stretches of page furniture without a partner

    friend bool operator==(const FoldCounts &, const FoldCounts &) = default;
};

/** What the reviewer decides about a comparison. */
struct ComparisonSettings
{
    Folding folding;
    QList<Pin> pins;

    friend bool operator==(const ComparisonSettings &, const ComparisonSettings &) = default;
};

} // namespace clausula
