// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/differencemodel.h"

#include "app/gui/redlinemarks.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr qsizetype mostShown = 400; ///< characters of a side's words in a row; the card has all

} // namespace

void DifferenceModel::setReport(std::shared_ptr<const GapReport> report)
{
    m_report = std::move(report);
    sift();
}

void DifferenceModel::setFilter(const DifferenceFilter &filter)
{
    if (std::exchange(m_filter, filter) != filter)
        sift();
}

void DifferenceModel::sift()
{
    beginResetModel();
    m_shown.clear();
    const qsizetype count = m_report ? m_report->differences.list.size() : 0;
    for (qsizetype i = 0; i < count; ++i) {
        if (isShown(m_report->differences.list.at(i)))
            m_shown.append(static_cast<int>(i));
    }
    endResetModel();
}

bool DifferenceModel::isShown(const Difference &difference) const
{
    if (m_filter.kind >= 0 && static_cast<int>(difference.kind) != m_filter.kind)
        return false;
    const bool isMove = difference.kind == Difference::Kind::Moved;
    if (m_filter.substantiveOnly && !isMove && !difference.isSubstantive())
        return false;
    if (m_filter.words.isEmpty())
        return true;
    const QString all = words(difference, Side::Left) + u' ' + words(difference, Side::Right) + u' ' +
                        text(difference, ClauseColumn) + u' ' + substanceText(difference);
    return std::ranges::all_of(
        m_filter.words, [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

const Difference &DifferenceModel::difference(int row) const
{
    return m_report->differences.list.at(m_shown.at(row));
}

int DifferenceModel::rowFrom(Side side, qsizetype offset) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        const Span span = spanOn(difference(row), side);
        if (!span.isEmpty() && span.start >= offset)
            return row;
    }
    return -1;
}

int DifferenceModel::rowOf(const Difference &wanted) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (difference(row) == wanted)
            return row;
    }
    return -1;
}

QString DifferenceModel::words(const Difference &difference, Side side) const
{
    const AnalyzedDocument &document = documentOf(*m_report, side);
    const Span span = spanOn(difference, side);
    return document.recognized.document.text({span.start, std::min(span.length, mostShown)})
        .toString()
        .simplified();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Difference &shown = difference(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::AccessibleTextRole: // a row at once: what happened, where, what it changes
        return tr("%1, %2: %3")
            .arg(text(shown, KindColumn), text(shown, ClauseColumn), text(shown, index.column()));
    case Qt::ToolTipRole:
        return text(shown, index.column());
    default:
        return {};
    }
}

QString DifferenceModel::text(const Difference &difference, int column) const
{
    const ClauseType *type = m_report->catalog.type(difference.clause);
    const auto lineOn = [&](Side side) {
        const AnalyzedDocument &document = documentOf(*m_report, side);
        return document.recognized.document.lineAt(spanOn(difference, side).start);
    };
    switch (column) {
    case KindColumn:
        return difference.kind == Difference::Kind::Moved ? tr("%1 from line %2 to %3")
                                                                .arg(kindText(difference))
                                                                .arg(lineOn(Side::Left))
                                                                .arg(lineOn(Side::Right))
                                                          : kindText(difference);
    case ClauseColumn:
        return type ? type->title : tr("no clause");
    case LeftColumn:
        return words(difference, Side::Left);
    case RightColumn:
        return words(difference, Side::Right);
    case SubstanceColumn:
        return difference.isSubstantive() ? substanceText(difference) : tr("wording");
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn:
        return tr("Change");
    case ClauseColumn:
        return tr("Clause");
    case LeftColumn:
        return tr("Left words");
    case RightColumn:
        return tr("Right words");
    case SubstanceColumn:
        return tr("Substance");
    default:
        return {};
    }
}

} // namespace clausula
