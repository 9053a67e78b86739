// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace clausula {

ExitCode exitCodeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing:
    case ErrorCode::IsDirectory:
    case ErrorCode::NoPermission:
    case ErrorCode::FileEmpty:
    case ErrorCode::FileBinary:
    case ErrorCode::FileTooLarge:
    case ErrorCode::ReadFailed:
    case ErrorCode::UnsupportedFormat:
    case ErrorCode::PasswordNeeded:
    case ErrorCode::PasswordWrong:
    case ErrorCode::NoTextLayer:
    case ErrorCode::ReaderStopped:
    case ErrorCode::ReviewDamaged:
    case ErrorCode::ReviewNewer:
        return ExitCode::Unreadable;
    case ErrorCode::UnsafeInput:
        return ExitCode::Unsafe;
    case ErrorCode::LibraryDamaged:
    case ErrorCode::LibraryNewer:
    case ErrorCode::LibraryLocked:
    case ErrorCode::KnowledgeInvalid:
        return ExitCode::LibraryTrouble;
    case ErrorCode::UnknownFramework:
    case ErrorCode::LogoUnusable:
        return ExitCode::BadUsage;
    case ErrorCode::WriteFailed:
    case ErrorCode::DiskFull:
    case ErrorCode::WriteDenied:
    case ErrorCode::LibraryReadOnly:
    case ErrorCode::QuoteBroken:
        return ExitCode::NotWritten;
    case ErrorCode::Cancelled:
        return ExitCode::Interrupted;
    }
    Q_UNREACHABLE_RETURN(ExitCode::BadUsage);
}

} // namespace clausula
