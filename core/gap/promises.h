// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/checks.h"
#include "core/gap/gapanalyzer.h"
#include "core/gap/textsearch.h"

#include <optional>

namespace clausula {

/** How two texts that both speak of a clause promise different things. */
struct PromiseDifference
{
    QString text; ///< continues "…, but "
    QList<Evidence> left;
    QList<Evidence> right;
};

/** One document of a pair, with what is needed to look things up in it. */
struct JudgedSide
{
    const AnalyzedDocument &document;
    TextSearch search;

    JudgedSide(const AnalyzedDocument &analyzed, PatternCache &patterns)
        : document(analyzed), search(analyzed.recognized, patterns)
    {
    }
};

/**
 * The weightiest difference between what the two sides promise under \a type: other figures, wording that
 * should worry on one side only, or a weaker word for the same act ("may notify" against "will notify").
 */
[[nodiscard]] std::optional<PromiseDifference> promiseDifference(const ClauseType &type, const Checks &checks,
                                                                 JudgedSide &left, JudgedSide &right);

} // namespace clausula
