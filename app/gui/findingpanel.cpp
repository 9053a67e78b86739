// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingpanel.h"

#include "app/gui/differencecard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString hint(const QString &text)
{
    return u"<p class=\"dim\">%1</p>"_s.arg(text.toHtmlEscaped());
}

/** What says most gets the room that is left; the others keep a width at which they can be read. */
void shapeColumns(QHeaderView *header, const QList<int> &hidden)
{
    constexpr std::array widths{90, 160, 330, 115, 110, 260, 260};
    header->setMinimumSectionSize(70);
    header->setStretchLastSection(false);
    for (int column = 0; column < FindingModel::ColumnCount; ++column) {
        header->setSectionHidden(column, hidden.contains(column));
        header->resizeSection(column, widths.at(static_cast<size_t>(column)));
    }
    for (const int wide : {FindingModel::MessageColumn, FindingModel::LeftColumn, FindingModel::RightColumn})
        header->setSectionResizeMode(wide, QHeaderView::Stretch);
}

} // namespace

FindingPanel::FindingPanel(QWidget *parent)
    : QWidget(parent), m_changes(new DifferencePanel(this)), m_tabs(new QTabWidget(this)),
      m_card(new CardBrowser(this)), m_form(new DecisionForm(this))
{
    using Column = FindingModel::Column;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Findings"));
    const QList<int> sides{Column::LeftColumn, Column::RightColumn}; // the card quotes them in full
    const QList<int> undecided = sides + QList<int>{Column::DecisionColumn};
    addPage(Gaps, tr("Gaps"), undecided);
    addPage(Differences, tr("Differences"), undecided);
    addPage(
        Facts, tr("Facts"),
        {Column::ImportanceColumn, Column::MessageColumn, Column::CitationColumn, Column::DecisionColumn});
    addPage(Warnings, tr("Warnings"), undecided + QList<int>{Column::CitationColumn});
    addPage(DecidedBefore, tr("Decided Before"),
            sides + QList<int>{Column::ImportanceColumn, Column::TopicColumn, Column::CitationColumn});
    m_tabs->addTab(m_changes, tr("Changes"));
    for (const auto signal : {&DifferencePanel::shown, &DifferencePanel::activated})
        connect(m_changes, signal, this, &FindingPanel::showCard);
    connect(m_changes, &DifferencePanel::filterChanged, this, &FindingPanel::showCounts);
    m_card->setAccessibleName(tr("The selected finding in full"));
    auto *across = new QSplitter(this);
    across->addWidget(m_tabs);
    across->addWidget(makeSideColumn());
    across->setStretchFactor(0, 3);
    across->setStretchFactor(1, 2);
    across->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(across, 1);
    column->addWidget(m_form);
    connect(m_form, &DecisionForm::dismissed, this, &FindingPanel::focusList);
    connect(m_card, &CardBrowser::placeChosen, this, &FindingPanel::placeChosen);
    connect(m_tabs, &QTabWidget::currentChanged, this, &FindingPanel::showCard);
    showCounts();
    showCard();
}

void FindingPanel::setLists(const FindingLists &lists)
{
    m_lists = lists;
    setRows(m_pages[Gaps], lists.gaps);
    setRows(m_pages[Differences], lists.differences);
    setRows(m_pages[Facts], lists.facts);
    setRows(m_pages[Warnings], lists.warnings);
    showDecidedBefore();
}

void FindingPanel::setChanges(const std::shared_ptr<const GapReport> &report)
{
    m_changes->setReport(report);
    showDecidedBefore();
}

void FindingPanel::setDecisions(const QMap<QString, Decision> &decisions)
{
    m_decisions = decisions;
    for (const Page &page : m_pages)
        page.model->setDecisions(decisions);
    for (const List list : {Gaps, Differences}) // no room is spent on it before there is anything
        view(list)->header()->setSectionHidden(FindingModel::DecisionColumn, decisions.isEmpty());
    showDecidedBefore();
}

/** Whether a decision still has its finding can be said only where there is a comparison. */
void FindingPanel::showDecidedBefore()
{
    const bool compared = m_changes->model()->report() != nullptr;
    const QList<FindingRow> rows = compared ? rowsDecidedBefore(m_lists, m_decisions) : QList<FindingRow>();
    setRows(m_pages[DecidedBefore], rows);
    m_tabs->setTabVisible(DecidedBefore, !rows.isEmpty());
    showCounts();
    showCard();
}

QString FindingPanel::sentence(const QString &key) const
{
    for (const QList<FindingRow> *list : {&m_lists.gaps, &m_lists.differences}) {
        const auto row = std::ranges::find(*list, key, &FindingRow::key);
        if (row != list->end())
            return row->topic.isEmpty() ? row->message : u"%1: %2"_s.arg(row->topic, row->message);
    }
    return m_decisions.value(key).about;
}

void FindingPanel::focusDecision()
{
    if (m_tabs->currentIndex() == Facts || m_tabs->currentIndex() == Warnings ||
        m_tabs->currentIndex() == Changes)
        showList(Gaps);
    if (!shownPage()->view->currentIndex().isValid())
        step(1);
    m_form->setFocus(Qt::ShortcutFocusReason);
}

/** The list that is shown; null where that is the list of changes. */
const FindingPanel::Page *FindingPanel::shownPage() const
{
    const int index = m_tabs->currentIndex();
    return index < Changes ? &m_pages.at(static_cast<size_t>(index)) : nullptr;
}

void FindingPanel::setDocumentNames(const QString &left, const QString &right)
{
    m_names = {left, right};
    for (const Page &page : m_pages)
        page.model->setDocumentNames(left, right);
}

void FindingPanel::setColours(const Palette &palette)
{
    m_card->setColours(palette);
    showCard(); // the marks' colours are part of a change's card
}

void FindingPanel::step(int direction)
{
    const Page *page = shownPage();
    const QAbstractItemModel *rows = page ? page->view->model() : m_changes->model();
    QTreeView *list = view(List(m_tabs->currentIndex()));
    const int count = rows->rowCount();
    if (count == 0)
        return;
    const QModelIndex current = list->currentIndex();
    const int start = current.isValid() ? current.row() : (direction > 0 ? -1 : count);
    list->setCurrentIndex(rows->index((start + direction + count) % count, FindingModel::TopicColumn));
}

void FindingPanel::showList(List list)
{
    m_tabs->setCurrentIndex(list);
}

QTreeView *FindingPanel::view(List list) const
{
    return list == Changes ? m_changes->view() : m_pages.at(list).view;
}

void FindingPanel::focusList()
{
    view(List(m_tabs->currentIndex()))->setFocus(Qt::ShortcutFocusReason);
}

bool FindingPanel::hasListFocus() const
{
    return view(List(m_tabs->currentIndex()))->hasFocus();
}

QString FindingPanel::currentClause() const
{
    if (const Page *page = shownPage()) {
        const QModelIndex current = page->view->currentIndex();
        return current.isValid() ? rowAt(*page, current).clause : QString();
    }
    const Difference *change = m_changes->current();
    return change ? change->clause : QString();
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
    shapeColumns(view->header(), hidden);
    m_pages.at(list) = {model, filter, view, title};

    const Page &page = m_pages.at(list);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, &page](const QModelIndex &now) {
                if (m_updating)
                    return;
                showCard();
                if (now.isValid())
                    Q_EMIT shown(rowAt(page, now));
            });
    connect(view, &QTreeView::activated, this,
            [this, &page](const QModelIndex &now) { Q_EMIT activated(rowAt(page, now)); });
    m_tabs->addTab(view, title);
}

/** The filter of all lists, and below it the selected line in full. */
QWidget *FindingPanel::makeSideColumn()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeFilterRow());
    column->addWidget(m_card, 1);
    return side;
}

QWidget *FindingPanel::makeFilterRow()
{
    auto *row = new QWidget(this);
    m_words = new QLineEdit(row);
    m_words->setObjectName(u"words"_s);
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
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_importance);
    for (const Page &page : m_pages) {
        connect(m_words, &QLineEdit::textChanged, page.filter, &FindingFilter::setWords);
        connect(m_importance, &QComboBox::currentIndexChanged, page.filter, [this, filter = page.filter] {
            filter->setLeastImportance(static_cast<Importance>(m_importance->currentData().toInt()));
        });
    }
    connect(m_words, &QLineEdit::textChanged, m_changes, &DifferencePanel::setWords);
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
    m_tabs->setTabText(Changes, tr("Changes %1").arg(m_changes->model()->rowCount()));
    for (int list = 0; list < Changes; ++list) {
        const Page &page = m_pages.at(static_cast<size_t>(list));
        m_tabs->setTabText(list, tr("%1 %2").arg(page.title).arg(page.filter->rowCount()));
    }
}

void FindingPanel::showCard()
{
    const QString help = hint(tr("Choose a line to read it in full and to see its evidence in both policies. "
                                 "F8 goes to the next one."));
    const QString none = hint(tr("Nothing was found for this list."));
    if (const Page *page = shownPage()) {
        const QModelIndex current = page->view->currentIndex();
        const QString empty = page->model->rowCount() == 0 ? none : help;
        m_card->showCard(current.isValid() ? findingCard(rowAt(*page, current), m_names) : empty);
    } else if (const Difference *change = m_changes->current()) {
        m_card->showCard(differenceCard(*m_changes->model()->report(), *change, m_names, m_card->colours()));
    } else {
        m_card->showCard(m_changes->model()->rowCount() == 0 ? none : help);
    }
    showDecision();
}

/** Only gaps and differences of a comparison have a key that lasts. */
void FindingPanel::showDecision()
{
    const int list = m_tabs->currentIndex();
    const bool decidable = list == Gaps || list == Differences || list == DecidedBefore;
    const QModelIndex current = decidable ? view(List(list))->currentIndex() : QModelIndex();
    const QString key = current.data(FindingModel::KeyRole).toString();
    m_form->setVisible(decidable && m_changes->model()->report());
    m_form->setSubject(key, m_decisions.value(key));
}

const FindingRow &FindingPanel::rowAt(const Page &page, const QModelIndex &index) const
{
    return page.model->row(page.filter->mapToSource(index).row());
}

} // namespace clausula
