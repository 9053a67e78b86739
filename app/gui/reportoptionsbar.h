// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/reportoptions.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLineEdit;
class QMenu;
class QTimer;

namespace clausula {

/** How a report is to look: paper, firm and notice, and in a menu what is marked, added or left out. */
class ReportOptionsBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReportOptionsBar(QWidget *parent = nullptr);

    [[nodiscard]] ReportOptions options() const;

Q_SIGNALS:
    /** The pages look different now; while somebody types, once they pause. */
    void changed();
    /** What was chosen can't be used; the options stay as they were. */
    void failed(const clausula::Error &error);

private:
    [[nodiscard]] QLineEdit *makeField(const QString &name);
    [[nodiscard]] QAction *makeSwitch(QMenu *menu, const QString &text, bool on);
    void chooseLogo();

    QComboBox *m_paper;
    QLineEdit *m_firm;
    QLineEdit *m_notice;
    QAction *m_draft;
    QAction *m_clientSafe;
    QAction *m_fullTexts;
    QAction *m_sources;
    QAction *m_archive;
    QByteArray m_logo;
    QTimer *m_pause;
};

} // namespace clausula
