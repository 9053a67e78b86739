// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/draftjournal.h"

#include "core/authoring/privatefolder.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QString draftEnding = u".draft"_s;
const QString lockEnding = u".lock"_s;

/** Held by a living process or not; age alone says nothing, a policy may be open for weeks. */
std::unique_ptr<QLockFile> lockOf(const QString &folder, const QString &session)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + session + lockEnding);
    lock->setStaleLockTime(0ms);
    return lock;
}

/** "SESSION.KEY.draft" */
QString sessionOf(const QString &fileName)
{
    return fileName.section(u'.', 0, 0);
}

Result<void> removed(const QString &path)
{
    if (QFile file(path); file.exists() && !file.remove())
        return failure(ErrorCode::WriteDenied, path, file.errorString());
    return {};
}

} // namespace

DraftJournal::DraftJournal(QString folder, QString session, std::unique_ptr<QLockFile> lock)
    : m_folder(std::move(folder)), m_session(std::move(session)), m_lock(std::move(lock))
{
}

DraftJournal::DraftJournal(DraftJournal &&) noexcept = default;
DraftJournal &DraftJournal::operator=(DraftJournal &&) noexcept = default;
DraftJournal::~DraftJournal() = default;

Result<DraftJournal> DraftJournal::open(const QString &folder, const QString &session)
{
    if (const Result<void> made = makePrivateFolder(folder); !made)
        return std::unexpected(made.error());
    auto lock = lockOf(folder, session);
    if (!lock->tryLock(0ms))
        return failure(ErrorCode::WriteDenied, folder);
    return DraftJournal(folder, session, std::move(lock));
}

Result<void> DraftJournal::keep(const Draft &draft) const
{
    return writeAtomically(pathOf(draft.key), draftToBytes(draft), FileAccess::OwnerOnly);
}

Result<void> DraftJournal::forget(const QString &key) const
{
    return removed(pathOf(key));
}

Result<void> DraftJournal::forget(const AbandonedDraft &abandoned) const
{
    return removed(abandoned.file);
}

QList<AbandonedDraft> DraftJournal::takeAbandoned()
{
    QStringList sessions;
    for (const QString &name : QDir(m_folder).entryList({u'*' + draftEnding}, QDir::Files, QDir::Name)) {
        const QString session = sessionOf(name);
        if (session != m_session && !sessions.contains(session))
            sessions.append(session);
    }
    QList<AbandonedDraft> drafts;
    for (const QString &session : std::as_const(sessions))
        takeSession(session, drafts);
    std::ranges::stable_sort(drafts, {}, [](const AbandonedDraft &one) { return one.draft.when; });
    return drafts;
}

QString DraftJournal::pathOf(const QString &key) const
{
    return u"%1/%2.%3%4"_s.arg(m_folder, m_session, key, draftEnding);
}

void DraftJournal::takeSession(const QString &session, QList<AbandonedDraft> &drafts)
{
    auto lock = lockOf(m_folder, session);
    if (!lock->tryLock(0ms))
        return;
    for (const QString &name :
         QDir(m_folder).entryList({session + u".*"_s + draftEnding}, QDir::Files, QDir::Name)) {
        QFile file(m_folder + u'/' + name);
        Result<Draft> draft = file.open(QIODevice::ReadOnly)
                                  ? draftFromBytes(file.readAll(), file.fileName())
                                  : failure(ErrorCode::NoPermission, file.fileName(), file.errorString());
        if (draft)
            drafts.append({*std::move(draft), file.fileName()});
        else
            m_unreadable.append(draft.error());
    }
    m_taken.push_back(std::move(lock));
}

} // namespace clausula
