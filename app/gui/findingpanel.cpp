// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingpanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace clausula {

using namespace Qt::StringLiterals;

FindingPanel::FindingPanel(QWidget *parent) : QWidget(parent), m_tabs(new QTabWidget(this))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Findings"));
    addPage(Gaps, tr("Gaps"), {});
    addPage(Differences, tr("Differences"), {});
    addPage(Facts, tr("Facts"),
            {FindingModel::ImportanceColumn, FindingModel::MessageColumn, FindingModel::CitationColumn});
    addPage(Warnings, tr("Warnings"), {FindingModel::CitationColumn});
    m_tabs->setCornerWidget(makeFilterRow());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    showCounts();
}

void FindingPanel::setLists(const FindingLists &lists)
{
    setRows(m_pages[Gaps], lists.gaps);
    setRows(m_pages[Differences], lists.differences);
    setRows(m_pages[Facts], lists.facts);
    setRows(m_pages[Warnings], lists.warnings);
    showCounts();
}

void FindingPanel::setDocumentNames(const QString &left, const QString &right)
{
    for (const Page &page : m_pages)
        page.model->setDocumentNames(left, right);
}

void FindingPanel::step(int direction)
{
    const Page &page = m_pages.at(static_cast<size_t>(m_tabs->currentIndex()));
    const int count = page.filter->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = page.view->currentIndex();
    const int start = current.isValid() ? current.row() : (direction > 0 ? -1 : count);
    page.view->setCurrentIndex(
        page.filter->index((start + direction + count) % count, FindingModel::TopicColumn));
}

void FindingPanel::showList(List list)
{
    m_tabs->setCurrentIndex(list);
}

QTreeView *FindingPanel::view(List list) const
{
    return m_pages.at(list).view;
}

void FindingPanel::focusList()
{
    QTreeView *list = m_pages.at(static_cast<size_t>(m_tabs->currentIndex())).view;
    list->setFocus(Qt::ShortcutFocusReason);
}

void FindingPanel::addPage(List list, const QString &title, const QList<int> &hidden)
{
    auto *view = new QTreeView(m_tabs);
    auto *model = new FindingModel(view);
    auto *filter = new FindingFilter(view);
    filter->setSourceModel(model);
    view->setModel(filter);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAlternatingRowColors(true);
    view->setSortingEnabled(true);
    view->setAccessibleName(title);
    view->sortByColumn(FindingModel::ImportanceColumn, Qt::AscendingOrder);
    for (const int column : hidden)
        view->setColumnHidden(column, true);
    constexpr std::array widths{90, 150, 330, 130, 260, 260};
    for (int column = 0; column < FindingModel::ColumnCount; ++column)
        view->setColumnWidth(column, widths.at(static_cast<size_t>(column)));
    m_pages.at(list) = {model, filter, view, title};

    const Page &page = m_pages.at(list);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, &page](const QModelIndex &now) {
                if (now.isValid() && !m_updating)
                    Q_EMIT shown(rowAt(page, now));
            });
    connect(view, &QTreeView::activated, this,
            [this, &page](const QModelIndex &now) { Q_EMIT activated(rowAt(page, now)); });
    m_tabs->addTab(view, title);
}

QWidget *FindingPanel::makeFilterRow()
{
    auto *row = new QWidget(m_tabs);
    m_words = new QLineEdit(row);
    m_words->setPlaceholderText(tr("Filter by words"));
    m_words->setAccessibleName(tr("Filter findings by words"));
    m_words->setClearButtonEnabled(true);
    m_importance = new QComboBox(row);
    m_importance->setAccessibleName(tr("Least importance shown"));
    m_importance->view()->setAccessibleName(m_importance->accessibleName());
    m_importance->addItem(tr("Any importance"), static_cast<int>(Importance::Note));
    m_importance->addItem(tr("Low and above"), static_cast<int>(Importance::Low));
    m_importance->addItem(tr("Medium and above"), static_cast<int>(Importance::Medium));
    m_importance->addItem(tr("High only"), static_cast<int>(Importance::High));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 2, 4, 2);
    layout->addWidget(m_words);
    layout->addWidget(m_importance);
    for (const Page &page : m_pages) {
        connect(m_words, &QLineEdit::textChanged, page.filter, &FindingFilter::setWords);
        connect(m_importance, &QComboBox::currentIndexChanged, page.filter, [this, filter = page.filter] {
            filter->setLeastImportance(static_cast<Importance>(m_importance->currentData().toInt()));
        });
    }
    connect(m_words, &QLineEdit::textChanged, this, &FindingPanel::showCounts);
    connect(m_importance, &QComboBox::currentIndexChanged, this, &FindingPanel::showCounts);
    return row;
}

void FindingPanel::setRows(Page &page, const QList<FindingRow> &rows)
{
    m_updating = true;
    const QString key = page.view->currentIndex().data(FindingModel::KeyRole).toString();
    page.model->setRows(rows);
    for (int row = 0; !key.isEmpty() && row < page.filter->rowCount(); ++row) {
        const QModelIndex index = page.filter->index(row, FindingModel::TopicColumn);
        if (index.data(FindingModel::KeyRole).toString() == key) {
            page.view->setCurrentIndex(index);
            break;
        }
    }
    m_updating = false;
}

void FindingPanel::showCounts()
{
    for (int list = 0; list < ListCount; ++list) {
        const Page &page = m_pages.at(static_cast<size_t>(list));
        m_tabs->setTabText(list, tr("%1 %2").arg(page.title).arg(page.filter->rowCount()));
    }
}

const FindingRow &FindingPanel::rowAt(const Page &page, const QModelIndex &index) const
{
    return page.model->row(page.filter->mapToSource(index).row());
}

} // namespace clausula
