// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QAbstractTableModel>

#include <memory>

namespace clausula {

/** Which changes a list shows. */
struct DifferenceFilter
{
    int kind = -1; ///< a Difference::Kind; -1: all of them
    bool substantiveOnly = false;
    QStringList words; ///< all of them stand in what the list shows of a change

    friend bool operator==(const DifferenceFilter &, const DifferenceFilter &) = default;
};

/**
 * The changes from the left text to the right one, one a row, in reading order. Words are taken from the
 * documents when a row is drawn, so that tens of thousands of changes cost nothing until they are read.
 */
class DifferenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { KindColumn, ClauseColumn, LeftColumn, RightColumn, SubstanceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /** Null: there is no comparison. */
    void setReport(std::shared_ptr<const GapReport> report);
    void setFilter(const DifferenceFilter &filter);
    [[nodiscard]] const DifferenceFilter &filter() const { return m_filter; }
    [[nodiscard]] const Difference &difference(int row) const;
    /** Row of the first change that stands at or behind an offset of a side's text; -1 if none does. */
    [[nodiscard]] int rowFrom(Side side, qsizetype offset) const;
    /** Row of a change; -1 if it is not shown. */
    [[nodiscard]] int rowOf(const Difference &difference) const;
    /** What a side says, on one line; for what it lacks, an empty text. */
    [[nodiscard]] QString words(const Difference &difference, Side side) const;
    [[nodiscard]] const GapReport *report() const { return m_report.get(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void sift();
    [[nodiscard]] bool isShown(const Difference &difference) const;
    [[nodiscard]] QString text(const Difference &difference, int column) const;

    std::shared_ptr<const GapReport> m_report;
    DifferenceFilter m_filter;
    QList<int> m_shown; ///< indexes into the report's list
};

} // namespace clausula
