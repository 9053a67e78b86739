// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignunit.h"
#include "core/comparison/segmentpairs.h"

#include <vector>

namespace clausula {

/** How alike a left and a right unit are, each figure from 0 to 1. */
struct Likeness
{
    int left = 0;
    int right = 0;
    double wording = 0;        ///< phrases in common
    double leftContained = 0;  ///< how much of the left one the right one has: phrases or clause types
    double rightContained = 0; ///< and the other way round
    double name = 0;           ///< words of their headings in common, rare ones first
    double clauses = 0;        ///< clause types in common
    double words = 0;          ///< single words in common
    double total = 0;          ///< all of it together
};

/** All pairs that have something in common, and how far the texts are of one origin. */
struct Likenesses
{
    std::vector<Likeness> pairs; ///< sorted by left, then right
    double relatedness = 0;      ///< 0: no phrase in common, 1: the same text
};

/**
 * Compares every left with every right unit of its scope that it shares a phrase, a word of its name or a
 * clause type with; in time about proportional to the texts, since what very many units share is left out.
 *
 * Between texts of one origin, wording decides: a section that kept its topic but no phrase is more likely
 * another one. Between texts that have no wording in common, the topic is all there is. \a relatedness says
 * which it is; below 0 it is measured from the units.
 */
[[nodiscard]] Likenesses compareUnits(const ComparedTexts &texts, const std::vector<AlignUnit> &left,
                                      const std::vector<AlignUnit> &right, double relatedness = -1);

} // namespace clausula
