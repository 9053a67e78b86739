// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/library/clausetype.h"

#include <QString>

namespace clausula {

/** How results are called, in the same translated words on screen, on paper and on the command line. */
namespace wording {

[[nodiscard]] QString
of(CoverageStatus status); ///< "present", "partial", "missing", "unsure", "not applicable"
[[nodiscard]] QString
of(RequirementStatus status); ///< "met", "partly met", "missing", "unclear", "not applicable"
[[nodiscard]] QString of(Importance importance); ///< "High", "Medium", "Low", "Note"
[[nodiscard]] QString of(Finding::Kind kind);    ///< "Only left", "Only right", "Differs", "In neither"
[[nodiscard]] QString of(ClauseGroup group);     ///< "Collection", "Rights and choices", …

/** One character for each status, told apart without colour: ● ◐ ○ ? – */
[[nodiscard]] QChar mark(CoverageStatus status);
[[nodiscard]] QChar mark(RequirementStatus status);

/** What a status means, in one sentence; printed on the report's method page. */
[[nodiscard]] QString definition(RequirementStatus status);

} // namespace wording

} // namespace clausula
