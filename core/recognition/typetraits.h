// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"
#include "core/recognition/cues.h"
#include "core/recognition/exemplars.h"

#include <vector>

namespace clausula {

/** One number for each clause type, in the catalog's order. */
using TypeScores = std::vector<float>;

/** What a clause type is to its neighbours in the catalog. */
struct TypeTraits
{
    ClauseGroup group = ClauseGroup::None;
    /**
     * 0 for a type of its own kind up to about 0.3 for one that is said along with most of its group ("we
     * share data …" with each kind of recipient): how strongly its cues fire on exemplars of the group's
     * other types, compared with its own.
     */
    float generality = 0;
};

/** Types from this generality on stand back where a more specific one of their group speaks (see TypeTraits).
 */
inline constexpr float genericFrom = 0.1F;

/** Reads the traits of all types off the catalog's exemplars; \a cues are the catalog's text cues. */
[[nodiscard]] std::vector<TypeTraits>
readTypeTraits(const ClauseCatalog &catalog, const ExemplarTexts &exemplars, const CueSet &cues, int workers);

/** The same where the generality of each type is known already. */
[[nodiscard]] std::vector<TypeTraits> traitsOf(const ClauseCatalog &catalog,
                                               const std::vector<float> &generality);

} // namespace clausula
