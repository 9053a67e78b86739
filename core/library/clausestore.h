// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clause.h"

namespace clausula {

class Connection;

// The user's wordings in the library file. Each row is checked against its own hash as it is read; the
// catalog's identity doesn't cover them, because nothing that is analysed depends on them.

/** A clause as its row has it. */
struct StoredClause
{
    QString id;
    QByteArray definition; ///< JSON
    QByteArray sha256;     ///< of the definition
};

/** The clause of a row, compared with its hash. Error: LibraryDamaged. */
[[nodiscard]] Result<Clause> verified(const Connection &library, const StoredClause &row);

/**
 * Makes \a changes, all or none; each leaves the version before it in the history. Errors: WriteFailed where
 * a clause isn't as it was (another program changed it) or is there already; LibraryLocked, LibraryReadOnly,
 * LibraryDamaged, DiskFull.
 */
[[nodiscard]] Result<void> changeClauses(Connection &library, const QList<ClauseChange> &changes);

/** Nothing if there is no clause of that id. Error: LibraryDamaged. */
[[nodiscard]] Result<std::optional<Clause>> readClause(const Connection &library, const QString &id);
/** All versions of a clause, the newest first. Error: LibraryDamaged. */
[[nodiscard]] Result<QList<Clause>> clauseVersions(const Connection &library, const QString &id);
/** Clauses of one type (empty: of all), by title; retired ones last. At most \a most from \a from on. */
[[nodiscard]] Result<QList<Clause>> listClauses(const Connection &library, const QString &type, int from,
                                                int most);
[[nodiscard]] Result<qint64> countClauses(const Connection &library);

/**
 * Clauses that hold every word in title, text or notes, the last of which may be the beginning of one; best
 * first (bm25, titles count most). Words that thousands of clauses hold are not ranked beyond those.
 */
[[nodiscard]] Result<QList<ClauseHit>> searchClauses(const Connection &library, const QString &words,
                                                     int most);

/**
 * Clauses like \a passage, most alike first: found by the twelve of its words that the fewest clauses hold,
 * then compared word by word (score 0 to 1).
 */
[[nodiscard]] Result<QList<ClauseHit>> similarClauses(const Connection &library, const QString &passage,
                                                      int most);

/** Ids of the rows that aren't as they were stored. */
[[nodiscard]] Result<QStringList> damagedClauses(const Connection &library);

} // namespace clausula
