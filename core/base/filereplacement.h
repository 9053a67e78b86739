// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/atomicfile.h"

namespace clausula {

/**
 * Puts \a bytes in the place of the regular file \a target, which may be absent, by way of a temporary
 * file in the same folder. \a target is no symbolic link. Used by writeAtomically() alone, which
 * promises what is said there; each platform has its own implementation.
 */
[[nodiscard]] Result<void> replaceFile(const QString &target, QByteArrayView bytes, FileAccess access);

/** Writes into something that is no regular file (a device, a pipe) as it stands. */
[[nodiscard]] Result<void> writeInPlace(const QString &target, QByteArrayView bytes);

} // namespace clausula
