// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/correction.h"

#include <QByteArray>

namespace clausula {

class Connection;

/**
 * The corrections in the order of their checksums, each compared with its own; these are added to \a hashes.
 * Error: LibraryDamaged.
 */
[[nodiscard]] Result<QList<Correction>> readCorrections(const Connection &library, QList<QByteArray> &hashes);

/** Names of the corrections that are not as they were stored; for people. */
[[nodiscard]] Result<QStringList> damagedCorrections(const Connection &library);

/** Adds \a corrections; one that is there already stays. To be called within a transaction. */
[[nodiscard]] Result<void> insertCorrections(const Connection &library, const QList<Correction> &corrections);

/**
 * Makes a change in one transaction: all of it counts or nothing. What is already there isn't added again,
 * what another program removed meanwhile needs no removal.
 *
 * Errors: LibraryDamaged (left unchanged), LibraryLocked, LibraryReadOnly, DiskFull, WriteFailed.
 */
[[nodiscard]] Result<void> changeCorrections(Connection &library, const CorrectionChange &change);

} // namespace clausula
