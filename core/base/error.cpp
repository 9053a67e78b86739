// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QCoreApplication>

namespace clausula {
namespace {

// Each pair is said about a file or thing (%1) and, where the code makes use of it, the detail (%2).
struct Wording
{
    ErrorCode code;
    const char *plain;
    const char *detailed;
};

constexpr Wording wordings[] = {
    {ErrorCode::FileMissing,
     QT_TRANSLATE_NOOP("Error", "“%1” does not exist. Check the name and the folder."), nullptr},
    {ErrorCode::IsDirectory, QT_TRANSLATE_NOOP("Error", "“%1” is a folder. Choose a file in it."), nullptr},
    {ErrorCode::NoPermission,
     QT_TRANSLATE_NOOP("Error", "You are not allowed to read “%1”. Ask its owner for access or copy it."),
     nullptr},
    {ErrorCode::FileEmpty,
     QT_TRANSLATE_NOOP("Error", "“%1” has no text in it. Choose a file that holds a policy."), nullptr},
    {ErrorCode::FileBinary,
     QT_TRANSLATE_NOOP("Error", "“%1” is not a text file. Save the policy as plain text and open that."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is not a text file (%2). Save the policy as plain text and open that.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("Error", "“%1” is too large. Split it into smaller files."),
     QT_TRANSLATE_NOOP("Error", "“%1” is larger than the limit of %2. Split it into smaller files.")},
    {ErrorCode::ReadFailed, QT_TRANSLATE_NOOP("Error", "“%1” could not be read. Try again or copy it first."),
     QT_TRANSLATE_NOOP("Error", "“%1” could not be read: %2. Try again or copy it first.")},
    {ErrorCode::UnsupportedFormat,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” has a format that is not supported. Save it as plain text and open that."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” is a %2 file, which is not supported. Save it as plain text and open that.")},
    {ErrorCode::UnsafeInput,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” was refused because reading it would not be safe. Get it from a trusted "
                       "source again or save it as plain text."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” was refused because reading it would not be safe: %2. Get it from a trusted "
                       "source again or save it as plain text.")},
    {ErrorCode::PasswordNeeded,
     QT_TRANSLATE_NOOP("Error", "“%1” is locked with a password. Give the password to open it."), nullptr},
    {ErrorCode::PasswordWrong,
     QT_TRANSLATE_NOOP("Error", "The password given does not open “%1”. Try another one."), nullptr},
    {ErrorCode::NoTextLayer,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” holds pictures of pages and no text that could be read. Run text recognition "
                       "(OCR) over it or ask for a version with text."),
     nullptr},
    {ErrorCode::ReaderStopped,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” could not be read: it stopped the program that reads foreign formats. Nothing "
                       "else was touched. Save it as plain text and open that."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” could not be read: it stopped the program that reads foreign formats (%2). "
                       "Nothing else was touched. Save it as plain text and open that.")},
    {ErrorCode::LibraryDamaged,
     QT_TRANSLATE_NOOP("Error",
                       "The clause library “%1” is damaged. Rename it and start again to get a fresh one, or "
                       "restore a backup; “clausula-cli library check” says what is wrong."),
     QT_TRANSLATE_NOOP("Error",
                       "The clause library “%1” is damaged: %2. Rename it and start again to get a fresh "
                       "one, or restore a backup; “clausula-cli library check” says what is wrong.")},
    {ErrorCode::LibraryNewer,
     QT_TRANSLATE_NOOP("Error",
                       "The clause library “%1” was made by a newer version of this program and was left "
                       "unchanged. Update the program or choose another library."),
     nullptr},
    {ErrorCode::LibraryLocked,
     QT_TRANSLATE_NOOP("Error",
                       "The clause library “%1” is in use by another program. Close that and try again."),
     QT_TRANSLATE_NOOP("Error",
                       "The clause library “%1” cannot be locked: %2. Try again once no other program "
                       "uses it.")},
    {ErrorCode::LibraryReadOnly,
     QT_TRANSLATE_NOOP("Error",
                       "You are not allowed to write the clause library “%1”; it is unchanged. Make the file "
                       "and its folder writable, or ask their owner to."),
     nullptr},
    {ErrorCode::ReviewDamaged,
     QT_TRANSLATE_NOOP("Error",
                       "The review “%1” is damaged and was left as it is. Open an earlier copy of it, "
                       "or compare the two documents again."),
     QT_TRANSLATE_NOOP("Error",
                       "The review “%1” is damaged and was left as it is: %2. Open an earlier copy of "
                       "it, or compare the two documents again.")},
    {ErrorCode::ReviewNewer,
     QT_TRANSLATE_NOOP("Error", "The review “%1” was made by a newer version of this program and was left "
                                "unchanged. Update the program to open it."),
     nullptr},
    {ErrorCode::KnowledgeInvalid,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” breaks the rules for clause and framework files. Correct it and try again."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” breaks the rules for clause and framework files: %2. Correct it and try "
                       "again.")},
    {ErrorCode::UnknownFramework,
     QT_TRANSLATE_NOOP("Error", "There is no framework “%1”. Choose one of those the library lists."),
     QT_TRANSLATE_NOOP("Error", "There is no framework “%1”. Choose one of these: %2.")},
    {ErrorCode::WriteFailed,
     QT_TRANSLATE_NOOP("Error",
                       "“%1” could not be saved; what was there before is unchanged. Save under another "
                       "name or in another folder."),
     QT_TRANSLATE_NOOP("Error",
                       "“%1” could not be saved (%2); what was there before is unchanged. Save under "
                       "another name or in another folder.")},
    {ErrorCode::DiskFull,
     QT_TRANSLATE_NOOP("Error",
                       "There is no room left to save “%1”; what was there before is unchanged. Free some "
                       "space or save elsewhere."),
     nullptr},
    {ErrorCode::WriteDenied,
     QT_TRANSLATE_NOOP("Error",
                       "You are not allowed to write “%1”; what was there before is unchanged. Save under "
                       "another name or in another folder."),
     nullptr},
    {ErrorCode::LogoUnusable,
     QT_TRANSLATE_NOOP("Error", "“%1” can't be the logo. Choose a PNG or JPEG file of at most 8 MiB."),
     nullptr},
    {ErrorCode::QuoteBroken,
     QT_TRANSLATE_NOOP("Error",
                       "No report was made, because “%1” does not say what is quoted from it. Compare the "
                       "documents again."),
     QT_TRANSLATE_NOOP(
         "Error", "No report was made, because “%1” does not say what is quoted from it: %2. Compare the "
                  "documents again.")},
    {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "“%1” was cancelled. Nothing was changed."), nullptr},
};

} // namespace

QString describe(const Error &error)
{
    for (const Wording &wording : wordings) {
        if (wording.code != error.code)
            continue;
        if (wording.detailed && !error.detail.isEmpty())
            return QCoreApplication::translate("Error", wording.detailed).arg(error.subject, error.detail);
        return QCoreApplication::translate("Error", wording.plain).arg(error.subject);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace clausula
