// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/library/clausetype.h"

namespace clausula {

/** One level less; a note stays a note. */
[[nodiscard]] Importance lowered(Importance importance);

/**
 * How much a gap matters: an item that is missing has the level its framework gives it, one that is partly
 * met or unclear the level below, so that nothing unclear is ever high. Where there is no gap (met, not
 * applicable) it is the item's own level.
 */
[[nodiscard]] Importance gapImportance(Importance item, RequirementStatus status);

/**
 * How much it matters that two documents differ in a clause no framework asks for: medium where it is about
 * people's rights, special people and data, or keeping data safe; a note where it is about the policy
 * itself; low in between.
 */
[[nodiscard]] Importance clauseImportance(const ClauseType &type);

} // namespace clausula
