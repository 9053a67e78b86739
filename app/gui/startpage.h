// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/settings.h"

#include <QWidget>

class QVBoxLayout;

namespace clausula {

/** What stands in the window while no policy is open: what this is for and how to begin. */
class StartPage : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setRecent(const QList<RecentPair> &pairs);

Q_SIGNALS:
    void openRequested();
    void samplesRequested();
    void emptyRequested();
    void draftRequested();
    void recentChosen(const clausula::RecentPair &pair);

private:
    [[nodiscard]] QWidget *makeButtons();

    QWidget *m_recent;
    QVBoxLayout *m_recentRows;
};

} // namespace clausula
