// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace clausula {

class Connection;

/**
 * Writes a consistent copy of the database to \a path: a complete backup or none.
 * Errors: LibraryDamaged, LibraryLocked, ReadFailed, and those of writeAtomically().
 */
[[nodiscard]] Result<void> backUp(const Connection &connection, const QString &path);

} // namespace clausula
