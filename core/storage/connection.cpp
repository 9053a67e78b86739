// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include "core/storage/storageerror.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <QFileInfo>

#include <cstring>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int busyTimeoutMs = 5000; // a refresh by another program holds the library that long on a slow disk

/** SQLite says "unable to open" for all of these. */
Result<void> requireReadableFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorCode::FileMissing, path);
    if (file.isDir())
        return failure(ErrorCode::IsDirectory, path);
    if (!file.isFile())
        return failure(ErrorCode::LibraryDamaged, path, u"it is no regular file"_s);
    if (!file.isReadable())
        return failure(ErrorCode::NoPermission, path);
    return {};
}

} // namespace

Connection::Connection(std::unique_ptr<SQLite::Database> database, QString path)
    : m_database(std::move(database)), m_path(std::move(path))
{
}

Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::connect(const QString &place, int flags, const QString &path)
{
    return guarded(path, [&] {
        auto database = std::make_unique<SQLite::Database>(place.toStdString(), flags, busyTimeoutMs);
        sqlite3_db_config(database->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        database->exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON");
        return Connection(std::move(database), path);
    });
}

Result<Connection> Connection::open(const QString &path)
{
    return requireReadableFile(path).and_then(
        [&path] { return connect(path, SQLite::OPEN_READWRITE, path); });
}

Result<Connection> Connection::inMemory(const QString &name)
{
    return connect(u":memory:"_s, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, name);
}

Result<Connection> Connection::fromBytes(const QByteArray &bytes, const QString &name)
{
    Result<Connection> connection = inMemory(name);
    if (!connection)
        return connection;
    const auto size = sqlite3_int64(bytes.size());
    auto *copy = static_cast<unsigned char *>(sqlite3_malloc64(sqlite3_uint64(bytes.size())));
    if (copy)
        std::memcpy(copy, bytes.constData(), std::size_t(bytes.size()));
    sqlite3 *handle = connection->m_database->getHandle();
    // SQLite takes the copy over and frees it on failure too.
    const int result = sqlite3_deserialize(handle, "main", copy, size, size,
                                           SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
    if (result != SQLITE_OK)
        return std::unexpected(storageError(SQLite::Exception(handle, result), name));
    return connection;
}

Result<void> Connection::useRollbackJournal()
{
    return execute(u"PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"_s);
}

Result<SqlStatement> Connection::prepare(const QString &sql) const
{
    return guarded(m_path, [this, &sql] {
        return SqlStatement(std::make_unique<SQLite::Statement>(*m_database, sql.toStdString()), m_path);
    });
}

Result<void> Connection::execute(const QString &script)
{
    return guarded(m_path, [this, &script] { m_database->exec(script.toStdString()); });
}

Result<void> Connection::forEach(const QString &sql, const QList<SqlValue> &values,
                                 const SqlReader &read) const
{
    return prepare(sql).and_then([&](SqlStatement &&statement) { return statement.forEach(values, read); });
}

Result<qint64> Connection::integer(const QString &sql) const
{
    qint64 number = 0;
    const auto read = [&number](const SqlRow &row) {
        number = row.integer(0);
        return Result<void>();
    };
    return forEach(sql, {}, read).transform([&number] { return number; });
}

Result<QByteArray> Connection::toBytes() const
{
    sqlite3 *handle = m_database->getHandle();
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, void (*)(void *)> bytes(sqlite3_serialize(handle, "main", &size, 0),
                                                                 &sqlite3_free);
    if (bytes)
        return QByteArray(reinterpret_cast<const char *>(bytes.get()), qsizetype(size));
    const int result = sqlite3_errcode(handle);
    return std::unexpected(
        storageError(SQLite::Exception(handle, result == SQLITE_OK ? SQLITE_NOMEM : result), m_path));
}

} // namespace clausula
