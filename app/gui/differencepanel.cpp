// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/differencepanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

DifferencePanel::DifferencePanel(QWidget *parent)
    : QWidget(parent), m_model(new DifferenceModel(this)), m_view(new QTreeView(this))
{
    m_view->setModel(m_model);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAccessibleName(tr("Changes"));
    QHeaderView *header = m_view->header();
    header->setStretchLastSection(false);
    constexpr std::array widths{120, 150, 300, 300, 130};
    for (int column = 0; column < DifferenceModel::ColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<size_t>(column)));
    for (const int wide : {DifferenceModel::LeftColumn, DifferenceModel::RightColumn})
        header->setSectionResizeMode(wide, QHeaderView::Stretch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilterRow());
    column->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (!m_updating && now.isValid())
                    Q_EMIT shown(m_model->difference(now.row()));
            });
    connect(m_view, &QTreeView::activated, this,
            [this](const QModelIndex &now) { Q_EMIT activated(m_model->difference(now.row())); });
}

QWidget *DifferencePanel::makeFilterRow()
{
    using Kind = Difference::Kind;
    auto *row = new QWidget(this);
    m_kind = new QComboBox(row);
    m_kind->setAccessibleName(tr("Kind of change shown"));
    m_kind->view()->setAccessibleName(m_kind->accessibleName());
    m_kind->addItem(tr("All changes"), -1);
    for (const auto &[kind, name] :
         {std::pair(Kind::Replaced, tr("Replaced")), std::pair(Kind::Deleted, tr("Deleted")),
          std::pair(Kind::Inserted, tr("Inserted")), std::pair(Kind::Moved, tr("Moved"))})
        m_kind->addItem(name, static_cast<int>(kind));
    m_substantive = new QCheckBox(tr("Substantive only"), row);
    m_substantive->setToolTip(
        tr("Only what changes numbers, periods, duties, negations, parties, rights, laws or data"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_kind);
    layout->addWidget(m_substantive);
    layout->addStretch(1);
    connect(m_kind, &QComboBox::activated, this, [this] {
        DifferenceFilter filter = m_model->filter();
        filter.kind = m_kind->currentData().toInt();
        useFilter(filter);
    });
    connect(m_substantive, &QCheckBox::clicked, this, [this](bool only) { setSubstantiveOnly(only); });
    return row;
}

void DifferencePanel::setReport(const std::shared_ptr<const GapReport> &report)
{
    const QScopedValueRollback updating(m_updating, true);
    const Difference *old = current();
    const std::optional<Difference> chosen = old ? std::optional(*old) : std::nullopt;
    m_model->setReport(report);
    const int row = chosen ? m_model->rowOf(*chosen) : -1;
    if (row >= 0)
        m_view->setCurrentIndex(m_model->index(row, 0));
}

void DifferencePanel::setFilter(const DifferenceFilter &filter)
{
    DifferenceFilter known = filter;
    const int kind = m_kind->findData(filter.kind);
    if (kind < 0)
        known.kind = -1;
    m_kind->setCurrentIndex(std::max(0, kind));
    m_substantive->setChecked(filter.substantiveOnly);
    const QScopedValueRollback updating(m_updating, true);
    m_model->setFilter(known);
}

void DifferencePanel::useFilter(const DifferenceFilter &filter)
{
    if (filter == m_model->filter())
        return;
    setFilter(filter);
    Q_EMIT filterChanged(filter);
}

void DifferencePanel::setWords(const QString &words)
{
    DifferenceFilter filter = m_model->filter();
    filter.words = words.split(u' ', Qt::SkipEmptyParts);
    useFilter(filter);
}

void DifferencePanel::setSubstantiveOnly(bool only)
{
    DifferenceFilter filter = m_model->filter();
    filter.substantiveOnly = only;
    useFilter(filter);
}

const Difference *DifferencePanel::current() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? &m_model->difference(index.row()) : nullptr;
}

void DifferencePanel::step(int direction, Side side, qsizetype offset)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const QModelIndex now = m_view->currentIndex();
    int row = 0;
    if (now.isValid()) {
        row = (now.row() + direction + count) % count;
    } else {
        const int behind = m_model->rowFrom(side, offset);
        row = direction > 0 ? std::max(0, behind) : ((behind < 0 ? count : behind) + count - 1) % count;
    }
    m_view->setCurrentIndex(m_model->index(row, 0));
}

} // namespace clausula
