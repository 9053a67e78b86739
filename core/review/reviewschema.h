// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace clausula {

class Connection;

/** "ClRv": marks an SQLite file as a review (application_id). */
inline constexpr int reviewApplicationId = 0x436C5276;
/**
 * The version (user_version) that this program writes; it reads all up to it. 1 doesn't say what a decision
 * was about.
 */
inline constexpr int reviewSchemaVersion = 2;

/** Makes the tables in an empty database. */
[[nodiscard]] Result<void> createReviewSchema(Connection &connection);

/** Whether a database is a sound review of a version that this program reads. Errors: ReviewNewer,
 * ReviewDamaged. */
[[nodiscard]] Result<void> checkReviewSchema(const Connection &connection);

} // namespace clausula
