// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/review/review.h"

namespace clausula {

class Connection;

/** Fills the empty tables of createReviewSchema(). */
[[nodiscard]] Result<void> writeReview(Connection &connection, const Review &review);

} // namespace clausula
