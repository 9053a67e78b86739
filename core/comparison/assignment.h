// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace clausula {

/** That a left and a right item could be partners, and what it would be worth (above 0). */
struct CandidatePair
{
    int left = 0;
    int right = 0;
    double weight = 0;
};

/**
 * For each left item its partner on the right or -1, so that each item has at most one partner and the
 * weights add up to the most possible. Order plays no part.
 *
 * Pairs that dominate all their rivals are settled first; what remains falls apart into components, each
 * solved exactly by shortest augmenting paths. A component too large for that (several thousand rivals
 * that all hang together) is filled greedily and improved by exchanges, which is near the best.
 */
[[nodiscard]] std::vector<int> bestAssignment(int leftCount, int rightCount,
                                              const std::vector<CandidatePair> &candidates);

} // namespace clausula
