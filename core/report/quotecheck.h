// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

namespace clausula {

/** A quote that is not what its document says at its place. */
struct BrokenQuote
{
    Side side = Side::Left;
    Evidence evidence;
    QString of; ///< what it was to prove: a finding's key, the id of a requirement, fact or warning
};

/** Every quote of \a report that its document does not have at that very place, in the report's order. */
[[nodiscard]] QList<BrokenQuote> brokenQuotes(const GapReport &report);

/**
 * What every export asks first: a report with a broken quote is not written in any form. Error: QuoteBroken,
 * whose detail says which.
 */
[[nodiscard]] Result<void> checkQuotes(const GapReport &report);

} // namespace clausula
