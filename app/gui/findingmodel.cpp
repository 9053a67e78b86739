// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingmodel.h"

#include "core/gap/wording.h"
#include "core/report/reporttext.h"

#include <algorithm>
#include <utility>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** Findings that the text doesn't settle stand behind settled ones of the same importance. */
int sortValue(const FindingRow &row)
{
    return row.importance ? -2 * static_cast<int>(*row.importance) + (row.unclear ? 1 : 0) : 0;
}

QString toolTip(const FindingRow &row)
{
    QStringList parts{row.message};
    if (!row.advice.isEmpty())
        parts.append(row.advice);
    parts.removeAll(QString());
    return parts.isEmpty()
               ? QString()
               : u"<p>%1</p>"_s.arg(parts.join(u'\n').toHtmlEscaped().replace(u'\n', u"</p><p>"_s));
}

} // namespace

void FindingModel::setRows(QList<FindingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FindingModel::setDocumentNames(const QString &left, const QString &right)
{
    m_leftName = left;
    m_rightName = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, LeftColumn, RightColumn);
}

void FindingModel::setDecisions(const QMap<QString, Decision> &decisions)
{
    const auto old = std::exchange(m_decisions, decisions);
    for (int place = 0; place < rowCount(); ++place) {
        const QString &key = row(place).key;
        if (old.value(key) != decisions.value(key))
            Q_EMIT dataChanged(index(place, DecisionColumn), index(place, DecisionColumn));
    }
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FindingRow &found = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(found, index.column());
    case Qt::ToolTipRole:
        return toolTip(found);
    case KeyRole:
        return found.key;
    case ImportanceRole:
        return static_cast<int>(found.importance.value_or(Importance::High));
    case SortRole:
        if (index.column() == ImportanceColumn)
            return sortValue(found);
        return text(found, index.column());
    default:
        return {};
    }
}

QVariant FindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ImportanceColumn:
        return tr("Importance");
    case TopicColumn:
        return tr("About");
    case MessageColumn:
        return tr("Finding");
    case CitationColumn:
        return tr("Rule");
    case DecisionColumn:
        return tr("Decision");
    case LeftColumn:
        return m_leftName.isEmpty() ? tr("Left") : tr("Left: %1").arg(m_leftName);
    case RightColumn:
        return m_rightName.isEmpty() ? tr("Right") : tr("Right: %1").arg(m_rightName);
    default:
        return {};
    }
}

QString FindingModel::text(const FindingRow &row, int column) const
{
    switch (column) {
    case ImportanceColumn:
        if (!row.importance)
            return {};
        return row.unclear ? tr("%1, unclear").arg(wording::of(*row.importance))
                           : wording::of(*row.importance);
    case TopicColumn:
        return row.topic;
    case MessageColumn:
        return row.message;
    case CitationColumn:
        return row.citation;
    case DecisionColumn:
        return decisionWords(m_decisions.value(row.key));
    case LeftColumn:
        return row.leftText;
    case RightColumn:
        return row.rightText;
    default:
        return {};
    }
}

FindingFilter::FindingFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(FindingModel::SortRole);
    setSortLocaleAware(true);
}

void FindingFilter::setWords(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    invalidateRowsFilter();
}

void FindingFilter::setLeastImportance(Importance importance)
{
    m_least = importance;
    invalidateRowsFilter();
}

bool FindingFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (first.data(FindingModel::ImportanceRole).toInt() < static_cast<int>(m_least))
        return false;
    return std::ranges::all_of(m_words, [&](const QString &word) {
        for (int column = 0; column < FindingModel::ColumnCount; ++column) {
            if (first.siblingAtColumn(column).data().toString().contains(word, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace clausula
