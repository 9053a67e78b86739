// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/importance.h"

namespace clausula {

Importance lowered(Importance importance)
{
    return importance == Importance::Note ? Importance::Note : Importance(int(importance) - 1);
}

Importance gapImportance(Importance item, RequirementStatus status)
{
    switch (status) {
    case RequirementStatus::Partly:
    case RequirementStatus::Unclear:
        return lowered(item);
    case RequirementStatus::Met:
    case RequirementStatus::Missing:
    case RequirementStatus::NotApplicable:
        break;
    }
    return item;
}

Importance clauseImportance(const ClauseType &type)
{
    switch (type.group) {
    case ClauseGroup::Transfers:
    case ClauseGroup::Rights:
    case ClauseGroup::Special:
        return Importance::Medium;
    case ClauseGroup::About:
    case ClauseGroup::None:
        return Importance::Note;
    case ClauseGroup::Collection:
    case ClauseGroup::Use:
    case ClauseGroup::Sharing:
    case ClauseGroup::Legal:
        break;
    }
    return Importance::Low;
}

} // namespace clausula
