// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace clausula {

/**
 * Makes \a folder, and those it stands in, where nobody but the user can look into it.
 * Errors: WriteDenied, DiskFull, WriteFailed.
 */
[[nodiscard]] Result<void> makePrivateFolder(const QString &folder);

} // namespace clausula
