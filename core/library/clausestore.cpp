// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausestore.h"

#include "core/library/clausejson.h"
#include "core/library/knowledgefile.h"
#include "core/library/knowledgejson.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

Result<QList<StoredClause>> storedClauses(const Connection &library, const QString &sql,
                                          const QList<SqlValue> &values)
{
    QList<StoredClause> rows;
    const auto read = [&rows](const SqlRow &row) {
        rows.append({row.text(0), row.bytes(1), row.bytes(2)});
        return Result<void>();
    };
    return library.forEach(sql, values, read).transform([&rows] { return rows; });
}

Result<QList<Clause>> clausesFrom(const Connection &library, const QString &sql,
                                  const QList<SqlValue> &values)
{
    return storedClauses(library, sql, values).and_then([&](const QList<StoredClause> &rows) {
        QList<Clause> clauses;
        for (const StoredClause &row : rows) {
            const Result<Clause> clause = verified(library, row);
            if (!clause)
                return Result<QList<Clause>>(std::unexpected(clause.error()));
            clauses.append(*clause);
        }
        return Result<QList<Clause>>(clauses);
    });
}

Result<void> run(const Connection &library, const QString &sql, const QList<SqlValue> &values)
{
    return library.prepare(sql).and_then([&](SqlStatement &&statement) { return statement.run(values); });
}

Error conflict(const Clause &clause, const QString &why)
{
    return {ErrorCode::WriteFailed, clause.title, why};
}

/** The row that holds \a clause exactly as it is; 0 if none does. */
Result<qint64> rowOf(const Connection &library, const Clause &clause)
{
    qint64 number = 0;
    const auto read = [&number](const SqlRow &row) {
        number = row.integer(0);
        return Result<void>();
    };
    return library
        .forEach(u"SELECT number FROM clause WHERE id = ? AND sha256 = ?"_s,
                 {clause.id, checksum(clauseToJson(clause))}, read)
        .transform([&number] { return number; });
}

QList<SqlValue> valuesOf(const Clause &clause)
{
    const QByteArray json = clauseToJson(clause);
    return {clause.id,     clause.type, clause.title, qint64(clause.retired), QString::fromUtf8(json),
            checksum(json)};
}

Result<void> insertClause(const Connection &library, const Clause &clause)
{
    return run(library,
               u"INSERT INTO clause(id, clause_type, title, retired, definition, sha256) VALUES (?, ?, ?, ?, ?, ?)"_s,
               valuesOf(clause))
        .and_then([&] {
            return run(
                library,
                u"INSERT INTO clause_index(rowid, title, text, notes) SELECT number, ?, ?, ? FROM clause "
                "WHERE id = ?"_s,
                {clause.title, clause.text, clause.notes + u' ' + clause.guidance, clause.id});
        });
}

Result<void> keepVersion(const Connection &library, const Clause &clause)
{
    const QByteArray json = clauseToJson(clause);
    return run(
        library,
        u"INSERT OR REPLACE INTO clause_version(clause, version, definition, sha256) VALUES (?, ?, ?, ?)"_s,
        {clause.id, qint64(clause.version), QString::fromUtf8(json), checksum(json)});
}

Result<void> removeClause(const Connection &library, const Clause &clause)
{
    const Result<qint64> row = rowOf(library, clause);
    if (!row)
        return std::unexpected(row.error());
    if (*row == 0)
        return std::unexpected(conflict(clause, u"another program changed it meanwhile"_s));
    return run(library, u"DELETE FROM clause_index WHERE rowid = ?"_s, {*row}).and_then([&] {
        return run(library, u"DELETE FROM clause WHERE number = ?"_s, {*row});
    });
}

Result<void> make(const Connection &library, const ClauseChange &change)
{
    if (change.before) {
        const Result<void> removed = keepVersion(library, *change.before).and_then([&] {
            return removeClause(library, *change.before);
        });
        if (!removed || !change.after)
            return removed;
    } else if (change.after) {
        const Result<std::optional<Clause>> there = readClause(library, change.after->id);
        if (there && *there)
            return std::unexpected(
                conflict(*change.after, u"the library has a clause of that name already"_s));
    }
    return change.after ? insertClause(library, *change.after) : Result<void>();
}

} // namespace

Result<Clause> verified(const Connection &library, const StoredClause &row)
{
    const auto damaged = [&] {
        return failure(ErrorCode::LibraryDamaged, library.path(),
                       u"clause “%1” is not as it was stored"_s.arg(row.id));
    };
    if (checksum(row.definition) != row.sha256)
        return damaged();
    const Result<Clause> clause = readJson(row.definition, row.id, JsonCheck::Shape, &clauseFrom);
    return clause && clause->id == row.id ? clause : damaged();
}

Result<void> changeClauses(Connection &library, const QList<ClauseChange> &changes)
{
    Result<Transaction> transaction = Transaction::begin(library);
    Result<void> done = transaction.transform([](const Transaction &) {});
    for (qsizetype i = 0; done && i < changes.size(); ++i)
        done = make(library, changes[i]);
    return done.and_then([&] { return transaction->commit(); }).transform_error(asWriting);
}

Result<std::optional<Clause>> readClause(const Connection &library, const QString &id)
{
    return clausesFrom(library, u"SELECT id, CAST(definition AS BLOB), sha256 FROM clause WHERE id = ?"_s,
                       {id})
        .transform([](const QList<Clause> &found) {
            return found.isEmpty() ? std::nullopt : std::optional(found.first());
        });
}

Result<QList<Clause>> clauseVersions(const Connection &library, const QString &id)
{
    const Result<std::optional<Clause>> now = readClause(library, id);
    if (!now)
        return std::unexpected(now.error());
    return clausesFrom(
               library,
               u"SELECT clause, CAST(definition AS BLOB), sha256 FROM clause_version WHERE clause = ? "
               "ORDER BY version DESC"_s,
               {id})
        .transform([&now](QList<Clause> versions) {
            if (*now && !versions.contains(**now))
                versions.prepend(**now);
            return versions;
        });
}

Result<QList<Clause>> listClauses(const Connection &library, const QString &type, int from, int most)
{
    return clausesFrom(
        library,
        u"SELECT id, CAST(definition AS BLOB), sha256 FROM clause WHERE ?1 = '' OR clause_type = ?1 "
        "ORDER BY retired, title, id LIMIT ?2 OFFSET ?3"_s,
        {type, qint64(most), qint64(from)});
}

Result<qint64> countClauses(const Connection &library)
{
    return library.integer(u"SELECT count(*) FROM clause"_s);
}

Result<QStringList> damagedClauses(const Connection &library)
{
    return storedClauses(library, u"SELECT id, CAST(definition AS BLOB), sha256 FROM clause ORDER BY id"_s,
                         {})
        .transform([&library](const QList<StoredClause> &rows) {
            QStringList damaged;
            for (const StoredClause &row : rows) {
                if (!verified(library, row))
                    damaged.append(row.id);
            }
            return damaged;
        });
}

} // namespace clausula
