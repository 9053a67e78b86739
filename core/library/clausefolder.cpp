// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausefolder.h"

#include "core/base/atomicfile.h"
#include "core/library/clausejson.h"
#include "core/library/knowledgejson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>

#include <limits>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int allOfThem = std::numeric_limits<int>::max();

Result<Clause> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::NoPermission : ErrorCode::FileMissing, path,
                       file.errorString());
    return parseClause(file.readAll(), path);
}

QStringList clauseFiles(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return {path};
    const QDir outer(path);
    const QDir folder = outer.exists(u"wordings"_s) ? QDir(outer.filePath(u"wordings"_s)) : outer;
    QStringList files;
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

/** What a clause says, apart from who said so when. */
Clause content(Clause clause)
{
    clause.version = 1;
    clause.changed = {};
    clause.changedBy.clear();
    return clause;
}

Result<void> writeObjects(const QString &folder, const QList<std::pair<QString, QJsonObject>> &objects)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::WriteDenied, folder);
    for (const auto &[name, object] : objects) {
        const QString path = u"%1/%2.json"_s.arg(folder, name);
        if (const Result<void> written = writeAtomically(path, QJsonDocument(object).toJson()); !written)
            return written;
    }
    return {};
}

QJsonObject libraryObject(const ClauseCatalog &catalog)
{
    QStringList order;
    for (const ClauseType &type : catalog.types())
        order.append(type.id);
    return {{u"name"_s, catalog.identity().name},
            {u"version"_s, catalog.identity().version},
            {u"order"_s, QJsonArray::fromStringList(order)}};
}

QJsonObject correctionsObject(const ClauseCatalog &catalog)
{
    QJsonArray corrections;
    for (const Correction &correction : catalog.corrections())
        corrections.append(correctionObject(correction));
    return {{u"corrections"_s, corrections}};
}

template<typename Value>
QList<std::pair<QString, QJsonObject>> objectsOf(const QList<Value> &values,
                                                 QJsonObject (*object)(const Value &))
{
    QList<std::pair<QString, QJsonObject>> objects;
    for (const Value &value : values)
        objects.append({value.id, object(value)});
    return objects;
}

} // namespace

Result<QList<Clause>> readClauses(const QString &path)
{
    QList<Clause> clauses;
    for (const QString &file : clauseFiles(path)) {
        const Result<Clause> clause = readFile(file);
        if (!clause)
            return std::unexpected(clause.error());
        clauses.append(*clause);
    }
    return clauses;
}

Result<ClauseMerge> mergeClauses(const ClauseLibrary &library, const QList<Clause> &incoming, bool replaces)
{
    const Result<QList<Clause>> mine = library.clauses({}, 0, allOfThem);
    if (!mine)
        return std::unexpected(mine.error());
    QHash<QString, Clause> byId;
    for (const Clause &clause : *mine)
        byId.insert(clause.id, clause);
    ClauseMerge merge;
    for (const Clause &clause : incoming) {
        const auto own = byId.constFind(clause.id);
        if (own == byId.cend()) {
            merge.changes.append({{}, clause});
            byId.insert(clause.id, clause);
        } else if (content(*own) == content(clause)) {
            merge.same.append(clause);
        } else {
            Clause next = clause;
            next.version = own->version + 1;
            merge.conflicts.append({*own, next});
        }
    }
    if (replaces)
        merge.changes.append(merge.conflicts);
    return merge;
}

Result<void> writeLibraryFolder(const ClauseLibrary &library, const QString &folder)
{
    const Result<ClauseCatalog> catalog = library.catalog();
    if (!catalog)
        return std::unexpected(catalog.error());
    const Result<QList<Clause>> clauses = library.clauses({}, 0, allOfThem);
    if (!clauses)
        return std::unexpected(clauses.error());
    return writeObjects(folder, {{u"library"_s, libraryObject(*catalog)},
                                 {u"corrections"_s, correctionsObject(*catalog)}})
        .and_then([&] {
            return writeObjects(folder + u"/clauses"_s, objectsOf(catalog->types(), &clauseTypeObject));
        })
        .and_then([&] {
            return writeObjects(folder + u"/frameworks"_s,
                                objectsOf(catalog->frameworks(), &frameworkObject));
        })
        .and_then([&] { return writeObjects(folder + u"/wordings"_s, objectsOf(*clauses, &clauseObject)); });
}

} // namespace clausula
