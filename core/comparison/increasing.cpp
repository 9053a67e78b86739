// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/increasing.h"

#include <algorithm>

namespace clausula {

namespace {

/** The heaviest chain that ends at each rank or below (a Fenwick tree of maxima). */
class BestChains
{
public:
    explicit BestChains(size_t ranks) : m_tree(ranks + 1) {}

    struct Chain
    {
        double weight = 0;
        int last = -1; ///< item the chain ends with
    };
    [[nodiscard]] Chain upTo(size_t rank) const
    {
        Chain best;
        for (size_t i = rank + 1; i > 0; i &= i - 1) {
            if (m_tree[i].weight > best.weight)
                best = m_tree[i];
        }
        return best;
    }
    void add(size_t rank, Chain chain)
    {
        for (size_t i = rank + 1; i < m_tree.size(); i += i & (~i + 1)) {
            if (chain.weight > m_tree[i].weight)
                m_tree[i] = chain;
        }
    }

private:
    std::vector<Chain> m_tree;
};

} // namespace

std::vector<int> heaviestIncreasing(const std::vector<WeightedItem> &items)
{
    std::vector<int> places;
    places.reserve(items.size());
    for (const WeightedItem &item : items)
        places.push_back(item.place);
    std::ranges::sort(places);
    places.erase(std::ranges::unique(places).begin(), places.end());

    BestChains chains(places.size());
    std::vector<int> before(items.size(), -1);
    for (size_t i = 0; i < items.size(); ++i) {
        const auto rank =
            static_cast<size_t>(std::ranges::lower_bound(places, items[i].place) - places.begin());
        const BestChains::Chain best = chains.upTo(rank);
        before[i] = best.last;
        chains.add(rank, {best.weight + items[i].weight, static_cast<int>(i)});
    }
    std::vector<int> kept;
    if (!places.empty()) {
        for (int i = chains.upTo(places.size() - 1).last; i >= 0; i = before[static_cast<size_t>(i)])
            kept.push_back(i);
    }
    std::ranges::reverse(kept);
    return kept;
}

} // namespace clausula
