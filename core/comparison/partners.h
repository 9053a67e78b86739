// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/likeness.h"

#include <vector>

namespace clausula {

/** How alike units must be to be partners. */
struct PartnerLimits
{
    double total = 0;     ///< Likeness::total of two partners
    double contained = 0; ///< share of a unit's phrases by which it joins one that has a partner already
};

/** What is joined: pairs, and further units that were split off or merged into one of them. */
struct Partners
{
    std::vector<Likeness> joined; ///< sorted by left, then right; a split or merged unit occurs several times
    std::vector<char> leftJoined; ///< whether a left unit occurs in \a joined
    std::vector<char> rightJoined;
};

/**
 * Chooses partners among \a likenesses so that all together are most alike (bestAssignment()), then lets
 * units that stayed alone join a pair that contains them.
 */
[[nodiscard]] Partners choosePartners(int leftCount, int rightCount, const Likenesses &likenesses,
                                      const PartnerLimits &limits);

/** A left and a right unit, or one of them and -1. */
struct Sides
{
    int left = -1;
    int right = -1;
};

/**
 * Indexes of \a entries in reading order: by the left; what is only on the right follows the partner of
 * what stands before it there.
 */
[[nodiscard]] std::vector<int> readingOrder(const std::vector<Sides> &entries);

} // namespace clausula
