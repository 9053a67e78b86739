// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/wordsequence.h"

#include <vector>

namespace clausula {

/** Two segments, by their index, that say the same thing in nearly the same words. */
struct SegmentPair
{
    int left = 0;
    int right = 0;
    double similarity = 0; ///< share of the words they have in common, weighed by what each says; 1: equal

    friend bool operator==(const SegmentPair &, const SegmentPair &) = default;
};

/** The two texts and the numbering of their words. */
struct ComparedTexts
{
    const WordSequence &left;
    const WordSequence &right;
    const Vocabulary &vocabulary;
};

/**
 * Pairs segments by wording, order free: equal ones first, as far as possible in order, then similar ones
 * so that the similarity of all pairs together is largest. Each segment has at most one partner; the
 * result is sorted by the left.
 */
[[nodiscard]] std::vector<SegmentPair> pairSegments(const ComparedTexts &texts,
                                                    const std::vector<WordRange> &left,
                                                    const std::vector<WordRange> &right);

} // namespace clausula
