// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clauselibrary.h"

namespace clausula {

/** What becomes of wordings that come from elsewhere. */
struct ClauseMerge
{
    QList<ClauseChange> changes; ///< new ones, and where asked for, replaced ones
    QList<Clause> same;          ///< the library has them just so
    QList<ClauseChange>
        conflicts; ///< both have them and they differ: before is the library's, after the other
};

/**
 * The wordings of a folder that writeLibraryFolder() made (its "wordings" folder, or one with such files), or
 * of one file. Errors: FileMissing, NoPermission, KnowledgeInvalid.
 */
[[nodiscard]] Result<QList<Clause>> readClauses(const QString &path);

/**
 * How \a incoming fits in with what \a library has. Times, persons and version numbers of otherwise equal
 * clauses are no difference. What differs is a conflict, and is changed only if \a replaces.
 */
[[nodiscard]] Result<ClauseMerge> mergeClauses(const ClauseLibrary &library, const QList<Clause> &incoming,
                                               bool replaces);

/**
 * Writes the library as readable files: library.json, clauses/ID.json and frameworks/ID.json as in resources,
 * wordings/ID.json, corrections.json. The folder is made if there is none. Errors: those of
 * writeAtomically().
 */
[[nodiscard]] Result<void> writeLibraryFolder(const ClauseLibrary &library, const QString &folder);

} // namespace clausula
