// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "core/authoring/draftjournal.h"

#include <QHash>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace clausula {

class PolicySession;

/**
 * Sees to it that the journal has what every editor has and its file has not, within a second of its being
 * typed. Writing happens aside, one text after the other.
 */
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /** \a folder empty: nothing is kept (tests). */
    DraftKeeper(const QString &folder, Clock now, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /** Keeps the session's text under \a key from now on, until the session is gone. */
    void watch(PolicySession *session, const QString &key);
    /** What programs left that ended without asking; see DraftJournal::takeAbandoned(). */
    [[nodiscard]] QList<AbandonedDraft> takeAbandoned();
    /** What was found and could not be read. */
    [[nodiscard]] QList<Error> unreadable() const;
    /** Every unsaved text was asked about and the program ends: none is kept. */
    void letGo();
    /** The user doesn't want it. */
    void forget(const AbandonedDraft &abandoned);
    /** \a session holds it now: its old place is given up once the new one is on the disk. */
    void adopt(const AbandonedDraft &abandoned, PolicySession *session);

Q_SIGNALS:
    /** What is typed can't be kept, said once until it works again. */
    void failed(const clausula::Error &error);

private:
    struct Watched
    {
        QString key;
        QTimer *delay = nullptr;
        bool kept = false;             ///< the journal has a text of this editor
        QList<AbandonedDraft> adopted; ///< what it took over and isn't kept anew yet
    };

    void schedule(PolicySession *session);
    void settle(PolicySession *session);
    void keep(PolicySession *session);
    void finish(PolicySession *session, const QString &key, const Result<void> &kept);
    [[nodiscard]] Result<void> forgotten(const QString &key);
    void report(const Result<void> &done);

    std::optional<DraftJournal> m_journal;
    Clock m_now;
    QHash<PolicySession *, Watched> m_watched;
    bool m_writing = false;
    QStringList m_letGo; ///< keys of what isn't wanted any more
    bool m_complained = false;
    std::optional<Error> m_trouble; ///< why there is no journal
    std::unique_ptr<Background> m_background;
};

} // namespace clausula
