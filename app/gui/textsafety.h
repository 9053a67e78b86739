// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/draftkeeper.h"
#include "core/authoring/savehistory.h"

class QAction;
class QMenu;

namespace clausula {

class MessageBar;
class PolicyDesk;

/**
 * Never lose a word: unsaved texts are kept while they are typed and offered after a crash, and what a file
 * held before its last saves can be seen and put back.
 */
class TextSafety : public QObject
{
    Q_OBJECT

public:
    /** Where a kept text may go: a session that stands empty. */
    using Place = std::function<PolicySession *(const Draft &)>;
    using Current = std::function<PolicySession *()>;

    /** \a stateFolder empty: nothing is kept. */
    TextSafety(const QString &stateFolder, DraftKeeper::Clock now, MessageBar *messages, QObject *parent);

    /** Watches both sides, and says once the window is up what an earlier run left. */
    void watchPair(PolicyDesk *desk);
    void watch(PolicySession *session, const QString &key);
    /** Kept texts that have no empty side to go back to go where \a place says. */
    void setPlace(Place place) { m_place = std::move(place); }
    /** What restores unsaved texts, and the earlier versions of \a current's file; \a current
     * may have none to give. */
    void fillMenu(QMenu *menu, Current current);
    /** Every unsaved text was asked about and the program ends. */
    void letGo() { m_keeper->letGo(); }

    [[nodiscard]] const QList<AbandonedDraft> &abandoned() const { return m_abandoned; }

public Q_SLOTS:
    /** Says what was kept and asks what becomes of it. */
    void offer();
    /** Puts every kept text into an editor, unsaved. */
    void restoreAll();
    void deleteAll();

Q_SIGNALS:
    /** The user wants to see an earlier version beside the text as it is. */
    void compareRequested(clausula::PolicySession *session, const QString &file, const QString &name);

private:
    void fillVersions(QMenu *menu, PolicySession *session);
    void putBack(PolicySession *session, const EarlierVersion &version);
    void showAbandoned();
    void complain(const Error &error);

    MessageBar *m_messages;
    DraftKeeper *m_keeper;
    SaveHistory m_history;
    bool m_keepsHistory;
    Place m_sides; ///< back to the side a text stood on, if that is empty
    Place m_place;
    QAction *m_recover = nullptr;
    QList<AbandonedDraft> m_abandoned;
    Background m_background;
};

} // namespace clausula
