// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/coveragemodel.h"
#include "app/gui/palette.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace clausula {

/** Which clause types each document has, group by group; choosing one goes to it on both sides. */
class CoveragePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CoveragePanel(QWidget *parent = nullptr);

    void setCatalog(const ClauseCatalog &catalog);
    void setCoverage(const std::optional<QList<Coverage>> &left, const std::optional<QList<Coverage>> &right);
    void setColours(const Palette &palette);

    [[nodiscard]] QTreeView *view() const { return m_view; }
    /** The clause type on the selected line; empty on a group. */
    [[nodiscard]] QString currentClause() const;

Q_SIGNALS:
    /** The user chose a clause type by click or Enter. */
    void clauseChosen(const QString &clause);

private:
    [[nodiscard]] QWidget *makeLegend();
    void choose(const QModelIndex &index);

    CoverageModel *m_model;
    CoverageFilter *m_filter;
    QTreeView *m_view;
    QLineEdit *m_words;
    class GroupDelegate;
    GroupDelegate *m_delegate;
};

} // namespace clausula
