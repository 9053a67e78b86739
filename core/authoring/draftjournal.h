// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/draft.h"

#include <QList>

#include <memory>
#include <vector>

class QLockFile;

namespace clausula {

/** A draft of a session that ended without an answer to what becomes of it. */
struct AbandonedDraft
{
    Draft draft;
    QString file; ///< where it is kept
};

/**
 * Keeps what is typed and not saved yet, so that a kill loses little: one file an editor, readable by the
 * user alone, in a folder of the program's own. Every running program is a session with a lock; the drafts
 * of a session whose lock nobody holds were abandoned. What is kept goes only by forget().
 */
class DraftJournal
{
public:
    /**
     * Makes \a folder if there is none and begins the session \a session (letters, digits and hyphens,
     * never used before). Errors: WriteDenied, DiskFull, WriteFailed.
     */
    [[nodiscard]] static Result<DraftJournal> open(const QString &folder, const QString &session);

    DraftJournal(DraftJournal &&) noexcept;
    DraftJournal &operator=(DraftJournal &&) noexcept;
    ~DraftJournal();

    /** Keeps \a draft in place of the one with its key. May run aside. Errors: those of writeAtomically(). */
    [[nodiscard]] Result<void> keep(const Draft &draft) const;
    /** Nothing of the editor \a key is unsaved any more. Error: WriteDenied. */
    [[nodiscard]] Result<void> forget(const QString &key) const;

    /**
     * What ended sessions left, oldest first. Their locks are held from now on, so that of two programs that
     * start together only one is given them. A file that can't be read stays where it is and is named in
     * unreadable().
     */
    [[nodiscard]] QList<AbandonedDraft> takeAbandoned();
    [[nodiscard]] const QList<Error> &unreadable() const { return m_unreadable; }
    /** The user said what becomes of it, or it is kept in this session now. Error: WriteDenied. */
    [[nodiscard]] Result<void> forget(const AbandonedDraft &abandoned) const;

private:
    DraftJournal(QString folder, QString session, std::unique_ptr<QLockFile> lock);
    [[nodiscard]] QString pathOf(const QString &key) const;
    void takeSession(const QString &session, QList<AbandonedDraft> &drafts);

    QString m_folder;
    QString m_session;
    std::unique_ptr<QLockFile> m_lock;
    std::vector<std::unique_ptr<QLockFile>> m_taken; ///< locks of the ended sessions
    QList<Error> m_unreadable;
};

} // namespace clausula
