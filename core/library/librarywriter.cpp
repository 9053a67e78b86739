// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarywriter.h"

#include "core/base/atomicfile.h"
#include "core/library/clauselibrary.h"
#include "core/library/knowledgefile.h"
#include "core/library/librarycorrections.h"
#include "core/library/librarypassage.h"
#include "core/library/schema.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

Result<void> writeDefinition(SqlStatement &insert, const QString &id, qsizetype position,
                             const QByteArray &json, const QByteArray &origin)
{
    return insert.run({id, qint64(position), QString::fromUtf8(json), checksum(json), origin});
}

Result<SqlStatement> definitionInsert(const Connection &connection, QLatin1StringView table)
{
    return connection.prepare(
        u"INSERT INTO %1(id, position, definition, sha256, origin) VALUES (?, ?, ?, ?, ?)"_s.arg(table));
}

Result<void> writeClauseTypes(const Connection &connection, const QList<ClauseType> &types,
                              const QHash<QString, QByteArray> &origins)
{
    Result<SqlStatement> insert = definitionInsert(connection, "clause_type"_L1);
    Result<void> written = insert.transform([](const SqlStatement &) {});
    for (qsizetype i = 0; written && i < types.size(); ++i)
        written =
            writeDefinition(*insert, types[i].id, i, clauseTypeToJson(types[i]), origins.value(types[i].id));
    return written;
}

Result<void> writeFrameworks(const Connection &connection, const QList<Framework> &frameworks,
                             const QHash<QString, QByteArray> &origins)
{
    Result<SqlStatement> insert = definitionInsert(connection, "framework"_L1);
    Result<void> written = insert.transform([](const SqlStatement &) {});
    for (qsizetype i = 0; written && i < frameworks.size(); ++i)
        written = writeDefinition(*insert, frameworks[i].id, i, frameworkToJson(frameworks[i]),
                                  origins.value(frameworks[i].id));
    return written;
}

Result<void> writePassages(SqlStatement &insert, const ClauseType &type)
{
    for (const LibraryPassage &passage : passagesOf(type)) {
        const auto written = insert.run({type.id, passage.field, qint64(passage.position), passage.text});
        if (!written)
            return written;
    }
    return {};
}

Result<void> writeSearchIndex(Connection &connection, const QList<ClauseType> &types)
{
    Result<SqlStatement> insert =
        connection.prepare(u"INSERT INTO passage(clause_type, field, position, text) VALUES (?, ?, ?, ?)"_s);
    Result<void> written = insert.transform([](const SqlStatement &) {});
    for (qsizetype i = 0; written && i < types.size(); ++i)
        written = writePassages(*insert, types[i]);
    return written.and_then([&connection] {
        return connection.execute(u"INSERT INTO passage_index(passage_index) VALUES ('rebuild');"
                                  "INSERT INTO passage_index(passage_index) VALUES ('optimize')"_s);
    });
}

Result<void> writeIdentity(const Connection &connection, const LibraryIdentity &identity,
                           const QByteArray &origin)
{
    return connection
        .prepare(u"INSERT INTO library(id, name, version, sha256, origin) VALUES (1, ?, ?, ?, ?)"_s)
        .and_then([&](SqlStatement &&insert) {
            return insert.run({identity.name, identity.version, identity.sha256, origin});
        });
}

/** What a library has that is taken over from \a catalog and from nowhere else. */
LibraryOrigins originsOf(const ClauseCatalog &catalog)
{
    LibraryOrigins origins{.library = catalog.identity().sha256, .types = {}, .frameworks = {}};
    for (const ClauseType &type : catalog.types())
        origins.types.insert(type.id, checksum(clauseTypeToJson(type)));
    for (const Framework &framework : catalog.frameworks())
        origins.frameworks.insert(framework.id, checksum(frameworkToJson(framework)));
    return origins;
}

Result<void> writeContent(Connection &connection, const ClauseCatalog &catalog)
{
    Result<Transaction> transaction = Transaction::begin(connection);
    return transaction.transform([](const Transaction &) {})
        .and_then([&] { return replaceContent(connection, catalog, originsOf(catalog)); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace

Result<void> replaceContent(Connection &connection, const ClauseCatalog &catalog,
                            const LibraryOrigins &origins)
{
    return connection
        .execute(u"DELETE FROM library; DELETE FROM passage; DELETE FROM clause_type; DELETE FROM framework;"
                 "DELETE FROM correction"_s)
        .and_then([&] { return writeIdentity(connection, catalog.identity(), origins.library); })
        .and_then([&] { return writeClauseTypes(connection, catalog.types(), origins.types); })
        .and_then([&] { return writeFrameworks(connection, catalog.frameworks(), origins.frameworks); })
        .and_then([&] { return insertCorrections(connection, catalog.corrections()); })
        .and_then([&] { return writeSearchIndex(connection, catalog.types()); });
}

Result<QByteArray> libraryBytes(const ClauseCatalog &catalog, const QString &name)
{
    const LibraryIdentity &identity = catalog.identity();
    const ClauseCatalog whole = makeCatalog(identity.name, identity.version, catalog.types(),
                                            catalog.frameworks(), catalog.corrections());
    Result<Connection> connection = Connection::inMemory(name);
    return connection.transform([](const Connection &) {})
        .and_then([&] { return createSchema(*connection); })
        .and_then([&] { return writeContent(*connection, whole); })
        .and_then([&] { return connection->toBytes(); });
}

Result<void> createLibrary(const QString &path, const ClauseCatalog &catalog)
{
    return libraryBytes(catalog, path).and_then([&path](const QByteArray &bytes) {
        return writeAtomically(path, bytes);
    });
}

} // namespace clausula
