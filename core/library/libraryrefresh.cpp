// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/libraryrefresh.h"

#include "core/library/knowledgefile.h"
#include "core/library/libraryreader.h"
#include "core/library/librarywriter.h"
#include "core/library/references.h"
#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QVersionNumber>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** What a library is and what it was copied from. */
struct Edition
{
    LibraryIdentity identity;
    QByteArray origin;
};

/** A clause type or framework and where it comes from. */
template<typename Value>
struct Entry
{
    Value value;
    QByteArray sha256;
    QByteArray origin;

    [[nodiscard]] bool isTheUsers() const { return origin != sha256; }
};

struct Content
{
    Edition edition;
    QList<Entry<ClauseType>> types;
    QList<Entry<Framework>> frameworks;
    QList<Correction> corrections; ///< all of them the user's
};

Result<Edition> editionOf(const Connection &connection)
{
    Edition edition;
    const auto read = [&edition](const SqlRow &row) {
        edition = {{row.text(0), row.text(1), row.bytes(2)}, row.bytes(3)};
        return Result<void>();
    };
    return connection.forEach(u"SELECT name, version, sha256, origin FROM library"_s, {}, read)
        .transform([&edition] { return edition; });
}

bool isOutdated(const Edition &library, const Edition &builtIn)
{
    const auto version = [](const Edition &edition) {
        return QVersionNumber::fromString(edition.identity.version);
    };
    return library.identity.name == builtIn.identity.name && library.origin != builtIn.identity.sha256 &&
           version(library) <= version(builtIn);
}

/** \a values, as they are read from \a table in order, each with its checksums. */
template<typename Value>
Result<QList<Entry<Value>>> entriesOf(const Connection &connection, QLatin1StringView table,
                                      const QList<Value> &values)
{
    QList<Entry<Value>> entries;
    const auto read = [&](const SqlRow &row) {
        entries.append({values[entries.size()], row.bytes(0), row.bytes(1)});
        return Result<void>();
    };
    return connection.forEach(u"SELECT sha256, origin FROM %1 ORDER BY position"_s.arg(table), {}, read)
        .transform([&entries] { return entries; });
}

Result<Content> contentOf(const Connection &connection)
{
    const Result<Edition> edition = editionOf(connection);
    if (!edition)
        return std::unexpected(edition.error());
    const Result<ClauseCatalog> catalog = readContent(connection);
    if (!catalog)
        return std::unexpected(catalog.error());
    const auto types = entriesOf(connection, "clause_type"_L1, catalog->types());
    if (!types)
        return std::unexpected(types.error());
    return entriesOf(connection, "framework"_L1, catalog->frameworks())
        .transform([&](const QList<Entry<Framework>> &frameworks) {
            return Content{*edition, *types, frameworks, catalog->corrections()};
        });
}

/** The built-in entries in their order, the user's own version where there is one, then what only \a mine
 * has. */
template<typename Value>
QList<Entry<Value>> merged(const QList<Entry<Value>> &mine, const QList<Entry<Value>> &builtIn,
                           bool keepWithdrawn)
{
    const auto find = [](const QList<Entry<Value>> &entries, const QString &id) {
        return std::ranges::find(entries, id, [](const Entry<Value> &entry) { return entry.value.id; });
    };
    QList<Entry<Value>> all;
    for (const Entry<Value> &entry : builtIn) {
        const auto own = find(mine, entry.value.id);
        const bool edited = own != mine.end() && own->isTheUsers() && own->sha256 != entry.sha256;
        all.append(edited ? *own : entry);
    }
    for (const Entry<Value> &entry : mine) {
        if (find(builtIn, entry.value.id) == builtIn.end() && (keepWithdrawn || entry.isTheUsers()))
            all.append(entry);
    }
    return all;
}

template<typename Value>
QList<Value> valuesOf(const QList<Entry<Value>> &entries)
{
    QList<Value> values;
    for (const Entry<Value> &entry : entries)
        values.append(entry.value);
    return values;
}

template<typename Value>
QHash<QString, QByteArray> originsOf(const QList<Entry<Value>> &entries)
{
    QHash<QString, QByteArray> origins;
    for (const Entry<Value> &entry : entries)
        origins.insert(entry.value.id, entry.origin);
    return origins;
}

bool fitsTogether(const Content &content)
{
    const QList<ClauseType> types = valuesOf(content.types);
    const auto isResolved = [&types](const auto &entry) {
        return unresolvedReferences(entry.value, types).isEmpty();
    };
    return std::ranges::all_of(content.types, isResolved) &&
           std::ranges::all_of(content.frameworks, isResolved);
}

/** Nothing where no way of merging leaves every reference with what it refers to. */
std::optional<Content> merge(const Content &mine, const Content &builtIn)
{
    for (const bool keepWithdrawn : {false, true}) {
        Content all{{builtIn.edition.identity, builtIn.edition.identity.sha256},
                    merged(mine.types, builtIn.types, keepWithdrawn),
                    merged(mine.frameworks, builtIn.frameworks, keepWithdrawn),
                    mine.corrections};
        if (fitsTogether(all))
            return all;
    }
    return {};
}

Result<void> store(Connection &library, const Content &content)
{
    const LibraryIdentity &identity = content.edition.identity;
    const ClauseCatalog catalog = makeCatalog(identity.name, identity.version, valuesOf(content.types),
                                              valuesOf(content.frameworks), content.corrections);
    return replaceContent(library, catalog,
                          {content.edition.origin, originsOf(content.types), originsOf(content.frameworks)});
}

Result<bool> isOutdated(const Connection &library, const Connection &builtIn)
{
    return editionOf(library).and_then([&builtIn](const Edition &mine) {
        return editionOf(builtIn).transform(
            [&mine](const Edition &other) { return isOutdated(mine, other); });
    });
}

} // namespace

Result<void> refreshLibrary(Connection &library, const Connection &builtIn)
{
    if (const Result<bool> outdated = isOutdated(library, builtIn); !outdated || !*outdated)
        return outdated.transform([](bool) {});
    Result<Transaction> transaction = Transaction::begin(library);
    if (!transaction)
        return std::unexpected(transaction.error());
    // Asked again under the lock: another program may have been quicker.
    if (const Result<bool> still = isOutdated(library, builtIn); !still || !*still)
        return still.transform([](bool) {});
    const Result<Content> mine = contentOf(library);
    if (!mine)
        return std::unexpected(mine.error());
    const Result<Content> other = contentOf(builtIn);
    if (!other)
        return std::unexpected(other.error());
    const std::optional<Content> all = merge(*mine, *other);
    if (!all)
        return {};
    const QVersionNumber version = QVersionNumber::fromString(mine->edition.identity.version);
    const QString label = u"version-"_s + version.toString();
    return backUp(library, backupPath(library.path(), label))
        .and_then([&] { return store(library, *all); })
        .and_then([&] { return transaction->commit(); });
}

} // namespace clausula
