// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace clausula {

/** What Clausula is, what it is made of, and its promise to stay off the network. */
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a networkRefused: the operating system refuses this process network sockets. */
    explicit AboutDialog(bool networkRefused, QWidget *parent = nullptr);
};

/** Shows what letters, colours and signs in the window mean, and its shortcuts. */
class HelpDialog : public QDialog
{
    Q_OBJECT

public:
    HelpDialog(const QString &title, const QString &html, QWidget *parent = nullptr);
};

} // namespace clausula
