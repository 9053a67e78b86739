// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/diskwatch.h"

#include "app/gui/comparisonview.h"
#include "app/gui/filehash.h"
#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"

#include <QFile>

#include <chrono>

namespace clausula {

using namespace std::chrono_literals;

namespace {

constexpr auto settling = 300ms;

} // namespace

DiskWatch::DiskWatch(PolicyDesk *desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(settling);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_delay, &QTimer::timeout, this, &DiskWatch::look);
    connect(desk, &PolicyDesk::replaced, this, &DiskWatch::watchFiles);
}

void DiskWatch::watchFiles()
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    for (const PolicySession *session : m_desk->sessions()) {
        const QString path = session->file().path();
        if (!path.isEmpty() && QFile::exists(path))
            m_watcher.addPath(path);
    }
}

void DiskWatch::look()
{
    watchFiles(); // a file that was replaced by another is no longer watched
    for (PolicySession *session : m_desk->sessions()) {
        const QString path = session->file().path();
        if (path.isEmpty())
            continue;
        m_background.run([path] { return hashOfFile(path); },
                         [this, session, path](const QByteArray &hash) {
                             const PolicyFile &file = session->file();
                             if (hash.isEmpty() || file.path() != path || hash == file.diskHash() ||
                                 session->isBusy() || m_asked.value(path) == hash)
                                 return;
                             m_asked.insert(path, hash);
                             ask(session);
                         });
    }
}

void DiskWatch::ask(PolicySession *session)
{
    MessageBar *messages = session->pane()->messages();
    const QString path = session->file().path();
    const auto reload = [this, session] {
        m_desk->reload(m_desk->sideOf(session)); // asks about unsaved changes
    };
    const auto compare = [this, session, messages, path] {
        messages->dismiss();
        m_desk->openBeside(session, path, tr("%1 on disk").arg(session->name()));
    };
    messages->showMessage(MessageBar::Kind::Warning,
                          tr("Another program changed %1. Your text is as it was.").arg(session->name()),
                          {{tr("Load the File Again"), reload},
                           {tr("Keep Both and Compare"), compare},
                           {tr("Keep My Text"), [messages] { messages->dismiss(); }}});
}

} // namespace clausula
