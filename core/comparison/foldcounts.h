// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/segmentpairs.h"
#include "core/comparison/worddiff.h"

namespace clausula {

/** Two texts and the words of theirs that are partners, sorted by the left. */
struct KeptWords
{
    QStringView left;
    QStringView right;
    const ComparedTexts &words;
    const std::vector<CommonRun> &runs;
};

/** What was folded between words that are partners. Furniture is not counted here. */
[[nodiscard]] FoldCounts countFolded(const KeptWords &kept);

} // namespace clausula
