// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QString>

#include <memory>

namespace SQLite {
class Database;
} // namespace SQLite

namespace clausula {

/**
 * One connection to an SQLite database. Foreign keys are on, the schema is not trusted (nothing with side
 * effects runs from inside it), cells are checked as they are read, and a locked file is waited for up to
 * two seconds. Not for several threads at once.
 */
class Connection
{
public:
    /**
     * Opens an existing file, read-only where the system allows no more.
     * Errors: FileMissing, IsDirectory, NoPermission, LibraryDamaged (no regular file).
     */
    [[nodiscard]] static Result<Connection> open(const QString &path);
    /** An empty database in memory; \a name is what errors call it. */
    [[nodiscard]] static Result<Connection> inMemory(const QString &name);
    /** A copy in memory of the database that \a bytes are. */
    [[nodiscard]] static Result<Connection> fromBytes(const QByteArray &bytes, const QString &name);

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    [[nodiscard]] const QString &path() const { return m_path; }

    /** Writes use a rollback journal (WAL fails on network shares) and count once they are on the disk. */
    [[nodiscard]] Result<void> useRollbackJournal();

    [[nodiscard]] Result<SqlStatement> prepare(const QString &sql) const;
    /** Runs one or more statements without placeholders. */
    [[nodiscard]] Result<void> execute(const QString &script);
    /** prepare() and SqlStatement::forEach() in one. */
    [[nodiscard]] Result<void> forEach(const QString &sql, const QList<SqlValue> &values,
                                       const SqlReader &read) const;
    /** The first column of the last row, 0 if there is none. */
    [[nodiscard]] Result<qint64> integer(const QString &sql) const;
    /** The whole database as it would stand in a file. */
    [[nodiscard]] Result<QByteArray> toBytes() const;

private:
    friend class Transaction;
    Connection(std::unique_ptr<SQLite::Database> database, QString path);
    [[nodiscard]] static Result<Connection> connect(const QString &place, int flags, const QString &path);

    std::unique_ptr<SQLite::Database> m_database;
    QString m_path;
};

} // namespace clausula
