// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/checks.h"
#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"
#include "core/library/clausetype.h"

namespace clausula {

/**
 * The firmest promise of every act under every clause of \a types that the text carries: will before must
 * before reasonable efforts before may before may not; of equally firm ones the first.
 */
[[nodiscard]] QList<Commitment> findCommitments(const QList<ClauseType> &types, const CommitmentRule &rule,
                                                TextSearch &search);

} // namespace clausula
