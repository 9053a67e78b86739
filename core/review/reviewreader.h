// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/review/review.h"

namespace clausula {

class Connection;

/** Reads the tables of a database that checkReviewSchema() passed. Error: ReviewDamaged. */
[[nodiscard]] Result<Review> readReview(const Connection &connection);

} // namespace clausula
