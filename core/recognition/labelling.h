// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/correctedpassages.h"
#include "core/recognition/scoring.h"

#include <vector>

namespace clausula {

/** A clause type chosen for a block. */
struct ChosenType
{
    int type = 0;
    double confidence = 0;

    friend bool operator==(const ChosenType &, const ChosenType &) = default;
};

/** What was chosen for one block, best first. */
struct ChosenTypes
{
    std::vector<ChosenType> types;
    bool unsure = false;    ///< the best is a guess
    bool corrected = false; ///< the user said which is first, or that there is none
};

/**
 * Chooses the types of every block from their probabilities: the most likely one and all that are likely
 * enough beside it. List items and rows that carry what their lead-in announces put that first. What the
 * whole document claims only once or twice, in passing and weakly, is dropped. A type without standard
 * wording is no clause ("navigation", "advertisement"): it stands alone or not at all. What a user said of a
 * passage comes first in it, in the place of what it was taken for; said to be nothing, it carries nothing.
 */
[[nodiscard]] std::vector<ChosenTypes> chooseTypes(const Document &document, const DocumentScoring &scoring,
                                                   const ClauseCatalog &catalog,
                                                   std::span<const TypeTraits> traits,
                                                   const CorrectedPassages &corrections);

} // namespace clausula
