// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"

#include <optional>

namespace clausula {

/** What two documents make of one requirement. */
struct RequirementPair
{
    const Requirement &requirement;
    const RequirementResult &left;
    const RequirementResult &right;

    /** Nothing if there is no gap and nothing to compare: met by both, or no concern of either. */
    [[nodiscard]] std::optional<Finding::Kind> kind() const;
    /** Whether the text settles neither side's gap. */
    [[nodiscard]] bool isUnclear() const;
    /** The weight of the worse side's gap. */
    [[nodiscard]] Importance importance() const;
    /** Why the item applies: the reason of a side that has a gap. */
    [[nodiscard]] QString applies() const;
    /** The gap in one sentence. */
    [[nodiscard]] QString message() const;
};

/** Met or partly met: the text says something of it. */
[[nodiscard]] bool speaks(const RequirementResult &result);

} // namespace clausula
