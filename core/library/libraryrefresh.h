// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace clausula {

class Connection;

/**
 * Brings a library that was copied from an earlier built-in one up to \a builtIn, in one transaction and
 * after a backup beside it. What the user edited or added stays as it is, corrections too; of the rest, what
 * is new comes in, what changed is replaced and what was withdrawn goes, unless something that stays refers
 * to it. Does nothing to a library of another name, one that is up to date and one of a later version; nor
 * where the user's entries and the new ones don't fit together.
 *
 * Errors: LibraryDamaged (left unchanged), LibraryLocked, WriteDenied, DiskFull, and those of backUp().
 */
[[nodiscard]] Result<void> refreshLibrary(Connection &library, const Connection &builtIn);

} // namespace clausula
