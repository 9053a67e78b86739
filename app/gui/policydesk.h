// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/policysession.h"
#include "app/gui/recentfiles.h"

#include <array>

namespace clausula {

class ComparisonView;

/**
 * The two documents on the desk: opening, saving, closing and swapping them, with the dialogs that ask
 * which file and what to do with unsaved changes.
 */
class PolicyDesk : public QObject
{
    Q_OBJECT

public:
    /** Asks about something else that would be lost; calls \a proceed unless the user stays. */
    using Guard = std::function<void(const std::function<void()> &proceed)>;

    PolicyDesk(ComparisonView *view, RecentFiles recent, QWidget *window);

    [[nodiscard]] PolicySession *session(Side side) const { return m_sessions.at(static_cast<size_t>(side)); }
    [[nodiscard]] QList<PolicySession *> sessions() const { return {m_sessions[0], m_sessions[1]}; }
    /** Neither side has a document or a letter. */
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool isBusy() const;

    /** Asks for a file, and about unsaved changes, then opens it. */
    void askOpen(Side side);
    void askOpenPair();
    /** Asked before both documents go at once, besides what is unsaved in them. */
    void setGuard(Guard guard) { m_guard = std::move(guard); }
    /** Opens what is given, each on its side; an empty path leaves its side alone. Asks about unsaved
     * changes. A review is left to whoever listens. */
    void open(const QString &left, const QString &right);
    void openSamples();
    /** Puts two texts without files on the desk; what is there goes, so ask before. */
    void present(const std::shared_ptr<const PolicySession::Loaded> &left,
                 const std::shared_ptr<const PolicySession::Loaded> &right);
    /** A review goes among the recent files. */
    void rememberReview(const QString &path);
    /** Files dropped on a side, or on the window where \a side is empty. */
    void openDropped(std::optional<Side> side, const QStringList &paths);
    /** Opens a copy of \a file on the side that \a session is not on, to compare the two. */
    void openBeside(PolicySession *session, const QString &file, const QString &name);
    void reload(Side side);
    void close(Side side);
    void closeBoth();
    /** What was copied becomes the text of a side, without a file. */
    void pasteAs(Side side);
    [[nodiscard]] Side sideOf(const PolicySession *session) const;
    void swapSides();
    /** Calls \a proceed once nothing unsaved is left, or the user lets it go. */
    void askUnsavedOnBoth(const std::function<void()> &proceed);

    /** Where a file dialog begins: beside an open policy, else beside the last one, else at home. */
    [[nodiscard]] QString folder() const;
    [[nodiscard]] RecentFiles &recent() { return m_recent; }

Q_SIGNALS:
    /** A review was to be opened, which is no policy. */
    void reviewChosen(const QString &path);
    /** Both documents go at once: what was said of them goes too. */
    void pairEnded();
    /** Documents are about to come or go. */
    void aboutToReplace();
    /** A document came, went or got another name. */
    void replaced();
    void edited();
    void busyChanged();
    void recentChanged();
    /** The user wants to work on the policies, though there may be none yet. */
    void deskWanted();

private:
    void openBoth(const QString &left, const QString &right);
    void openOne(Side side, const QString &path);
    void connectSession(PolicySession *session);
    void chooseFiles(const QString &title, bool several, std::function<void(const QStringList &)> chosen);
    void remember();

    ComparisonView *m_view;
    RecentFiles m_recent;
    QWidget *m_window;
    Guard m_guard = [](const std::function<void()> &proceed) { proceed(); };
    std::array<PolicySession *, 2> m_sessions;
};

} // namespace clausula
