// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/differencemodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QTreeView;

namespace clausula {

/** The list of changes with its filters: walking through it shows each one in both texts. */
class DifferencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit DifferencePanel(QWidget *parent = nullptr);

    /** The selected change stays selected if it is still there. */
    void setReport(const std::shared_ptr<const GapReport> &report);
    [[nodiscard]] DifferenceModel *model() const { return m_model; }
    [[nodiscard]] QTreeView *view() const { return m_view; }
    void setFilter(const DifferenceFilter &filter);
    void setWords(const QString &words);
    void setSubstantiveOnly(bool only);
    /** The selected change, or null. */
    [[nodiscard]] const Difference *current() const;
    /** To the next change (or the one before), around the end; to the first from \a offset on if none is
     * selected. */
    void step(int direction, Side side, qsizetype offset);

Q_SIGNALS:
    /** The user stands on a change: show it on both sides. */
    void shown(const clausula::Difference &difference);
    /** The user wants to go there. */
    void activated(const clausula::Difference &difference);
    void filterChanged(const clausula::DifferenceFilter &filter);

private:
    [[nodiscard]] QWidget *makeFilterRow();
    void useFilter(const DifferenceFilter &filter);

    DifferenceModel *m_model;
    QTreeView *m_view;
    QComboBox *m_kind = nullptr;
    QCheckBox *m_substantive = nullptr;
    bool m_updating = false; ///< rows are being replaced: what gets selected wasn't chosen by the user
};

} // namespace clausula
