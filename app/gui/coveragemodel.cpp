// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/coveragemodel.h"

#include "app/gui/palette.h"
#include "core/gap/wording.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

struct CoverageText
{
    Q_DECLARE_TR_FUNCTIONS(Coverage)
};

using Statuses = QHash<QString, CoverageStatus>;

Statuses statusesOf(const std::optional<QList<Coverage>> &coverage)
{
    Statuses statuses;
    if (coverage) {
        for (const Coverage &one : *coverage)
            statuses.insert(one.clause, one.status);
    }
    return statuses;
}

std::optional<CoverageStatus> statusIn(const Statuses &statuses, const QString &clause)
{
    const auto found = statuses.constFind(clause);
    return found == statuses.constEnd() ? std::nullopt : std::optional(*found);
}

bool isOpen(std::optional<CoverageStatus> status)
{
    return status && *status != CoverageStatus::Present && *status != CoverageStatus::NotApplicable;
}

QVariant markOf(std::optional<CoverageStatus> status)
{
    return status ? QVariant(QString(wording::mark(*status))) : QVariant();
}

QString nameOf(std::optional<CoverageStatus> status)
{
    return status ? wording::of(*status) : CoverageText::tr("no document");
}

} // namespace

void CoverageModel::setCatalog(const ClauseCatalog &catalog)
{
    beginResetModel();
    m_groups.clear();
    for (const ClauseGroup group : Palette::colouredGroups())
        m_groups.append({group, {}});
    for (const ClauseType &type : catalog.types()) {
        const auto group = std::ranges::find(m_groups, type.group, &Group::group);
        if (group != m_groups.end())
            group->entries.append({type.id, type.title, type.description, {}, {}});
    }
    m_groups.removeIf([](const Group &group) { return group.entries.isEmpty(); });
    endResetModel();
}

void CoverageModel::setCoverage(const std::optional<QList<Coverage>> &left,
                                const std::optional<QList<Coverage>> &right)
{
    const Statuses leftOnes = statusesOf(left);
    const Statuses rightOnes = statusesOf(right);
    for (Group &group : m_groups) {
        for (Entry &entry : group.entries) {
            entry.left = statusIn(leftOnes, entry.clause);
            entry.right = statusIn(rightOnes, entry.clause);
        }
    }
    for (int row = 0; row < m_groups.size(); ++row) {
        const QModelIndex group = index(row, 0);
        Q_EMIT dataChanged(group, index(row, ColumnCount - 1));
        Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, ColumnCount - 1, group));
    }
}

QModelIndex CoverageModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // A group's items carry no id, a type's items the number of its group counted from 1.
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex CoverageModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups.at(parent.row()).entries.size());
}

int CoverageModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return groupData(m_groups.at(index.row()), index.column(), role);
    const Group &group = m_groups.at(static_cast<qsizetype>(index.internalId()) - 1);
    if (role == GroupRole)
        return static_cast<int>(group.group);
    return entryData(group.entries.at(index.row()), index.column(), role);
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != TypeColumn)
        return Qt::AlignCenter;
    const bool isShort = role == Qt::DisplayRole;
    if (!isShort && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case TypeColumn:
        return tr("Clause");
    case LeftColumn:
        return isShort ? tr("L", "left document, column heading") : tr("Left document");
    case RightColumn:
        return isShort ? tr("R", "right document, column heading") : tr("Right document");
    default:
        return {};
    }
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant CoverageModel::groupData(const Group &group, int column, int role) const
{
    if (role == GroupRole)
        return static_cast<int>(group.group);
    if (role == OpenRole)
        return std::ranges::any_of(group.entries,
                                   [](const Entry &e) { return isOpen(e.left) || isOpen(e.right); });
    if (role == Qt::TextAlignmentRole && column != TypeColumn)
        return Qt::AlignCenter;
    if (role == Qt::ToolTipRole && column != TypeColumn)
        return tr("%1 of %2 clause types are there")
            .arg(countText(group, column == LeftColumn ? &Entry::left : &Entry::right))
            .arg(group.entries.size());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == TypeColumn)
        return wording::of(group.group);
    return countText(group, column == LeftColumn ? &Entry::left : &Entry::right);
}

QVariant CoverageModel::entryData(const Entry &entry, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == TypeColumn)
            return entry.title;
        return markOf(column == LeftColumn ? entry.left : entry.right);
    case Qt::AccessibleTextRole:
        if (column == TypeColumn)
            return spoken(entry);
        return nameOf(column == LeftColumn ? entry.left : entry.right);
    case Qt::ToolTipRole:
        return u"<p><b>%1</b></p><p>%2</p>"_s.arg(spoken(entry).toHtmlEscaped(),
                                                  entry.description.toHtmlEscaped());
    case Qt::TextAlignmentRole:
        return column == TypeColumn ? QVariant() : QVariant(Qt::AlignCenter);
    case ClauseRole:
        return entry.clause;
    case OpenRole:
        return isOpen(entry.left) || isOpen(entry.right);
    default:
        return {};
    }
}

/** How many of a group's types a side has; empty without a document. */
QString CoverageModel::countText(const Group &group, std::optional<CoverageStatus> Entry::*side)
{
    if (std::ranges::none_of(group.entries, [side](const Entry &e) { return (e.*side).has_value(); }))
        return {};
    const auto there = std::ranges::count(group.entries, std::optional(CoverageStatus::Present), side);
    return QString::number(there);
}

QString CoverageModel::spoken(const Entry &entry)
{
    return tr("%1: left %2, right %3").arg(entry.title, nameOf(entry.left), nameOf(entry.right));
}

CoverageFilter::CoverageFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void CoverageFilter::setWords(const QString &words)
{
    m_words = words.trimmed();
    invalidateRowsFilter();
}

void CoverageFilter::setOnlyOpen(bool only)
{
    m_onlyOpen = only;
    invalidateRowsFilter();
}

bool CoverageFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return false; // a group shows when one of its types does
    const QModelIndex type = sourceModel()->index(row, CoverageModel::TypeColumn, parent);
    if (m_onlyOpen && !type.data(CoverageModel::OpenRole).toBool())
        return false;
    return m_words.isEmpty() || type.data().toString().contains(m_words, Qt::CaseInsensitive);
}

} // namespace clausula
