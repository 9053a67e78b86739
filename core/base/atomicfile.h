// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace clausula {

/** Who may read a file that did not exist before; an existing file keeps its permissions. */
enum class FileAccess {
    Default,   ///< as the system gives to new files (umask)
    OwnerOnly, ///< the user alone: drafts and other private state
};

/**
 * Replaces the file at \a path with \a bytes, or leaves the old one exactly as it was.
 *
 * The only way a user's file is written (QSaveFile reports success on a full disk). The bytes go to a
 * temporary file beside the target, every count is checked, it is flushed to the disk, read back and
 * compared by size and SHA-256, and only then renamed over the target; last the folder is synced.
 * A symbolic link is followed, the old file's permissions are kept, a write-protected file is not
 * replaced. A device or pipe is written in place.
 *
 * Errors: WriteDenied, DiskFull, IsDirectory, FileMissing (no such folder), WriteFailed; the temporary
 * file is gone in each case.
 */
[[nodiscard]] Result<void> writeAtomically(const QString &path, QByteArrayView bytes,
                                           FileAccess access = FileAccess::Default);

} // namespace clausula
