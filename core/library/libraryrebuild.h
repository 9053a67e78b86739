// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace clausula {

/** What a damaged library gave back. */
struct RebuiltLibrary
{
    QString quarantine;      ///< where the damaged file is kept, unchanged
    QStringList recovered;   ///< the user's own entries that are whole: clause types, corrections, wordings
    QStringList lost;        ///< those that aren't as they were stored
    bool unreadable = false; ///< parts of the file gave nothing: what stood there can't be listed
};

/**
 * Puts a sound library in the place of the damaged one at \a path: the built-in content with every entry of
 * the user's that still matches its hash. The damaged file is kept beside it. Errors: FileMissing,
 * WriteDenied, DiskFull, WriteFailed; in each case \a path is as it was.
 */
[[nodiscard]] Result<RebuiltLibrary> rebuildLibrary(const QString &path);

} // namespace clausula
