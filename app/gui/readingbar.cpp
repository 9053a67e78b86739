// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readingbar.h"

#include "core/document/loadwords.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace clausula {

namespace {

QString sentenceCase(QString words)
{
    return words.isEmpty() ? words : words.replace(0, 1, words.at(0).toUpper());
}

} // namespace

ReadingBar::ReadingBar(QWidget *parent)
    : QWidget(parent), m_count(new QLabel(this)), m_button(new QPushButton(this)),
      m_choices(new QActionGroup(this))
{
    auto *menu = new QMenu(m_button);
    m_button->setMenu(menu);
    m_button->setToolTip(tr("How the tracked changes of the file are read; another choice reads it anew"));
    addChoice(TrackedChanges::Accepted, tr("what the text is about to be"));
    addChoice(TrackedChanges::Original, tr("what the text was"));
    addChoice(TrackedChanges::AllMarks, tr("both, between marks such as {++new++} and {--old--}"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 2, 2);
    row->addWidget(m_count);
    row->addWidget(m_button);
    row->addStretch(1);
    connect(m_choices, &QActionGroup::triggered, this, [this](const QAction *action) {
        const auto wanted = TrackedChanges(action->data().toInt());
        showReading();
        if (wanted != m_reading)
            Q_EMIT chosen(wanted);
    });
    setReading(0, TrackedChanges::Accepted);
}

void ReadingBar::setReading(qsizetype changes, TrackedChanges reading)
{
    m_reading = reading;
    m_count->setText(tr("%n tracked change(s):", nullptr, int(changes)));
    showReading();
    setVisible(changes > 0);
}

void ReadingBar::addChoice(TrackedChanges reading, const QString &what)
{
    QAction *action = m_choices->addAction(tr("%1: %2").arg(sentenceCase(nameOf(reading)), what));
    action->setCheckable(true);
    action->setData(int(reading));
    m_button->menu()->addAction(action);
}

void ReadingBar::showReading()
{
    for (QAction *action : m_choices->actions())
        action->setChecked(action->data().toInt() == int(m_reading));
    m_button->setText(sentenceCase(nameOf(m_reading)));
    m_button->setAccessibleName(tr("Tracked changes: %1").arg(nameOf(m_reading)));
}

} // namespace clausula
