// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausecatalog.h"

#include <QByteArray>

namespace clausula {

/**
 * Reads one clause type from its JSON file (resources/library/README.md has the schema). Every key is
 * checked: unknown, missing and repeated keys, wrong types, broken patterns, citations without a date.
 * Error: KnowledgeInvalid; subject is \a fileName, detail names line and key of the first problem.
 */
[[nodiscard]] Result<ClauseType> parseClauseType(const QByteArray &json, const QString &fileName);

/** The same for a statute (resources/frameworks/README.md). */
[[nodiscard]] Result<Framework> parseFramework(const QByteArray &json, const QString &fileName);

/** Canonical JSON, the inverse of parsing: one line, sorted keys. */
[[nodiscard]] QByteArray clauseTypeToJson(const ClauseType &type);
[[nodiscard]] QByteArray frameworkToJson(const Framework &framework);
[[nodiscard]] QByteArray correctionToJson(const Correction &correction);

/** SHA-256 of a type, framework or correction in canonical form. */
[[nodiscard]] QByteArray checksum(const QByteArray &json);

/**
 * What identifies a library's content: SHA-256 over name, version and the checksum() of every type and
 * framework, in order, then those of the corrections, in the order of these checksums.
 */
[[nodiscard]] QByteArray contentHash(const QString &name, const QString &version,
                                     const QList<QByteArray> &checksums);

/** A catalog under a name and a version, its identity computed. */
[[nodiscard]] ClauseCatalog makeCatalog(const QString &name, const QString &version, QList<ClauseType> types,
                                        QList<Framework> frameworks, QList<Correction> corrections = {});

/**
 * Reads a folder with library.json (name, version, order of the types) and clauses/ID.json, and the
 * other with one ID.json a framework (taken in the order of their names), and checks that every
 * reference between the files resolves. Errors: KnowledgeInvalid, FileMissing, NoPermission.
 */
[[nodiscard]] Result<ClauseCatalog> readKnowledge(const QString &libraryFolder,
                                                  const QString &frameworkFolder);

/**
 * \a catalog with the frameworks of \a files behind its own, each checked as the built-in ones are; it may
 * not have the id of one that is there. The catalog's identity changes with them. Errors: KnowledgeInvalid
 * (line and key of the first problem), FileMissing, NoPermission, ReadFailed.
 */
[[nodiscard]] Result<ClauseCatalog> withFrameworkFiles(const ClauseCatalog &catalog,
                                                       const QStringList &files);

} // namespace clausula
