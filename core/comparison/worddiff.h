// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <span>
#include <vector>

namespace clausula {

/** Equal stretches of two number sequences: left[left + i] == right[right + i] for i < length. */
struct CommonRun
{
    int left = 0;
    int right = 0;
    int length = 0;

    friend bool operator==(const CommonRun &, const CommonRun &) = default;
};

/**
 * Longest runs two sequences share in the same order, ascending on both sides.
 *
 * Long inputs are first cut at numbers that occur once on each side and stand in the same order (patience
 * diff); what lies between is compared by Myers' greedy algorithm in linear space (E. W. Myers, "An O(ND)
 * Difference Algorithm and Its Variations", 1986), whose effort is bounded: past the bound the furthest
 * point reached is taken, so a hopeless pair costs time in proportion to its size and only the result's
 * minimality is lost. \a mayAnchor tells which numbers may cut (null: all).
 */
[[nodiscard]] std::vector<CommonRun> commonRuns(std::span<const int> left, std::span<const int> right,
                                                const std::function<bool(int)> &mayAnchor = {});

} // namespace clausula
