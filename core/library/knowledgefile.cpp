// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/knowledgefile.h"

#include "core/library/knowledgejson.h"
#include "core/library/references.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

QByteArray oneLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** readJson() for files that people write: keys that stand twice are refused as well. */
template<typename Read>
auto readFile(const QByteArray &json, const QString &fileName, Read read)
{
    auto value = readJson(json, fileName, JsonCheck::Everything, read);
    if (!value)
        return value;
    const JsonLines lines(json);
    QList<JsonProblem> problems;
    for (const QString &path : lines.duplicates())
        problems.append({path, u"stands there twice"_s});
    if (!problems.isEmpty())
        value = std::unexpected(firstProblem(problems, lines, fileName));
    return value;
}

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::FileMissing, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NoPermission, path, file.errorString());
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::ReadFailed, path, file.errorString());
    return bytes;
}

/** library.json: what the library is called and in which order its types stand. */
struct LibraryIndex
{
    QString name;
    QString version;
    QStringList order;
};

LibraryIndex indexFrom(JsonReader &reader)
{
    return {.name = reader.text(u"name"_s),
            .version = reader.text(u"version"_s),
            .order = reader.texts(u"order"_s)};
}

QString clauseFile(const QString &libraryFolder, const QString &id)
{
    return u"%1/clauses/%2.json"_s.arg(libraryFolder, id);
}

Result<LibraryIndex> readIndex(const QString &folder)
{
    const QString path = folder + u"/library.json"_s;
    return fileBytes(path).and_then(
        [&path](const QByteArray &json) { return readFile(json, path, indexFrom); });
}

/** A file's id is its name, so that nobody looks for it in vain. */
template<typename Value>
Result<Value> requireOwnName(Value value, const QByteArray &json, const QString &path)
{
    if (value.id == QFileInfo(path).completeBaseName())
        return value;
    return std::unexpected(
        firstProblem({{u"id"_s, u"must be the file's name without .json"_s}}, JsonLines(json), path));
}

/** A file that library.json doesn't name would be lost in silence. */
Result<void> requireListed(const LibraryIndex &index, const QString &libraryFolder)
{
    const QDir folder(libraryFolder + u"/clauses"_s);
    for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        if (!index.order.contains(QFileInfo(file).completeBaseName()))
            return failure(ErrorCode::KnowledgeInvalid, folder.filePath(file),
                           u"line 1: is not listed in the order of library.json"_s);
    return {};
}

/** A type may name one that is read after it. */
Result<void> requireReferences(const QList<ClauseType> &types, const QString &libraryFolder)
{
    for (const ClauseType &type : types) {
        const auto broken = unresolvedReferences(type, types);
        if (broken.isEmpty())
            continue;
        const QString path = clauseFile(libraryFolder, type.id);
        const Result<QByteArray> json = fileBytes(path);
        if (!json)
            return std::unexpected(json.error());
        return std::unexpected(firstProblem(broken, JsonLines(*json), path));
    }
    return {};
}

Result<QList<ClauseType>> readTypes(const LibraryIndex &index, const QString &libraryFolder)
{
    QList<ClauseType> types;
    for (const QString &id : index.order) {
        const QString path = clauseFile(libraryFolder, id);
        const Result<QByteArray> json = fileBytes(path);
        if (!json)
            return std::unexpected(json.error());
        Result<ClauseType> type = parseClauseType(*json, path).and_then([&](const ClauseType &parsed) {
            return requireOwnName(parsed, *json, path);
        });
        if (!type)
            return std::unexpected(type.error());
        types.append(*std::move(type));
    }
    return requireReferences(types, libraryFolder).transform([&types] { return types; });
}

/** \a require says what else the file has to fulfil, as requireOwnName() does. */
template<typename Require>
Result<Framework> readFramework(const QString &path, const QList<ClauseType> &types, Require require)
{
    const Result<QByteArray> json = fileBytes(path);
    if (!json)
        return std::unexpected(json.error());
    Result<Framework> framework = parseFramework(*json, path).and_then([&](const Framework &parsed) {
        return require(parsed, *json, path);
    });
    if (!framework)
        return framework;
    if (const auto broken = unresolvedReferences(*framework, types); !broken.isEmpty())
        return std::unexpected(firstProblem(broken, JsonLines(*json), path));
    return framework;
}

Result<QList<Framework>> readFrameworks(const QList<ClauseType> &types, const QString &frameworkFolder)
{
    QList<Framework> frameworks;
    const QDir folder(frameworkFolder);
    for (const QString &file : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        Result<Framework> framework = readFramework(folder.filePath(file), types, requireOwnName<Framework>);
        if (!framework)
            return std::unexpected(framework.error());
        frameworks.append(*std::move(framework));
    }
    return frameworks;
}

} // namespace

Result<ClauseType> parseClauseType(const QByteArray &json, const QString &fileName)
{
    return readFile(json, fileName, clauseTypeFrom);
}

Result<Framework> parseFramework(const QByteArray &json, const QString &fileName)
{
    return readFile(json, fileName, frameworkFrom);
}

QByteArray clauseTypeToJson(const ClauseType &type)
{
    return oneLine(clauseTypeObject(type));
}

QByteArray frameworkToJson(const Framework &framework)
{
    return oneLine(frameworkObject(framework));
}

QByteArray correctionToJson(const Correction &correction)
{
    return oneLine(correctionObject(correction));
}

QByteArray checksum(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256);
}

QByteArray contentHash(const QString &name, const QString &version, const QList<QByteArray> &checksums)
{
    // Hashes of the texts have a fixed length, so no name can run into a version.
    return checksum(checksum(name.toUtf8()) + checksum(version.toUtf8()) + checksums.join());
}

ClauseCatalog makeCatalog(const QString &name, const QString &version, QList<ClauseType> types,
                          QList<Framework> frameworks, QList<Correction> corrections)
{
    QList<QByteArray> checksums;
    for (const ClauseType &type : types)
        checksums.append(checksum(clauseTypeToJson(type)));
    for (const Framework &framework : frameworks)
        checksums.append(checksum(frameworkToJson(framework)));
    QList<QByteArray> corrected;
    for (const Correction &correction : corrections)
        corrected.append(checksum(correctionToJson(correction)));
    std::ranges::sort(corrected);
    return {{name, version, contentHash(name, version, checksums + corrected)},
            std::move(types),
            std::move(frameworks),
            std::move(corrections)};
}

Result<ClauseCatalog> readKnowledge(const QString &libraryFolder, const QString &frameworkFolder)
{
    const Result<LibraryIndex> index = readIndex(libraryFolder);
    if (!index)
        return std::unexpected(index.error());
    if (const Result<void> listed = requireListed(*index, libraryFolder); !listed)
        return std::unexpected(listed.error());
    const Result<QList<ClauseType>> types = readTypes(*index, libraryFolder);
    if (!types)
        return std::unexpected(types.error());
    const Result<QList<Framework>> frameworks = readFrameworks(*types, frameworkFolder);
    if (!frameworks)
        return std::unexpected(frameworks.error());
    return makeCatalog(index->name, index->version, *types, *frameworks);
}

Result<ClauseCatalog> withFrameworkFiles(const ClauseCatalog &catalog, const QStringList &files)
{
    if (files.isEmpty())
        return catalog;
    QList<Framework> frameworks = catalog.frameworks();
    const auto requireNewId = [&frameworks](const Framework &framework, const QByteArray &json,
                                            const QString &path) -> Result<Framework> {
        if (!std::ranges::contains(frameworks, framework.id, &Framework::id))
            return framework;
        return std::unexpected(
            firstProblem({{u"id"_s, u"is that of another framework"_s}}, JsonLines(json), path));
    };
    for (const QString &file : files) {
        Result<Framework> framework = readFramework(file, catalog.types(), requireNewId);
        if (!framework)
            return std::unexpected(framework.error());
        frameworks.append(*std::move(framework));
    }
    return makeCatalog(catalog.identity().name, catalog.identity().version, catalog.types(), frameworks,
                       catalog.corrections());
}

} // namespace clausula
