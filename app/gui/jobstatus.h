// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job/comparisonjob.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace clausula {

/** In the status bar: what is being done, to which file, and a button to stop it. Hidden when nothing is. */
class JobStatus : public QWidget
{
    Q_OBJECT

public:
    explicit JobStatus(QWidget *parent = nullptr);

    /** A job begins; short ones are over before anything shows. */
    void begin();
    void setPhase(JobPhase phase, const QString &file);
    void end();

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QTimer *m_patience;
};

/** "Recognising clauses in policy.txt": a phase for people. */
[[nodiscard]] QString phaseText(JobPhase phase, const QString &file);

} // namespace clausula
