// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/vocabulary.h"
#include "core/comparison/worddiff.h"

#include <span>
#include <vector>

namespace clausula {

/** Two stretches of words that are shown against each other. */
struct WordPair
{
    std::span<const WordId> left;
    std::span<const WordId> right;
};

/**
 * What a reader should see as kept of \a runs, the equal runs of \a words: words that stand lost between
 * replaced ones belong to the replacement, and an insertion or deletion that could as well stand a few
 * words further is put where a phrase ends. The result is a part of \a runs, ascending.
 */
[[nodiscard]] std::vector<CommonRun> readableRuns(std::vector<CommonRun> runs, const WordPair &words,
                                                  const Vocabulary &vocabulary);

} // namespace clausula
