// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"

#include "core/base/atomicfile.h"
#include "core/library/clausestore.h"
#include "core/library/librarycheck.h"
#include "core/library/librarycorrections.h"
#include "core/library/libraryreader.h"
#include "core/library/libraryrefresh.h"
#include "core/library/librarysearch.h"
#include "core/library/schema.h"
#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QDir>
#include <QLockFile>
#include <QStandardPaths>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace clausula {

class ClauseLibrary::Private
{
public:
    explicit Private(Connection &&opened) : connection(std::move(opened)) {}

    /** What \a read makes of the library, all from one state of the file. */
    template<typename Read>
    auto snapshot(Read read) -> decltype(read(std::declval<const Connection &>()))
    {
        const Result<Transaction> transaction = Transaction::beginReading(connection);
        if (!transaction)
            return std::unexpected(transaction.error());
        return read(connection);
    }

    Connection connection;
};

namespace {

constexpr qsizetype dailyBackups = 3;
constexpr int firstStartWaitMs = 30'000; // a slow disk that all of them write to

Error folderError(const std::error_code &code, const QString &path)
{
    const QString reason = QString::fromStdString(code.message());
    if (code == std::errc::no_space_on_device)
        return {ErrorCode::DiskFull, path, reason};
    const bool denied = code == std::errc::permission_denied || code == std::errc::read_only_file_system;
    return {denied ? ErrorCode::WriteDenied : ErrorCode::WriteFailed, path, reason};
}

/** Writes the built-in library where nothing is, while other programs that start wait. */
Result<void> createUserLibrary(const QString &path)
{
    std::error_code code;
    std::filesystem::create_directories(QFileInfo(path).dir().filesystemAbsolutePath(), code);
    if (code)
        return std::unexpected(folderError(code, path));
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(firstStartWaitMs) && lock.error() == QLockFile::LockFailedError)
        return failure(ErrorCode::LibraryLocked, path);
    // Where the lock can't be made for another reason, writing fails for the same one and says it.
    return QFileInfo::exists(path) ? Result<void>() : writeAtomically(path, ClauseLibrary::builtIn());
}

} // namespace

ClauseLibrary::ClauseLibrary(std::unique_ptr<Private> opened) : m_private(std::move(opened)) {}

ClauseLibrary::ClauseLibrary(ClauseLibrary &&) noexcept = default;
ClauseLibrary &ClauseLibrary::operator=(ClauseLibrary &&) noexcept = default;
ClauseLibrary::~ClauseLibrary() = default;

QString ClauseLibrary::userPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/clausula/library.sqlite"_s;
}

QStringList ClauseLibrary::userFrameworks()
{
    const QDir folder(QFileInfo(userPath()).dir().filePath(u"frameworks"_s));
    QStringList files;
    for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(file));
    return files;
}

Result<ClauseLibrary> ClauseLibrary::open(const QString &path)
{
    Result<Connection> connection = Connection::open(path);
    if (!connection)
        return std::unexpected(connection.error());
    return migrate(*connection).and_then([&] { return connection->useRollbackJournal(); }).transform([&] {
        return ClauseLibrary(std::make_unique<Private>(*std::move(connection)));
    });
}

Result<ClauseLibrary> ClauseLibrary::openOrCreate(const QString &path)
{
    if (!QFileInfo::exists(path))
        if (const Result<void> created = createUserLibrary(path); !created)
            return std::unexpected(created.error());
    Result<ClauseLibrary> library = open(path);
    if (!library)
        return library;
    const Result<ClauseLibrary> builtIn = openBuiltIn();
    if (!builtIn)
        return std::unexpected(builtIn.error());
    // Where it can't be written now, what it holds is still good.
    const Result<void> refreshed =
        refreshLibrary(library->m_private->connection, builtIn->m_private->connection);
    if (!refreshed && refreshed.error().code == ErrorCode::LibraryDamaged)
        return std::unexpected(refreshed.error());
    return library;
}

Result<ClauseLibrary> ClauseLibrary::openBuiltIn()
{
    return Connection::fromBytes(builtIn(), u"built-in"_s).transform([](Connection &&connection) {
        return ClauseLibrary(std::make_unique<Private>(std::move(connection)));
    });
}

Result<ClauseCatalog> ClauseLibrary::catalog() const
{
    return m_private->snapshot(readContent);
}

Result<LibraryInfo> ClauseLibrary::info() const
{
    return catalog().transform([this](const ClauseCatalog &catalog) {
        LibraryInfo info{.path = m_private->connection.path(),
                         .identity = catalog.identity(),
                         .schemaVersion = librarySchemaVersion(),
                         .clauseTypes = int(catalog.types().size()),
                         .frameworks = int(catalog.frameworks().size()),
                         .corrections = int(catalog.corrections().size())};
        info.wordings = countClauses(m_private->connection).value_or(0);
        for (const ClauseType &type : catalog.types())
            info.exemplars += int(type.exemplars.size() + type.sharedExemplars.size());
        return info;
    });
}

Result<QList<LibraryHit>> ClauseLibrary::search(const QString &words, int limit) const
{
    return m_private->snapshot(
        [&](const Connection &connection) { return searchLibrary(connection, words, limit); });
}

Result<QStringList> ClauseLibrary::check() const
{
    return checkLibrary(m_private->connection);
}

Result<void> ClauseLibrary::apply(const CorrectionChange &change)
{
    return changeCorrections(m_private->connection, change);
}

Result<void> ClauseLibrary::apply(const QList<ClauseChange> &changes)
{
    return changeClauses(m_private->connection, changes);
}

Result<QList<ClauseHit>> ClauseLibrary::searchClauses(const QString &words, int most) const
{
    return m_private->snapshot(
        [&](const Connection &connection) { return clausula::searchClauses(connection, words, most); });
}

Result<QList<ClauseHit>> ClauseLibrary::similarClauses(const QString &passage, int most) const
{
    return m_private->snapshot(
        [&](const Connection &connection) { return clausula::similarClauses(connection, passage, most); });
}

Result<QList<Clause>> ClauseLibrary::clauses(const QString &type, int from, int most) const
{
    return m_private->snapshot(
        [&](const Connection &connection) { return listClauses(connection, type, from, most); });
}

Result<QList<Clause>> ClauseLibrary::versions(const QString &clause) const
{
    return m_private->snapshot(
        [&](const Connection &connection) { return clauseVersions(connection, clause); });
}

Result<void> ClauseLibrary::backUpTo(const QString &path) const
{
    return backUp(m_private->connection, path);
}

Result<void> ClauseLibrary::backUpDaily(const QDate &today) const
{
    const QFileInfo file(m_private->connection.path());
    const QString stem = file.completeBaseName() + u".daily-"_s;
    const QDir folder = file.absoluteDir();
    const QString name = stem + today.toString(Qt::ISODate) + u".sqlite"_s;
    if (folder.exists(name))
        return {};
    return backUp(m_private->connection, folder.filePath(name)).transform([&] {
        const QStringList all = folder.entryList({stem + u'*'}, QDir::Files, QDir::Name | QDir::Reversed);
        for (const QString &old : all.sliced(std::min<qsizetype>(all.size(), dailyBackups)))
            QFile::remove(folder.filePath(old));
    });
}

} // namespace clausula
