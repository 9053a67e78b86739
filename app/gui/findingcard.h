// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/findingrows.h"

namespace clausula {

/** Names of the two documents; empty on a side without one. */
struct DocumentNames
{
    QString left;
    QString right;
};

/**
 * A line of the lists in full, as HTML: the finding, what each side says with links to all of its places, the
 * rule, what to do. Everything from a document is escaped.
 */
[[nodiscard]] QString findingCard(const FindingRow &row, const DocumentNames &names);

} // namespace clausula
