// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/clausecoverage.h"

#include "core/gap/elements.h"

#include <algorithm>

namespace clausula {

namespace {

QList<int> bestFirst(QList<int> blocks, const QString &clause, const TextSearch &search)
{
    std::ranges::stable_sort(blocks, std::ranges::greater{},
                             [&](int block) { return search.confidence(block, {clause}); });
    return blocks;
}

} // namespace

Coverage judgeCoverage(const ClauseType &type, TextSearch &search)
{
    Coverage coverage;
    coverage.clause = type.id;
    const QList<int> sure = search.blocksWith({type.id}, false);
    const QList<int> all = sure.isEmpty() ? search.blocksWith({type.id}, true) : sure;
    if (all.isEmpty()) {
        coverage.status =
            type.group == ClauseGroup::None ? CoverageStatus::NotApplicable : CoverageStatus::Missing;
        return coverage;
    }
    coverage.blocks = bestFirst(all, type.id, search);
    coverage.confidence = search.confidence(coverage.blocks.first(), {type.id});
    coverage.missingElements = missingElements(type, all, search);
    if (sure.isEmpty())
        coverage.status = CoverageStatus::Unsure;
    else
        coverage.status =
            coverage.missingElements.isEmpty() ? CoverageStatus::Present : CoverageStatus::Partial;
    return coverage;
}

} // namespace clausula
