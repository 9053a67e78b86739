// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace clausula {

class MessageBar;

/** "My corrections": all that the library holds, the latest first; any can be removed. */
class CorrectionList : public QDialog
{
    Q_OBJECT

public:
    explicit CorrectionList(QWidget *parent = nullptr);

    void setCatalog(const ClauseCatalog &catalog);
    /** Nothing can be removed while the library is being written. */
    void setBusy(bool busy);
    void showError(const QString &text);

Q_SIGNALS:
    void removeChosen(const QList<clausula::Correction> &corrections);

private:
    void build();
    void removeSelected();
    void showAvailable();

    MessageBar *m_messages;
    QLabel *m_count;
    QTreeWidget *m_list;
    QPushButton *m_remove = nullptr;
    QList<Correction> m_corrections; ///< as they stand in the list
    bool m_busy = false;
};

} // namespace clausula
