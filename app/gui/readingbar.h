// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"

#include <QWidget>

class QActionGroup;
class QLabel;
class QPushButton;

namespace clausula {

/** Says how the tracked changes of a document are read, as long as it is open, and lets it be read anew. */
class ReadingBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingBar(QWidget *parent = nullptr);

    /** \a changes of them were read as \a reading; hidden if there are none. */
    void setReading(qsizetype changes, TrackedChanges reading);

Q_SIGNALS:
    /** Another reading is wanted; the bar goes on showing the one there is. */
    void chosen(clausula::TrackedChanges reading);

private:
    void addChoice(TrackedChanges reading, const QString &what);
    void showReading();

    QLabel *m_count;
    QPushButton *m_button;
    QActionGroup *m_choices;
    TrackedChanges m_reading = TrackedChanges::Accepted;
};

} // namespace clausula
