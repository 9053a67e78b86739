// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/storageerror.h"

#include <sqlite3.h>

namespace clausula {

namespace {

ErrorCode codeOf(int result, int extended)
{
    switch (result) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return ErrorCode::LibraryLocked;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CONSTRAINT:
        return ErrorCode::WriteFailed;
    case SQLITE_READONLY:
        return ErrorCode::WriteDenied;
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN: // that the file exists was seen before
        return ErrorCode::NoPermission;
    case SQLITE_IOERR: // a file that ends too early is damaged, not unreadable
        return extended == SQLITE_IOERR_SHORT_READ ? ErrorCode::LibraryDamaged : ErrorCode::ReadFailed;
    case SQLITE_NOMEM:
        return ErrorCode::ReadFailed;
    default: // SQLITE_CORRUPT and SQLITE_NOTADB; SQLITE_ERROR and the like too, which our fixed
             // statements only meet in a file whose schema is not ours
        return ErrorCode::LibraryDamaged;
    }
}

} // namespace

Error storageError(const SQLite::Exception &exception, const QString &path)
{
    return {codeOf(exception.getErrorCode(), exception.getExtendedErrorCode()), path,
            QString::fromUtf8(exception.what())};
}

} // namespace clausula
