// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/loadreport.h"

#include <algorithm>

namespace clausula {

qsizetype LoadReport::charactersOutside() const
{
    qsizetype count = 0;
    for (const SetAside &aside : setAside)
        count += aside.isInText() ? 0 : aside.words.size();
    for (const HiddenText &text : hidden)
        count += text.isInText() ? 0 : text.words.size();
    return count;
}

qsizetype LoadReport::countHidden(HiddenKind kind) const
{
    return std::ranges::count(hidden, kind, &HiddenText::kind);
}

qsizetype LoadReport::countTrackedChanges() const
{
    return countHidden(HiddenKind::Insertion) + countHidden(HiddenKind::Deletion) +
           countHidden(HiddenKind::Move);
}

} // namespace clausula
