// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace clausula {

/** "This is …": asks which clause type a passage is, the likeliest ones first, the others by group. */
class ClauseChooser : public QDialog
{
    Q_OBJECT

public:
    /** \a passage are its first words; \a now is what it was taken for and \a next what is likely besides. */
    ClauseChooser(const ClauseCatalog &catalog, const QStringList &now, const QStringList &next,
                  const QString &passage, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &clause);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build(const QString &passage);
    void fill(const ClauseCatalog &catalog, const QStringList &now, const QStringList &next);
    void addGroup(const QString &title, const QList<const ClauseType *> &types);
    void filter(const QString &words);
    void step(int direction);
    void choose(const QTreeWidgetItem *item);

    QLineEdit *m_words;
    QTreeWidget *m_list;
    QPushButton *m_choose = nullptr;
};

} // namespace clausula
