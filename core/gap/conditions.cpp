// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/conditions.h"

namespace clausula {

namespace {

/** What says that the condition holds: a clause of the named types, or text. */
std::optional<Hit> confirmation(const Condition &condition, TextSearch &search)
{
    const QList<int> carriers = search.blocksWith(condition.appliesClauses, false);
    if (!carriers.isEmpty())
        return Hit{carriers.first(), search.document().blocks().at(carriers.first()).span, {}};
    return search.findFirst(search.contentBlocks(), condition.appliesPatterns);
}

bool isProvided(const Condition &condition, TextSearch &search)
{
    return condition.providedPatterns.isEmpty() ||
           search.findFirst(search.contentBlocks(), condition.providedPatterns).has_value();
}

} // namespace

ConditionVerdict judgeCondition(const Condition &condition, TextSearch &search)
{
    if (condition.id.isEmpty())
        return {Applicability::Applies, std::nullopt};
    if (const std::optional<Hit> denial = search.findFirst(search.contentBlocks(), condition.deniesPatterns))
        return {Applicability::Denied, denial};
    const std::optional<Hit> proof = confirmation(condition, search);
    if (proof && isProvided(condition, search))
        return {Applicability::Applies, proof};
    return {Applicability::Open, std::nullopt};
}

} // namespace clausula
