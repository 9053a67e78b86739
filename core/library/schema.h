// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace clausula {

class Connection;

/** "Clau": marks an SQLite file as a clause library (application_id). */
inline constexpr int libraryApplicationId = 0x436c6175;

/**
 * SQL that brings a library from one schema version (user_version) to the next: the first from 1 to 2.
 * A step is never changed once released.
 */
[[nodiscard]] const QStringList &librarySteps();

/** The version that this program reads and writes. */
[[nodiscard]] int librarySchemaVersion();

/** Makes the tables of the current version in an empty database. */
[[nodiscard]] Result<void> createSchema(Connection &connection);

/**
 * Brings an older library up to date: backs it up beside itself and runs the missing \a steps, all in one
 * transaction, so that it ends old or new and nothing between. Does nothing to a current one.
 *
 * Errors: LibraryDamaged (no clause library), LibraryNewer (left unchanged), LibraryLocked, WriteDenied,
 * DiskFull, and those of backUp().
 */
[[nodiscard]] Result<void> migrate(Connection &connection, const QStringList &steps = librarySteps());

} // namespace clausula
