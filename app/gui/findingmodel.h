// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/findingrows.h"
#include "core/gap/decision.h"

#include <QAbstractTableModel>
#include <QMap>
#include <QSortFilterProxyModel>

namespace clausula {

/** One list of findings as a table; sorting by importance puts the most important first. */
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ImportanceColumn,
        TopicColumn,
        MessageColumn,
        CitationColumn,
        DecisionColumn,
        LeftColumn,
        RightColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, ImportanceRole, KeyRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<FindingRow> rows);
    [[nodiscard]] const FindingRow &row(int index) const { return m_rows.at(index); }
    /** Names of the two documents, for the headings. */
    void setDocumentNames(const QString &left, const QString &right);

    /** What was decided, by FindingRow::key. */
    void setDecisions(const QMap<QString, Decision> &decisions);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const FindingRow &row, int column) const;

    QList<FindingRow> m_rows;
    QMap<QString, Decision> m_decisions;
    QString m_leftName;
    QString m_rightName;
};

/** Lets through what holds the words typed and is important enough. */
class FindingFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FindingFilter(QObject *parent = nullptr);

    void setWords(const QString &words);
    void setLeastImportance(Importance importance);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
    Importance m_least = Importance::Note;
};

} // namespace clausula
