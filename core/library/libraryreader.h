// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausecatalog.h"
#include "core/library/librarypassage.h"

namespace clausula {

class Connection;

/**
 * Reads everything back and compares each checksum, and the one over all: what comes out is what was
 * written. Error: LibraryDamaged, detail names the row; and what reading a file can give.
 */
[[nodiscard]] Result<ClauseCatalog> readContent(const Connection &connection);

/** One clause type, compared with its checksum. Error: LibraryDamaged. */
[[nodiscard]] Result<ClauseType> readClauseType(const Connection &connection, const QString &id);

/** Ids of the clause types and frameworks, and names of the corrections, that are not what was written. */
[[nodiscard]] Result<QStringList> damagedRows(const Connection &connection);

/** What the search index holds for a clause type: passagesOf() it, unless the file is damaged. */
[[nodiscard]] Result<QList<LibraryPassage>> storedPassages(const Connection &connection,
                                                           const QString &clauseType);

} // namespace clausula
