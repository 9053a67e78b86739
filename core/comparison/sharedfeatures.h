// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace clausula {

/** That a unit (a section or block) has a feature: a hash of some words, a clause type … */
struct FeatureOf
{
    std::uint64_t feature = 0;
    int unit = 0;

    friend auto operator<=>(const FeatureOf &, const FeatureOf &) = default;
};

/** How much a left and a right unit have in common. */
struct SharedFeatures
{
    int left = 0;
    int right = 0;
    double weight = 0;
};

/** What two sides' units have in common. */
struct FeatureComparison
{
    std::vector<SharedFeatures> pairs; ///< sorted by left, then right; only pairs that share something
    std::vector<double> leftWeights;   ///< of all features of a unit
    std::vector<double> rightWeights;
    double relatedness = 0; ///< share of both sides' features that the other side has too, 0 to 1
};

/** The features of one side's units; a feature named twice for a unit counts once. */
struct FeatureSide
{
    std::vector<FeatureOf> features;
    size_t unitCount = 0;
};

/**
 * Finds all pairs of units that share a feature. A feature weighs more the fewer units have it (inverse
 * document frequency). So that the pairs stay in proportion to the units, the most common features are left
 * out of everything once there would be more than \a mostPairs.
 */
[[nodiscard]] FeatureComparison compareFeatures(FeatureSide left, FeatureSide right, size_t mostPairs);

} // namespace clausula
