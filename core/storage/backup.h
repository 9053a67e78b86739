// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace clausula {

class Connection;

/**
 * Writes a consistent copy of the database to \a path: a complete backup or none.
 * Errors: LibraryDamaged, LibraryLocked, ReadFailed, and those of writeAtomically().
 */
[[nodiscard]] Result<void> backUp(const Connection &connection, const QString &path);

/** A name beside the file \a path that nothing has yet; \a label tells what is kept under it. */
[[nodiscard]] QString backupPath(const QString &path, const QString &label);

} // namespace clausula
