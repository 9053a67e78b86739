// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clause.h"
#include "core/library/clausecatalog.h"

#include <memory>

namespace clausula {

/** One hit of a library search, best first. */
struct LibraryHit
{
    QString clause;  ///< clause type id
    QString field;   ///< "title", "description", "standard", "exemplar", …
    QString snippet; ///< the matching text, matches between U+2068 and U+2069
    double rank = 0; ///< lower is better (bm25)
};

/** What `library info` says. */
struct LibraryInfo
{
    QString path;
    LibraryIdentity identity;
    int schemaVersion = 0;
    int clauseTypes = 0;
    int exemplars = 0;
    int frameworks = 0;
    int corrections = 0;
    qint64 wordings = 0; ///< the user's own
};

/**
 * The SQLite file that holds clause types and frameworks: opened as the design's contracts say.
 * Not thread-safe: one object a thread. The catalog it hands out is.
 */
class ClauseLibrary
{
public:
    /** The built-in library's bytes, compiled at build time from resources/. */
    [[nodiscard]] static QByteArray builtIn();
    /** Where the user's library lives (XDG data folder); the file may not exist yet. */
    [[nodiscard]] static QString userPath();
    /** The framework files that the user keeps beside it in the folder "frameworks", by name. */
    [[nodiscard]] static QStringList userFrameworks();

    /**
     * Opens an existing library. Errors: FileMissing, IsDirectory, NoPermission, LibraryDamaged (no
     * SQLite or another program's), LibraryNewer, LibraryLocked; where an older one is migrated also
     * WriteDenied, DiskFull. Damage further inside shows when the content is read: what catalog() and
     * search() give was compared with its checksums.
     */
    [[nodiscard]] static Result<ClauseLibrary> open(const QString &path);
    /**
     * Opens the library at \a path, writing the built-in one there first if there is no file; several
     * programs may do so at once. One that was copied from an earlier built-in library is brought up to
     * date where it can be written, the user's own entries untouched (see refreshLibrary()). Errors: those
     * of open(), WriteDenied, DiskFull, WriteFailed.
     */
    [[nodiscard]] static Result<ClauseLibrary> openOrCreate(const QString &path);
    /** The built-in library in memory, for where no file can be written. */
    [[nodiscard]] static Result<ClauseLibrary> openBuiltIn();

    ClauseLibrary(ClauseLibrary &&) noexcept;
    ClauseLibrary &operator=(ClauseLibrary &&) noexcept;
    ~ClauseLibrary();

    [[nodiscard]] Result<ClauseCatalog> catalog() const;
    [[nodiscard]] Result<LibraryInfo> info() const;
    /**
     * Full-text search (FTS5, bm25) without regard to case and accents; every word must occur in one text,
     * the last may be the beginning of one. No words: no hits.
     */
    [[nodiscard]] Result<QList<LibraryHit>> search(const QString &words, int limit = 50) const;
    /** What is wrong with structure, checksums and full-text index, a sentence each; empty: all is well. */
    [[nodiscard]] Result<QStringList> check() const;

    /**
     * Adds and removes corrections, all or none; they count from the next catalog() on. What another program
     * changed meanwhile stays. Errors: LibraryDamaged, LibraryLocked, LibraryReadOnly, DiskFull, WriteFailed.
     */
    [[nodiscard]] Result<void> apply(const CorrectionChange &change);

    /** The user's wordings: see core/library/clausestore.h for what each promises. */
    [[nodiscard]] Result<void> apply(const QList<ClauseChange> &changes);
    [[nodiscard]] Result<QList<ClauseHit>> searchClauses(const QString &words, int most = 50) const;
    [[nodiscard]] Result<QList<ClauseHit>> similarClauses(const QString &passage, int most = 20) const;
    [[nodiscard]] Result<QList<Clause>> clauses(const QString &type = {}, int from = 0,
                                                int most = 1000) const;
    [[nodiscard]] Result<QList<Clause>> versions(const QString &clause) const;

    /** A consistent copy at \a path, in place of what is there. Errors: those of backUp(). */
    [[nodiscard]] Result<void> backUpTo(const QString &path) const;
    /** One copy a day beside the library, of which the last three stay. Errors: those of backUp(). */
    [[nodiscard]] Result<void> backUpDaily(const QDate &today) const;

private:
    class Private;
    explicit ClauseLibrary(std::unique_ptr<Private> opened);
    std::unique_ptr<Private> m_private;
};

/** Writes a library file with \a catalog's content to \a path, in place of what is there (build, tests). */
[[nodiscard]] Result<void> createLibrary(const QString &path, const ClauseCatalog &catalog);

} // namespace clausula
