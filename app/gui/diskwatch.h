// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace clausula {

class PolicyDesk;
class PolicySession;

/** Notices that another program changed a file that is open, and asks what to do; neither text is lost. */
class DiskWatch : public QObject
{
    Q_OBJECT

public:
    DiskWatch(PolicyDesk *desk, QObject *parent);

private:
    void watchFiles();
    void look();
    void ask(PolicySession *session);

    PolicyDesk *m_desk;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;                     ///< programs write in several steps
    QHash<QString, QByteArray> m_asked; ///< what was on disk when the user was asked, by path
    Background m_background;
};

} // namespace clausula
