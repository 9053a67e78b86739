// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/topiclegend.h"

#include "app/gui/palette.h"
#include "core/gap/wording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace clausula {

namespace {

/** The letter upon its colour; an outline where the topic is hidden. */
QPixmap letterPixmap(const GroupColours &colours, QChar letter, const QFont &font, bool shown)
{
    const int size = QFontMetrics(font).height();
    constexpr int sharper = 2; // for screens with small pixels
    QPixmap pixmap(sharper * size, sharper * size);
    pixmap.setDevicePixelRatio(sharper);
    pixmap.fill(shown ? colours.band : Qt::transparent);
    QPainter painter(&pixmap);
    QFont bold = font;
    bold.setBold(true);
    painter.setFont(bold);
    const QRect place(0, 0, size, size);
    if (!shown) {
        painter.setPen(QPen(colours.band, 1));
        painter.drawRect(place.adjusted(0, 0, -1, -1));
        painter.drawLine(place.topLeft(), place.bottomRight());
    }
    painter.setPen(shown ? colours.letter : colours.band);
    painter.drawText(place, Qt::AlignCenter, letter);
    return pixmap;
}

} // namespace

TopicLegend::TopicLegend(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (const ClauseGroup group : Palette::colouredGroups()) {
        const QString name = wording::of(group);
        auto *action = new QAction(name, this);
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("%1: show or hide").arg(name));
        connect(action, &QAction::toggled, this, [this] { Q_EMIT topicsChanged(topics()); });
        m_actions.append(action);
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->toolTip());
        row->addWidget(button);
    }
}

TopicSet TopicLegend::topics() const
{
    TopicSet topics;
    qsizetype i = 0;
    for (const ClauseGroup group : Palette::colouredGroups())
        topics.setShown(group, m_actions.at(i++)->isChecked());
    return topics;
}

void TopicLegend::setTopics(TopicSet topics)
{
    qsizetype i = 0;
    for (const ClauseGroup group : Palette::colouredGroups())
        m_actions.at(i++)->setChecked(topics.shows(group));
}

void TopicLegend::setColours(const Palette &palette)
{
    qsizetype i = 0;
    for (const ClauseGroup group : Palette::colouredGroups()) {
        QIcon icon;
        for (const bool shown : {false, true})
            icon.addPixmap(letterPixmap(palette.group(group), groupLetter(group), font(), shown),
                           QIcon::Normal, shown ? QIcon::On : QIcon::Off);
        m_actions.at(i++)->setIcon(icon);
    }
}

} // namespace clausula
