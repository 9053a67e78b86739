// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/sharedfeatures.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <span>

namespace clausula {

namespace {

using Occurrences = std::span<const FeatureOf>;

void sortUnique(std::vector<FeatureOf> &features)
{
    std::ranges::sort(features);
    const auto rest = std::ranges::unique(features);
    features.erase(rest.begin(), rest.end());
}

/** Calls \a visit with the occurrences on both sides of each feature there is. */
template<typename Visitor>
void forEachFeature(const std::vector<FeatureOf> &left, const std::vector<FeatureOf> &right, Visitor visit)
{
    const auto run = [](std::vector<FeatureOf>::const_iterator &at, const std::vector<FeatureOf> &list,
                        std::uint64_t feature) {
        const auto first = at;
        while (at != list.end() && at->feature == feature)
            ++at;
        return Occurrences(first, at);
    };
    for (auto l = left.begin(), r = right.begin(); l != left.end() || r != right.end();) {
        const std::uint64_t feature = r == right.end()  ? l->feature
                                      : l == left.end() ? r->feature
                                                        : std::min(l->feature, r->feature);
        const Occurrences onLeft = run(l, left, feature);
        const Occurrences onRight = run(r, right, feature);
        visit(onLeft, onRight);
    }
}

/** Rarity classes: features that would make up to 2^class pairs. */
int rarityClass(Occurrences left, Occurrences right)
{
    return std::bit_width(left.size() * right.size());
}

/** Up to which class the features' pairs are no more than \a mostPairs. */
int largestClass(const std::vector<FeatureOf> &left, const std::vector<FeatureOf> &right, size_t mostPairs)
{
    std::array<size_t, 65> pairs{};
    forEachFeature(left, right, [&](Occurrences l, Occurrences r) {
        pairs[static_cast<size_t>(rarityClass(l, r))] += l.size() * r.size();
    });
    size_t total = 0;
    size_t largest = 0;
    while (largest + 1 < pairs.size() && total + pairs[largest + 1] <= mostPairs)
        total += pairs[++largest];
    return static_cast<int>(largest);
}

void mergeEqualPairs(std::vector<SharedFeatures> &pairs)
{
    std::ranges::stable_sort(pairs, [](const SharedFeatures &a, const SharedFeatures &b) {
        return a.left != b.left ? a.left < b.left : a.right < b.right;
    });
    size_t kept = 0;
    for (const SharedFeatures &pair : pairs) {
        if (kept > 0 && pairs[kept - 1].left == pair.left && pairs[kept - 1].right == pair.right)
            pairs[kept - 1].weight += pair.weight;
        else
            pairs[kept++] = pair;
    }
    pairs.resize(kept);
}

} // namespace

FeatureComparison compareFeatures(FeatureSide left, FeatureSide right, size_t mostPairs)
{
    sortUnique(left.features);
    sortUnique(right.features);
    const int largest = largestClass(left.features, right.features, mostPairs);

    FeatureComparison result;
    result.leftWeights.resize(left.unitCount);
    result.rightWeights.resize(right.unitCount);
    size_t shared = 0;
    const double units = static_cast<double>(left.unitCount + right.unitCount);
    forEachFeature(left.features, right.features, [&](Occurrences l, Occurrences r) {
        if (!l.empty() && !r.empty())
            shared += l.size() + r.size();
        if (rarityClass(l, r) > largest)
            return;
        const double bits = std::log2(1 + units / static_cast<double>(l.size() + r.size()));
        const double weight = bits * bits;
        for (const FeatureOf &occurrence : l)
            result.leftWeights[static_cast<size_t>(occurrence.unit)] += weight;
        for (const FeatureOf &occurrence : r)
            result.rightWeights[static_cast<size_t>(occurrence.unit)] += weight;
        for (const FeatureOf &onLeft : l) {
            for (const FeatureOf &onRight : r)
                result.pairs.push_back({onLeft.unit, onRight.unit, weight});
        }
    });
    mergeEqualPairs(result.pairs);
    const size_t all = left.features.size() + right.features.size();
    result.relatedness = all == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(all);
    return result;
}

} // namespace clausula
