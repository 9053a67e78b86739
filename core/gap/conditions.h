// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/textsearch.h"
#include "core/library/framework.h"

#include <optional>

namespace clausula {

/** What the text says about a condition. */
enum class Applicability { Applies, Denied, Open };

struct ConditionVerdict
{
    Applicability applicability = Applicability::Applies;
    std::optional<Hit> proof; ///< what says so; none where the condition is empty or open

    [[nodiscard]] bool applies() const { return applicability == Applicability::Applies; }
};

/**
 * A denial goes before everything else. A clause type or pattern that says yes counts only if one of the
 * condition's further patterns matches somewhere as well. No condition always applies.
 */
[[nodiscard]] ConditionVerdict judgeCondition(const Condition &condition, TextSearch &search);

} // namespace clausula
