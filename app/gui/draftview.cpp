// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftview.h"

#include "app/gui/findbar.h"
#include "app/gui/issuepanel.h"
#include "app/gui/ladderpanel.h"
#include "app/gui/outlinepanel.h"
#include "app/gui/policypane.h"
#include "app/gui/policysyntax.h"
#include "app/gui/requirementpanel.h"

#include <QApplication>
#include <QLabel>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

DraftView::DraftView(QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_findBar(new FindBar(this)),
      m_outline(new OutlinePanel(this)), m_requirements(new RequirementPanel(this)),
      m_ladder(new LadderPanel(this)), m_issues(new IssuePanel(this)), m_right(new QTabWidget(this)),
      m_breaks(new QLabel(this)), m_words(new QLabel(this))
{
    build();
    connectPanels();
}

DraftPage *DraftView::page() const
{
    return qobject_cast<DraftPage *>(m_tabs->currentWidget());
}

QList<DraftPage *> DraftView::pages() const
{
    QList<DraftPage *> all;
    for (int i = 0; i < m_tabs->count(); ++i)
        all.append(qobject_cast<DraftPage *>(m_tabs->widget(i)));
    return all;
}

void DraftView::add(DraftPage *page)
{
    static const auto syntax = std::make_shared<const PolicySyntax>();
    page->editor()->setSyntax(syntax);
    page->pane()->setColours(m_colours);
    connectPage(page);
    m_tabs->setCurrentIndex(m_tabs->addTab(page, page->title()));
}

void DraftView::showPage()
{
    DraftPage *shown = page();
    m_findBar->setEditor(shown ? shown->editor() : nullptr);
    showTitles();
    if (!shown || !shown->picture())
        return;
    m_outline->setOutline(shown->picture()->outline);
    m_requirements->setPicture(shown->picture());
    m_issues->setIssues(shown->picture()->issues);
    m_ladder->setPicture(shown->picture());
    m_right->setTabText(1, tr("Remarks (%1)").arg(shown->picture()->issues.size()));
    showCursor();
    showWords();
    Q_EMIT pageShown();
}

void DraftView::showTitles()
{
    const QList<DraftPage *> all = pages();
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QString title = all.at(i)->title().replace(u'&', u"&&"_s);
        if (m_tabs->tabText(i) != title) // asked at each key, and to set one lays all tabs out
            m_tabs->setTabText(i, title);
    }
}

void DraftView::showBreaks(const QString &words)
{
    m_breaks->setText(words);
    m_breaks->setAccessibleName(words);
    m_breaks->setVisible(!words.isEmpty());
}

void DraftView::setFocusMode(bool on)
{
    m_left->setVisible(!on);
    m_right->setVisible(!on);
    m_tabs->tabBar()->setVisible(!on);
    if (DraftPage *shown = page())
        shown->setFocus();
}

void DraftView::setColours(const Palette &palette)
{
    m_colours = palette;
    for (DraftPage *one : pages())
        one->pane()->setColours(palette);
    m_ladder->setColours(palette);
}

void DraftView::cyclePanes(int direction)
{
    DraftPage *shown = page();
    if (!shown)
        return;
    QList<QWidget *> stops{m_outline, m_requirements->list(), shown->editor(), m_ladder, m_issues->list()};
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(stops, [focus](const QWidget *stop) {
        return focus && (stop == focus || stop->isAncestorOf(focus));
    });
    const auto count = stops.size();
    const auto place = here == stops.end() ? (direction > 0 ? -1 : count) : here - stops.begin();
    QWidget *next = stops.at((place + direction + count) % count);
    if (next == m_ladder || next == m_issues->list())
        m_right->setCurrentIndex(next == m_ladder ? 0 : 1);
    next->setFocus(Qt::ShortcutFocusReason);
}

bool DraftView::showKind(DraftIssue::Kind kind)
{
    m_right->setCurrentWidget(m_issues);
    return m_issues->showKind(kind);
}

void DraftView::build()
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Drafts"));
    m_tabs->tabBar()->setAccessibleName(tr("Drafts"));
    m_right->addTab(m_ladder, tr("Clause"));
    m_right->addTab(m_issues, tr("Remarks"));
    m_right->setAccessibleName(tr("Clause and remarks"));
    m_right->tabBar()->setAccessibleName(tr("Clause and remarks"));
    m_breaks->setWordWrap(true);
    m_breaks->setTextFormat(Qt::PlainText);
    m_breaks->setMargin(4);
    m_breaks->hide();
    m_words->setMargin(2);
    m_words->setAlignment(Qt::AlignRight);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_breaks);
    column->addWidget(m_findBar);
    column->addWidget(m_words);
    m_left = new QSplitter(Qt::Vertical, this);
    m_left->addWidget(m_outline);
    m_left->addWidget(m_requirements);
    m_left->setSizes({220, 340});
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->addWidget(m_left);
    across->addWidget(middle);
    across->addWidget(m_right);
    across->setStretchFactor(1, 1);
    across->setSizes({280, 700, 280});
    across->setCollapsible(1, false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(across);
}

void DraftView::connectPanels()
{
    const auto goTo = [this](Span span) {
        if (DraftPage *shown = page()) {
            shown->reveal(span);
            shown->setFocus();
        }
    };
    connect(m_outline, &OutlinePanel::placeChosen, this, goTo);
    connect(m_requirements, &RequirementPanel::placeChosen, this, goTo);
    connect(m_issues, &IssuePanel::placeChosen, this, goTo);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DraftView::showPage);
}

void DraftView::connectPage(DraftPage *page)
{
    connect(page->controller(), &DraftController::finished, this, [this, page] {
        if (page == this->page())
            showPage();
    });
    connect(page->editor(), &PolicyEditor::cursorMoved, this, [this, page] {
        if (page == this->page())
            showCursor();
    });
    connect(page, &DraftPage::changed, this, &DraftView::showTitles);
}

void DraftView::showCursor()
{
    const DraftPage *shown = page();
    if (!shown)
        return;
    if (shown->controller()->isCurrent()) { // else the places are those of an older text
        m_ladder->setBlock(shown->block());
        m_outline->follow(shown->cursor());
    }
    Q_EMIT cursorMoved();
}

void DraftView::showWords()
{
    const DraftPage *shown = page();
    if (!shown->picture())
        return;
    Readability all;
    for (const OutlineRow &row : shown->picture()->outline)
        all += row.reading;
    m_words->setText(tr("%n word(s)", nullptr, shown->picture()->policy().wordCount()) +
                     tr(" · reading ease %1 · blanks %2")
                         .arg(qRound(all.fleschEase()))
                         .arg(shown->picture()->count(DraftIssue::Kind::Blank)));
}

} // namespace clausula
