// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace clausula {

/** Something at a place, and how much it would cost to lose it. */
struct WeightedItem
{
    int place = 0;
    double weight = 1;
};

/**
 * Indexes of the items that keep their order and weigh most together: their places never fall. What is
 * left out is what moved. Time n log n.
 */
[[nodiscard]] std::vector<int> heaviestIncreasing(const std::vector<WeightedItem> &items);

} // namespace clausula
