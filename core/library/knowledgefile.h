// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausecatalog.h"

#include <QByteArray>

namespace clausula {

/**
 * Reads one clause type from its JSON file (resources/library/README.md has the schema). Every key is
 * checked: unknown and missing keys, wrong types, broken patterns, citations without a date.
 * Error: KnowledgeInvalid; subject is \a fileName, detail names line and key.
 */
[[nodiscard]] Result<ClauseType> parseClauseType(const QByteArray &json, const QString &fileName);

/** The same for a statute in resources/frameworks. */
[[nodiscard]] Result<Framework> parseFramework(const QByteArray &json, const QString &fileName);

/** Canonical JSON, the inverse of parsing: sorted keys, stable numbers. */
[[nodiscard]] QByteArray clauseTypeToJson(const ClauseType &type);
[[nodiscard]] QByteArray frameworkToJson(const Framework &framework);

/**
 * Reads a folder with library.json (name, version, order of the types), clauses/ID.json and
 * one ID.json a framework and checks that every reference between the files resolves.
 */
[[nodiscard]] Result<ClauseCatalog> readKnowledge(const QString &libraryFolder, const QString &frameworkFolder);

} // namespace clausula
