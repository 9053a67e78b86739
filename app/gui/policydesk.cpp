// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/policydesk.h"

#include "app/gui/comparisonview.h"
#include "app/gui/messagebar.h"
#include "app/gui/savedialog.h"
#include "app/gui/unsavedprompt.h"
#include "core/review/reviewfile.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString openFilter()
{
    return PolicyDesk::tr(
        "Policies and reviews (*.txt *.text *.md *.markdown *.docx *.odt *.rtf *.pdf *.html "
        "*.htm *.mht *.mhtml *.clausula);;All files (*)");
}

} // namespace

PolicyDesk::PolicyDesk(ComparisonView *view, RecentFiles recent, QWidget *window)
    : QObject(window), m_view(view), m_recent(recent), m_window(window), m_sessions{}
{
    const PolicySession::AskPath ask = saveDialog(window, [this] { return folder(); });
    for (const Side side : {Side::Left, Side::Right}) {
        m_sessions.at(static_cast<size_t>(side)) = new PolicySession(view->pane(side), ask, this);
        connectSession(session(side));
    }
}

bool PolicyDesk::isEmpty() const
{
    return std::ranges::all_of(m_sessions, &PolicySession::isUnused);
}

bool PolicyDesk::isBusy() const
{
    return std::ranges::any_of(m_sessions, &PolicySession::isBusy);
}

void PolicyDesk::askOpen(Side side)
{
    const QString title = side == Side::Left ? tr("Open the Left Policy") : tr("Open the Right Policy");
    chooseFiles(title, false, [this, side](const QStringList &paths) {
        open(side == Side::Left ? paths.first() : QString(), side == Side::Right ? paths.first() : QString());
    });
}

void PolicyDesk::askOpenPair()
{
    chooseFiles(tr("Open Two Policies"), true, [this](const QStringList &paths) {
        if (paths.size() > 1 || isReviewName(paths.first())) {
            open(paths.at(0), paths.value(1));
            return;
        }
        chooseFiles(tr("Open the Right Policy"), false,
                    [this, left = paths.first()](const QStringList &second) { open(left, second.first()); });
    });
}

void PolicyDesk::open(const QString &left, const QString &right)
{
    for (const QString &path : {left, right}) {
        if (isReviewName(path)) {
            Q_EMIT reviewChosen(path);
            return;
        }
    }
    if (!left.isEmpty() && !right.isEmpty())
        openBoth(left, right);
    else if (!left.isEmpty() || !right.isEmpty())
        openOne(left.isEmpty() ? Side::Right : Side::Left, left.isEmpty() ? right : left);
}

void PolicyDesk::openBoth(const QString &left, const QString &right)
{
    m_guard([this, left, right] {
        askUnsavedOnBoth([this, left, right] {
            Q_EMIT deskWanted();
            Q_EMIT aboutToReplace();
            Q_EMIT pairEnded();
            session(Side::Left)->open(left);
            session(Side::Right)->open(right);
        });
    });
}

void PolicyDesk::openOne(Side side, const QString &path)
{
    askUnsaved(m_window, {session(side)}, [this, side, path] {
        Q_EMIT deskWanted();
        Q_EMIT aboutToReplace();
        session(side)->open(path);
    });
}

void PolicyDesk::present(const std::shared_ptr<const PolicySession::Loaded> &left,
                         const std::shared_ptr<const PolicySession::Loaded> &right)
{
    Q_EMIT deskWanted();
    Q_EMIT aboutToReplace();
    session(Side::Left)->present(left);
    session(Side::Right)->present(right);
}

void PolicyDesk::openSamples()
{
    open(u":/samples/larkfield-privacy.txt"_s, u":/samples/brindle-privacy.txt"_s);
}

void PolicyDesk::openDropped(std::optional<Side> side, const QStringList &paths)
{
    if (paths.size() > 1) {
        open(paths.at(0), paths.at(1));
    } else if (!paths.isEmpty()) {
        const bool leftIsFree = !session(Side::Left)->text();
        const Side target = side.value_or(leftIsFree ? Side::Left : Side::Right);
        open(target == Side::Left ? paths.first() : QString(),
             target == Side::Right ? paths.first() : QString());
    }
    if (paths.size() > 2) {
        session(Side::Left)
            ->pane()
            ->messages()
            ->showMessage(MessageBar::Kind::Note,
                          tr("Two policies are compared at a time; the other files were left out."));
    }
}

void PolicyDesk::openBeside(PolicySession *session, const QString &file, const QString &name)
{
    PolicySession *other = session == m_sessions[0] ? m_sessions[1] : m_sessions[0];
    askUnsaved(m_window, {other}, [this, other, file, name] {
        Q_EMIT deskWanted();
        Q_EMIT aboutToReplace();
        if (sideOf(other) == Side::Right) // what was deleted since is marked on the left
            swapSides();
        other->openCopy(file, name);
    });
}

void PolicyDesk::reload(Side side)
{
    if (session(side)->file().isUntitled())
        return;
    const QString path = session(side)->file().path();
    open(side == Side::Left ? path : QString(), side == Side::Right ? path : QString());
}

void PolicyDesk::close(Side side)
{
    askUnsaved(m_window, {session(side)}, [this, side] {
        Q_EMIT aboutToReplace();
        session(side)->close();
    });
}

void PolicyDesk::pasteAs(Side side)
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        Q_EMIT deskWanted();
        session(side)->pane()->messages()->showMessage(
            MessageBar::Kind::Note, tr("Nothing was copied: copy the text of a policy first."));
        return;
    }
    askUnsaved(m_window, {session(side)}, [this, side, text] {
        Q_EMIT deskWanted();
        Q_EMIT aboutToReplace();
        session(side)->begin(side == Side::Left ? tr("Pasted left") : tr("Pasted right"), text);
    });
}

Side PolicyDesk::sideOf(const PolicySession *session) const
{
    return session == m_sessions[0] ? Side::Left : Side::Right;
}

void PolicyDesk::closeBoth()
{
    m_guard([this] {
        askUnsavedOnBoth([this] {
            Q_EMIT aboutToReplace();
            Q_EMIT pairEnded();
            for (PolicySession *session : m_sessions)
                session->close();
        });
    });
}

void PolicyDesk::swapSides()
{
    std::ranges::swap(m_sessions[0], m_sessions[1]);
    m_view->swapSides();
    Q_EMIT replaced();
}

void PolicyDesk::askUnsavedOnBoth(const std::function<void()> &proceed)
{
    askUnsaved(m_window, sessions(), proceed);
}

void PolicyDesk::connectSession(PolicySession *session)
{
    connect(session, &PolicySession::replaced, this, &PolicyDesk::replaced);
    connect(session, &PolicySession::edited, this, &PolicyDesk::edited);
    connect(session, &PolicySession::busyChanged, this, &PolicyDesk::busyChanged);
    connect(session, &PolicySession::opened, this, &PolicyDesk::remember);
    connect(session, &PolicySession::saved, this, [this] {
        remember();
        Q_EMIT replaced();
    });
}

void PolicyDesk::chooseFiles(const QString &title, bool several,
                             std::function<void(const QStringList &)> chosen)
{
    auto *dialog = new QFileDialog(m_window, title, folder(), openFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this,
            [chosen = std::move(chosen)](const QStringList &paths) {
                if (!paths.isEmpty())
                    chosen(paths);
            });
    dialog->open();
}

QString PolicyDesk::folder() const
{
    QStringList near;
    for (const PolicySession *session : m_sessions)
        near.append(session->file().path());
    near.append(m_recent.files());
    near.removeAll(QString());
    return near.isEmpty() ? QDir::homePath() : QFileInfo(near.first()).absolutePath();
}

void PolicyDesk::rememberReview(const QString &path)
{
    m_recent.add(QFileInfo(path).absoluteFilePath(), {});
    Q_EMIT recentChanged();
}

void PolicyDesk::remember()
{
    const auto path = [](const PolicySession *session) {
        const PolicyFile &file = session->file();
        const QString named = file.source().isEmpty() ? file.path() : file.source();
        return named.isEmpty() ? named : QFileInfo(named).absoluteFilePath();
    };
    m_recent.add(path(session(Side::Left)), path(session(Side::Right)));
    Q_EMIT recentChanged();
}

} // namespace clausula
