// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/vocabulary.h"

#include <span>
#include <vector>

namespace clausula {

/** Words without their order, for a quick look at how alike two texts are. */
struct WordBag
{
    std::vector<WordId> words; ///< sorted
    double weight = 0;         ///< of all of them together
};

enum class BagWords { All, ContentOnly };

[[nodiscard]] WordBag bagOf(std::span<const WordId> words, const Vocabulary &vocabulary, BagWords which);

/** Dice coefficient by weight: twice what both have ÷ what each has; 0 to 1, 0 for empty bags. */
[[nodiscard]] double shareInCommon(const WordBag &left, const WordBag &right, const Vocabulary &vocabulary);

} // namespace clausula
