// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/topicset.h"

#include <QAction>
#include <QWidget>

namespace clausula {

class Palette;

/** The clause groups with their letters and colours; each can be switched off in text, margin and rails. */
class TopicLegend : public QWidget
{
    Q_OBJECT

public:
    explicit TopicLegend(QWidget *parent = nullptr);

    /** One checkable action a group, for a menu as well. */
    [[nodiscard]] QList<QAction *> topicActions() const { return m_actions; }
    [[nodiscard]] TopicSet topics() const;
    void setTopics(TopicSet topics);
    void setColours(const Palette &palette);

Q_SIGNALS:
    void topicsChanged(clausula::TopicSet topics);

private:
    QList<QAction *> m_actions; ///< in the order of Palette::colouredGroups()
};

} // namespace clausula
