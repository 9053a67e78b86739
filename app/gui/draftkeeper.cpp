// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftkeeper.h"

#include "app/gui/policypane.h"
#include "app/gui/policysession.h"

#include <QTextDocument>
#include <QUuid>

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto keepAfter = 700ms; // from the first unkept letter; writing comes on top, 2 s are promised
constexpr auto tryAgain = 100ms;  // while another text is being written

} // namespace

DraftKeeper::DraftKeeper(const QString &folder, Clock now, QObject *parent)
    : QObject(parent), m_now(std::move(now)), m_background(std::make_unique<Background>())
{
    if (folder.isEmpty())
        return;
    auto journal = DraftJournal::open(folder, QUuid::createUuid().toString(QUuid::Id128));
    if (journal)
        m_journal = *std::move(journal);
    else
        m_trouble = journal.error();
}

DraftKeeper::~DraftKeeper()
{
    m_background.reset();                             // waits for what is being written
    for (const QString &key : std::as_const(m_letGo)) // what can't be removed is offered once more
        static_cast<void>(forgotten(key));
}

void DraftKeeper::letGo()
{
    for (const Watched &watched : std::as_const(m_watched))
        m_letGo.append(watched.key);
}

void DraftKeeper::watch(PolicySession *session, const QString &key)
{
    if (m_trouble) // said where it matters, at the first letter
        connect(session, &PolicySession::edited, this, [this] { report(std::unexpected(*m_trouble)); });
    if (!m_journal)
        return;
    auto *delay = new QTimer(this);
    delay->setSingleShot(true);
    m_watched.insert(session, {key, delay, false, {}});
    connect(delay, &QTimer::timeout, this, [this, session] { settle(session); });
    connect(session, &PolicySession::edited, this, [this, session] { schedule(session); });
    // What is saved, or was let go by an answer, needs no keeping.
    connect(session, &PolicySession::saved, this, [this, session] { settle(session); });
    connect(session, &PolicySession::replaced, this, [this, session] { settle(session); });
    connect(session->pane()->editor()->document(), &QTextDocument::modificationChanged, this,
            [this, session] { schedule(session); });
    connect(session, &QObject::destroyed, this, [this, session] {
        delete m_watched.value(session).delay;
        m_watched.remove(session);
    });
}

QList<AbandonedDraft> DraftKeeper::takeAbandoned()
{
    return m_journal ? m_journal->takeAbandoned() : QList<AbandonedDraft>();
}

QList<Error> DraftKeeper::unreadable() const
{
    return m_journal ? m_journal->unreadable() : QList<Error>();
}

void DraftKeeper::forget(const AbandonedDraft &abandoned)
{
    if (m_journal)
        report(m_journal->forget(abandoned));
}

void DraftKeeper::adopt(const AbandonedDraft &abandoned, PolicySession *session)
{
    if (!m_watched.contains(session))
        return;
    m_watched[session].adopted.append(abandoned);
    keep(session);
}

void DraftKeeper::schedule(PolicySession *session)
{
    if (QTimer *delay = m_watched.value(session).delay; delay && !delay->isActive())
        delay->start(keepAfter);
}

/** Brings the journal in line with the editor. */
void DraftKeeper::settle(PolicySession *session)
{
    const auto found = m_watched.find(session);
    if (found == m_watched.end())
        return;
    if (m_writing) {
        found->delay->start(tryAgain);
        return;
    }
    if (session->isModified()) {
        keep(session);
        return;
    }
    if (std::exchange(found->kept, false))
        report(forgotten(found->key));
    for (const AbandonedDraft &old : std::exchange(found->adopted, {}))
        forget(old);
}

Result<void> DraftKeeper::forgotten(const QString &key)
{
    return m_journal ? m_journal->forget(key) : Result<void>();
}

void DraftKeeper::keep(PolicySession *session)
{
    if (!m_journal)
        return;
    Watched &watched = m_watched[session];
    if (m_writing || session->pane()->editor()->isLoading()) {
        watched.delay->start(tryAgain);
        return;
    }
    watched.delay->stop();
    m_writing = true;
    watched.kept = true;
    Draft draft = session->draft();
    draft.key = watched.key;
    draft.when = m_now();
    m_background->run(
        [journal = &*m_journal, draft] { return journal->keep(draft); },
        [this, session, key = draft.key](const Result<void> &kept) { finish(session, key, kept); });
}

void DraftKeeper::finish(PolicySession *session, const QString &key, const Result<void> &kept)
{
    m_writing = false;
    report(kept);
    const auto found = m_watched.find(session);
    if (found == m_watched.end()) { // closed meanwhile, by an answer
        report(forgotten(key));
        return;
    }
    if (!kept) {
        found->delay->start(keepAfter);
        return;
    }
    for (const AbandonedDraft &old : std::exchange(found->adopted, {}))
        forget(old);
    if (!session->isModified())
        settle(session);
}

void DraftKeeper::report(const Result<void> &done)
{
    if (done)
        m_complained = false;
    else if (!std::exchange(m_complained, true))
        Q_EMIT failed(done.error());
}

} // namespace clausula
