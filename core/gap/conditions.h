// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/applicability.h"
#include "core/gap/textsearch.h"
#include "core/library/framework.h"

#include <optional>

namespace clausula {

/** What the text says about a condition. */
enum class Applicability { Applies, Denied, Open };

struct ConditionVerdict
{
    Applicability applicability = Applicability::Applies;
    std::optional<Hit> proof; ///< what in the text says so; none where the condition is empty or open
    QString answer = {};      ///< the reviewer's answer that says so: "transfers=no"

    [[nodiscard]] bool applies() const { return applicability == Applicability::Applies; }
};

/**
 * The reviewer's answers go before the text, a denial before a confirmation. A clause type or pattern that
 * says yes counts only if one of the condition's further patterns matches somewhere as well. A condition that
 * names nothing that could say yes applies unless it is denied; no condition always applies.
 */
[[nodiscard]] ConditionVerdict judgeCondition(const Condition &condition, const Answers &answers,
                                              TextSearch &search);

/** Why an item applies, or what it hangs on, in one sentence; empty without a condition. */
[[nodiscard]] QString applicabilityText(const Condition &condition, const ConditionVerdict &verdict,
                                        const Document &document);

} // namespace clausula
