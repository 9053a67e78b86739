// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/library/clausecatalog.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <optional>

namespace clausula {

/** Clause types in their groups, with one mark a document. */
class CoverageModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, LeftColumn, RightColumn, ColumnCount };
    enum Role { ClauseRole = Qt::UserRole, GroupRole, OpenRole };

    using QAbstractItemModel::QAbstractItemModel;

    /** Lists the types of \a catalog; forgets the coverage. */
    void setCatalog(const ClauseCatalog &catalog);
    /** Marks of both sides; a side without a document has none. */
    void setCoverage(const std::optional<QList<Coverage>> &left, const std::optional<QList<Coverage>> &right);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Entry
    {
        QString clause;
        QString title;
        QString description;
        std::optional<CoverageStatus> left;
        std::optional<CoverageStatus> right;
    };
    struct Group
    {
        ClauseGroup group = ClauseGroup::None;
        QList<Entry> entries;
    };

    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant entryData(const Entry &entry, int column, int role) const;
    [[nodiscard]] static QString countText(const Group &group, std::optional<CoverageStatus> Entry::*side);
    [[nodiscard]] static QString spoken(const Entry &entry);

    QList<Group> m_groups;
};

/** Lets through types whose title holds the words typed and, if asked, only those with something amiss. */
class CoverageFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CoverageFilter(QObject *parent = nullptr);

    void setWords(const QString &words);
    /** Only types that are missing, partial or unsure on one side at least. */
    void setOnlyOpen(bool only);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_words;
    bool m_onlyOpen = false;
};

} // namespace clausula
