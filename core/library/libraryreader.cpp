// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/libraryreader.h"

#include "core/base/parallel.h"
#include "core/library/knowledgefile.h"
#include "core/library/knowledgejson.h"
#include "core/library/librarycorrections.h"
#include "core/storage/connection.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr QLatin1StringView clauseTypeTable("clause_type");
constexpr QLatin1StringView frameworkTable("framework");

/** One row of clause_type or framework as it stands in the file. */
struct StoredDefinition
{
    QString id;
    QByteArray definition;
    QByteArray sha256;
};

Error damaged(const Connection &connection, const QString &what)
{
    return {ErrorCode::LibraryDamaged, connection.path(), what};
}

Error changedRow(const Connection &connection, QLatin1StringView table, const QString &id)
{
    return damaged(connection, u"%1 “%2” is not as it was stored"_s.arg(table, id));
}

Result<QList<StoredDefinition>> storedDefinitions(const Connection &connection, QLatin1StringView table)
{
    QList<StoredDefinition> rows;
    const QString sql = u"SELECT id, CAST(definition AS BLOB), sha256 FROM %1 ORDER BY position"_s.arg(table);
    const auto read = [&rows](const SqlRow &row) {
        rows.append({row.text(0), row.bytes(1), row.bytes(2)});
        return Result<void>();
    };
    return connection.forEach(sql, {}, read).transform([&rows] { return rows; });
}

/** The value a row holds, if it is what was stored. */
template<typename Value>
Result<Value> verified(const Connection &connection, const StoredDefinition &row, QLatin1StringView table,
                       Value (*read)(JsonReader &))
{
    if (checksum(row.definition) != row.sha256)
        return std::unexpected(changedRow(connection, table, row.id));
    const Result<Value> value = readJson(row.definition, row.id, JsonCheck::Shape, read);
    if (!value || value->id != row.id)
        return std::unexpected(changedRow(connection, table, row.id));
    return value;
}

/** All values of a table in order; the rows' checksums are added to \a hashes. */
template<typename Value>
Result<QList<Value>> verifiedValues(const Connection &connection, QLatin1StringView table,
                                    Value (*parse)(JsonReader &), QList<QByteArray> &hashes)
{
    const Result<QList<StoredDefinition>> rows = storedDefinitions(connection, table);
    if (!rows)
        return std::unexpected(rows.error());
    // Parsing is most of a start's work, and rows know nothing of each other.
    std::vector<Result<Value>> read(static_cast<size_t>(rows->size()), std::unexpected(Error()));
    inParallel(static_cast<int>(rows->size()), [&](int row) {
        read[static_cast<size_t>(row)] = verified(connection, rows->at(row), table, parse);
    });
    QList<Value> values;
    for (qsizetype row = 0; row < rows->size(); ++row) {
        Result<Value> &value = read[static_cast<size_t>(row)];
        if (!value)
            return std::unexpected(value.error());
        values.append(*std::move(value));
        hashes.append(rows->at(row).sha256);
    }
    return values;
}

Result<LibraryIdentity> storedIdentity(const Connection &connection)
{
    LibraryIdentity identity;
    const auto read = [&identity](const SqlRow &row) {
        identity = {row.text(0), row.text(1), row.bytes(2)};
        return Result<void>();
    };
    return connection.forEach(u"SELECT name, version, sha256 FROM library"_s, {}, read)
        .transform([&identity] { return identity; });
}

/** Names of the rows that fail their checksum or don't parse. */
template<typename Value>
Result<QStringList> damagedIn(const Connection &connection, QLatin1StringView table,
                              Value (*read)(JsonReader &))
{
    return storedDefinitions(connection, table).transform([&](const QList<StoredDefinition> &rows) {
        QStringList damaged;
        for (const StoredDefinition &row : rows)
            if (!verified(connection, row, table, read))
                damaged.append(row.id);
        return damaged;
    });
}

} // namespace

Result<ClauseCatalog> readContent(const Connection &connection)
{
    const Result<LibraryIdentity> identity = storedIdentity(connection);
    if (!identity)
        return std::unexpected(identity.error());
    QList<QByteArray> hashes;
    const auto types = verifiedValues(connection, clauseTypeTable, &clauseTypeFrom, hashes);
    if (!types)
        return std::unexpected(types.error());
    const auto frameworks = verifiedValues(connection, frameworkTable, &frameworkFrom, hashes);
    if (!frameworks)
        return std::unexpected(frameworks.error());
    const auto corrections = readCorrections(connection, hashes);
    if (!corrections)
        return std::unexpected(corrections.error());
    if (contentHash(identity->name, identity->version, hashes) != identity->sha256)
        return std::unexpected(damaged(connection, u"its content as a whole is not as it was stored"_s));
    return ClauseCatalog(*identity, *types, *frameworks, *corrections);
}

Result<ClauseType> readClauseType(const Connection &connection, const QString &id)
{
    StoredDefinition row{.id = id, .definition = {}, .sha256 = {}};
    const auto read = [&row](const SqlRow &values) {
        row.definition = values.bytes(0);
        row.sha256 = values.bytes(1);
        return Result<void>();
    };
    return connection
        .forEach(u"SELECT CAST(definition AS BLOB), sha256 FROM clause_type WHERE id = ?"_s, {id}, read)
        .and_then([&] { return verified(connection, row, clauseTypeTable, &clauseTypeFrom); });
}

Result<QStringList> damagedRows(const Connection &connection)
{
    Result<QStringList> damaged = damagedIn(connection, clauseTypeTable, &clauseTypeFrom);
    for (const Result<QStringList> &more :
         {damagedIn(connection, frameworkTable, &frameworkFrom), damagedCorrections(connection)}) {
        if (!damaged || !more)
            return damaged ? more : damaged;
        *damaged += *more;
    }
    return damaged;
}

Result<QList<LibraryPassage>> storedPassages(const Connection &connection, const QString &clauseType)
{
    QList<LibraryPassage> passages;
    const auto read = [&passages](const SqlRow &row) {
        passages.append({row.text(0), int(row.integer(1)), row.text(2)});
        return Result<void>();
    };
    const QString sql = u"SELECT field, position, text FROM passage WHERE clause_type = ? ORDER BY id"_s;
    return connection.forEach(sql, {clauseType}, read).transform([&passages] { return passages; });
}

} // namespace clausula
