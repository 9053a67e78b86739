// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/librarytransfer.h"

#include "app/cli/commonoptions.h"
#include "core/library/clausefolder.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

struct LibraryTransferText
{
    Q_DECLARE_TR_FUNCTIONS(LibraryTransfer)
};

ExitCode import(ClauseLibrary &library, const QList<Clause> &incoming, bool replaces, Console &console)
{
    const Result<ClauseMerge> merge = mergeClauses(library, incoming, replaces);
    if (!merge)
        return console.complain(merge.error());
    if (const Result<void> done = library.apply(merge->changes); !done)
        return console.complain(done.error());
    const qsizetype replaced = replaces ? merge->conflicts.size() : 0;
    console.note(
        LibraryTransferText::tr("%n wording(s) added,", nullptr, int(merge->changes.size() - replaced)) +
        u' ' + LibraryTransferText::tr("%n replaced,", nullptr, int(replaced)) + u' ' +
        LibraryTransferText::tr("%n already there.", nullptr, int(merge->same.size())));
    if (replaces)
        return ExitCode::Done;
    for (const ClauseChange &conflict : merge->conflicts) {
        if (conflict.before)
            console.note(
                LibraryTransferText::tr(
                    "“%1” differs from the library’s; it was left as it is. “--replace” takes the other.")
                    .arg(conflict.before->id));
    }
    return merge->conflicts.isEmpty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

QString LibraryImportCommand::name() const
{
    return u"library import"_s;
}

QString LibraryImportCommand::synopsis() const
{
    return LibraryTransferText::tr("FILE|FOLDER…");
}

QString LibraryImportCommand::summary() const
{
    return LibraryTransferText::tr(
        "Takes wordings from files into the library; exit code 1 if some differ from yours.");
}

QList<OptionSpec> LibraryImportCommand::options() const
{
    const OptionSpec replace{
        u"replace"_s, {}, LibraryTransferText::tr("where both have a wording, take the files’")};
    return commonOptions() + QList<OptionSpec>{replace};
}

ExitCode LibraryImportCommand::run(const Invocation &call, Console &console) const
{
    if (call.arguments().isEmpty())
        return badUsage(console, LibraryTransferText::tr("Which files are to be imported?"));
    QList<Clause> incoming;
    for (const QString &path : call.arguments()) {
        const Result<QList<Clause>> read = readClauses(path);
        if (!read)
            return console.complain(read.error());
        incoming.append(*read);
    }
    Result<ClauseLibrary> library = openLibrary(call, console);
    return library ? import(*library, incoming, call.has(u"replace"_s), console)
                   : console.complain(library.error());
}

QString LibraryExportCommand::name() const
{
    return u"library export"_s;
}

QString LibraryExportCommand::synopsis() const
{
    return LibraryTransferText::tr("FOLDER");
}

QString LibraryExportCommand::summary() const
{
    return LibraryTransferText::tr(
        "Writes clause types, statutes, wordings and corrections as readable files.");
}

QList<OptionSpec> LibraryExportCommand::options() const
{
    return commonOptions();
}

ExitCode LibraryExportCommand::run(const Invocation &call, Console &console) const
{
    if (call.arguments().size() != 1)
        return badUsage(console, LibraryTransferText::tr("Which folder is to be written?"));
    const Result<ClauseLibrary> library = openLibrary(call, console);
    if (!library)
        return console.complain(library.error());
    const Result<void> written = writeLibraryFolder(*library, call.arguments().first());
    return written ? ExitCode::Done : console.complain(written.error());
}

QString LibraryBackupCommand::name() const
{
    return u"library backup"_s;
}

QString LibraryBackupCommand::synopsis() const
{
    return LibraryTransferText::tr("FILE");
}

QString LibraryBackupCommand::summary() const
{
    return LibraryTransferText::tr("Writes a consistent copy of the library to a file.");
}

QList<OptionSpec> LibraryBackupCommand::options() const
{
    return commonOptions();
}

ExitCode LibraryBackupCommand::run(const Invocation &call, Console &console) const
{
    if (call.arguments().size() != 1)
        return badUsage(console, LibraryTransferText::tr("Which file is to be written?"));
    const Result<ClauseLibrary> library = openLibrary(call, console);
    if (!library)
        return console.complain(library.error());
    const Result<void> written = library->backUpTo(call.arguments().first());
    return written ? ExitCode::Done : console.complain(written.error());
}

} // namespace clausula
