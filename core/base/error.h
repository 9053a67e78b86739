// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/** Why something could not be done. One code, one sentence for people (describe()). */
enum class ErrorCode {
    FileMissing,
    IsDirectory,
    NoPermission,
    FileEmpty,    ///< nothing in it, or white space only
    FileBinary,   ///< NUL bytes or control characters: no text
    FileTooLarge, ///< above the limit that detail names
    ReadFailed,
    UnsupportedFormat,
    UnsafeInput, ///< refused: limits against hostile files were exceeded
    PasswordNeeded,
    PasswordWrong,
    NoTextLayer,   ///< pictures of pages, no text
    ReaderStopped, ///< the program that reads foreign formats crashed, or its answer makes no sense
    LibraryDamaged,
    LibraryNewer, ///< made by a newer program; left unchanged
    LibraryLocked,
    LibraryReadOnly,  ///< it can be read, but not written
    ReviewDamaged,    ///< a review file that can't be used
    ReviewNewer,      ///< made by a newer program; left unchanged
    KnowledgeInvalid, ///< a clause or framework file breaks its schema; detail says line and key
    UnknownFramework,
    WriteFailed,
    DiskFull,
    WriteDenied,
    LogoUnusable, ///< no picture that a report can show
    QuoteBroken,  ///< a quote is not what its document says: nothing is exported
    Cancelled,
};

/**
 * What failed, on which file, and the system's own reason.
 *
 * Code below the window makes these; only describe() turns them into sentences, so that wording is
 * translated in one place.
 */
struct Error
{
    ErrorCode code = ErrorCode::ReadFailed;
    QString subject; ///< the file (as the user named it) or thing it happened to
    QString detail;  ///< the system's reason, a limit, a line and key: untranslated, may be empty

    friend bool operator==(const Error &, const Error &) = default;
};

/** What happened, to which file, and what to do next: one translated sentence or two, plain text. */
[[nodiscard]] QString describe(const Error &error);

} // namespace clausula
