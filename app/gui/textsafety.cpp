// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textsafety.h"

#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"
#include "app/gui/policypane.h"
#include "core/document/documentreader.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

const QString leftKey = u"left"_s;
const QString rightKey = u"right"_s;

QString timeName(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

/** “policy.txt” (1 June 2025, 10:30), one a line. */
QString namesOf(const QList<AbandonedDraft> &drafts)
{
    QStringList names;
    for (const AbandonedDraft &one : drafts)
        names.append(TextSafety::tr("“%1”, %2").arg(one.draft.name, timeName(one.draft.when)));
    return names.join(u"; "_s);
}

} // namespace

TextSafety::TextSafety(const QString &stateFolder, DraftKeeper::Clock now, MessageBar *messages,
                       QObject *parent)
    : QObject(parent), m_messages(messages),
      m_keeper(new DraftKeeper(stateFolder.isEmpty() ? QString() : stateFolder + u"/drafts"_s, std::move(now),
                               this)),
      m_history(stateFolder + u"/versions"_s), m_keepsHistory(!stateFolder.isEmpty())
{
    connect(m_keeper, &DraftKeeper::failed, this, &TextSafety::complain);
    m_abandoned = m_keeper->takeAbandoned();
}

void TextSafety::watchPair(PolicyDesk *desk)
{
    watch(desk->session(Side::Left), leftKey);
    watch(desk->session(Side::Right), rightKey);
    m_sides = [desk](const Draft &draft) -> PolicySession * {
        const QList<PolicySession *> sessions = desk->sessions();
        const auto found = std::ranges::find_if(sessions, &PolicySession::isUnused);
        const bool stoodThere = draft.key == leftKey || draft.key == rightKey;
        return found == sessions.end() || !stoodThere ? nullptr : *found;
    };
    showAbandoned();
    QMetaObject::invokeMethod(this, &TextSafety::offer, Qt::QueuedConnection);
}

void TextSafety::watch(PolicySession *session, const QString &key)
{
    m_keeper->watch(session, key);
    if (m_keepsHistory)
        session->setHistory(m_history);
}

void TextSafety::fillMenu(QMenu *menu, Current current)
{
    m_recover = menu->addAction(tr("Restore Unsaved Te&xts"), this, &TextSafety::restoreAll);
    m_recover->setStatusTip(tr("Put texts that were not saved when the program ended back into editors"));
    QMenu *versions = menu->addMenu(tr("Earlier &Versions"));
    connect(versions, &QMenu::aboutToShow, this,
            [this, versions, current = std::move(current)] { fillVersions(versions, current()); });
    showAbandoned();
}

void TextSafety::offer()
{
    for (const Error &error : m_keeper->unreadable())
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("A text that was kept for you can’t be read; it was left where it is. %1")
                                    .arg(describe(error)));
    if (m_abandoned.isEmpty())
        return;
    m_messages->showMessage(
        MessageBar::Kind::Warning,
        tr("The program ended before this was saved: %1. It was kept for you.").arg(namesOf(m_abandoned)),
        {{tr("&Restore"), [this] { restoreAll(); }}, {tr("Delete for Good"), [this] { deleteAll(); }}});
}

void TextSafety::restoreAll()
{
    QList<AbandonedDraft> waiting;
    for (const AbandonedDraft &kept : std::exchange(m_abandoned, {})) {
        PolicySession *session = m_sides(kept.draft);
        if (!session && m_place)
            session = m_place(kept.draft);
        if (session) {
            session->restore(kept.draft);
            m_keeper->adopt(kept, session);
        } else {
            waiting.append(kept);
        }
    }
    m_abandoned = waiting;
    showAbandoned();
    if (!waiting.isEmpty())
        m_messages->showMessage(
            MessageBar::Kind::Note,
            tr("Still kept: %1. Close a policy, then restore it from the Draft menu.").arg(namesOf(waiting)));
}

void TextSafety::deleteAll()
{
    for (const AbandonedDraft &kept : std::exchange(m_abandoned, {}))
        m_keeper->forget(kept);
    showAbandoned();
}

/** \a session is null where no draft is open. */
void TextSafety::fillVersions(QMenu *menu, PolicySession *session)
{
    menu->clear();
    const QString path = session ? session->file().path() : QString();
    const QList<EarlierVersion> versions =
        m_keepsHistory && !path.isEmpty() ? m_history.versions(path) : QList<EarlierVersion>();
    for (const EarlierVersion &version : versions) {
        const QString name = timeName(version.when);
        QMenu *one = menu->addMenu(
            tr("%1 (%2)").arg(name, QLocale().formattedDataSize(version.bytes)).replace(u'&', u"&&"_s));
        connect(one->addAction(tr("&Put Back")), &QAction::triggered, session,
                [this, session, version] { putBack(session, version); });
        connect(one->addAction(tr("&Compare With It")), &QAction::triggered, session, [=, this] {
            Q_EMIT compareRequested(session, version.file, tr("%1 of %2").arg(session->name(), name));
        });
    }
    if (versions.isEmpty())
        menu->addAction(tr("None yet: each save keeps what the file held before"))->setEnabled(false);
}

/** As one undo step; nothing is saved by it. */
void TextSafety::putBack(PolicySession *session, const EarlierVersion &version)
{
    m_background.run([file = version.file] { return readDocument(file); },
                     [this, session = QPointer(session)](const Result<Document> &read) {
                         if (!read)
                             m_messages->showMessage(MessageBar::Kind::Error, describe(read.error()));
                         else if (session)
                             session->pane()->editor()->replace({0, session->pane()->editor()->text().size()},
                                                                EditorText(read->text()).text());
                     });
}

void TextSafety::showAbandoned()
{
    if (m_recover)
        m_recover->setEnabled(!m_abandoned.isEmpty());
}

void TextSafety::complain(const Error &error)
{
    m_messages->showMessage(MessageBar::Kind::Error,
                            tr("What you type can’t be kept safe against a crash now; save it yourself. %1")
                                .arg(describe(error)));
}

} // namespace clausula
