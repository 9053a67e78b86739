// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisonview.h"

#include "app/gui/connectorribbon.h"
#include "app/gui/coveragepanel.h"
#include "app/gui/findbar.h"
#include "app/gui/findingpanel.h"
#include "app/gui/scrollsync.h"
#include "app/gui/settings.h"
#include "core/gap/sidenames.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTextBlock>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** The side to read first: the one with proof, else the one with a passage that comes near. */
Side mainSide(const FindingRow &row)
{
    const bool leftProves = !row.left.isEmpty() && !row.leftIsNearest;
    const bool rightProves = !row.right.isEmpty() && !row.rightIsNearest;
    if (leftProves != rightProves)
        return leftProves ? Side::Left : Side::Right;
    return row.left.isEmpty() && !row.right.isEmpty() ? Side::Right : Side::Left;
}

} // namespace

ComparisonView::ComparisonView(QWidget *parent)
    : QWidget(parent), m_panes{new PolicyPane(Side::Left, this), new PolicyPane(Side::Right, this)},
      m_coverage(new CoveragePanel(this)), m_clause(new ClausePanel(this)),
      m_findings(new FindingPanel(this)), m_findBar(new FindBar(this))
{
    build();
    for (PolicyPane *pane : m_panes)
        connectPane(pane);
    connectPanels();
    connectRibbon();
    joinPanes();
    m_findBar->setEditor(pane(Side::Left)->editor());
}

QWidget *ComparisonView::panel(Panel panel) const
{
    switch (panel) {
    case Panel::Coverage:
        return m_coverage;
    case Panel::Clause:
        return m_clause;
    case Panel::Findings:
        break;
    }
    return m_findings;
}

void ComparisonView::setColours(const Palette &palette)
{
    for (PolicyPane *pane : m_panes)
        pane->setColours(palette);
    m_coverage->setColours(palette);
    m_clause->setColours(palette);
    m_findings->setColours(palette);
    m_ribbon->setColours(palette);
}

void ComparisonView::setShownMarks(ShownMarks shown)
{
    for (PolicyPane *pane : m_panes)
        pane->setShownMarks(shown);
}

void ComparisonView::setTopics(TopicSet topics)
{
    for (PolicyPane *pane : m_panes)
        pane->editor()->setTopics(topics);
    m_ribbon->setTopics(topics);
}

void ComparisonView::showPicture(const std::shared_ptr<const ComparisonPicture> &picture)
{
    m_picture = picture;
    const auto coverageOn = [&](Side side) {
        const auto &document = picture->side(side).document;
        return document ? std::optional(document->analysis.coverage) : std::nullopt;
    };
    const auto nameOn = [&](Side side) {
        const auto &document = picture->side(side).document;
        return document ? document->recognized.document.origin().name : QString();
    };
    for (const Side side : {Side::Left, Side::Right})
        pane(side)->setPicture(picture->side(side));
    m_coverage->setCoverage(coverageOn(Side::Left), coverageOn(Side::Right));
    m_findings->setDocumentNames(nameOn(Side::Left), nameOn(Side::Right));
    m_findings->setLists(picture->lists);
    m_findings->setChanges(picture->report);
    m_clause->setPicture(picture);
    m_ribbon->setLinks(picture->links);
    m_scrollSync->setAnchors(picture->anchors);
    showClauseAtCursor();
}

void ComparisonView::swapSides()
{
    std::ranges::swap(m_panes[0], m_panes[1]);
    m_editors->insertWidget(0, m_panes[0]);
    for (const Side side : {Side::Left, Side::Right})
        pane(side)->setSide(side);
    joinPanes();
    setCurrentSide(otherSide(m_current));
}

void ComparisonView::cyclePanes(int direction)
{
    const QList<QWidget *> all = stops();
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        all, [focus](const QWidget *stop) { return focus && (stop == focus || stop->isAncestorOf(focus)); });
    const auto count = all.size();
    const auto place = here == all.end() ? (direction > 0 ? -1 : count) : here - all.begin();
    all.at((place + direction + count) % count)->setFocus(Qt::ShortcutFocusReason);
}

void ComparisonView::goToMatchingSection()
{
    const int block = pane(m_current)->currentBlock();
    if (!m_picture || !m_picture->report || block < 0)
        return;
    const GapReport &report = *m_picture->report;
    const bool fromLeft = m_current == Side::Left;
    const Side target = otherSide(m_current);
    const int section = m_picture->side(m_current).document->recognized.document.blocks().at(block).section;
    const Document &other = m_picture->side(target).document->recognized.document;
    for (const AlignedSection &pair : report.alignment.sections) {
        const int to = fromLeft ? pair.right : pair.left;
        if ((fromLeft ? pair.left : pair.right) != section || to < 0)
            continue;
        pane(target)->reveal(other.blocks().at(other.sections().at(to).firstBlock).span);
        pane(target)->editor()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
}

void ComparisonView::goToPlace(Side side, Span span)
{
    pane(side)->reveal(span);
    pane(side)->editor()->setFocus(Qt::OtherFocusReason);
}

void ComparisonView::stepDifference(int direction)
{
    m_findings->showList(FindingPanel::Changes);
    m_findings->changes()->step(direction, m_current, pane(m_current)->documentOffset());
}

void ComparisonView::stepClause(int direction)
{
    PolicyEditor *editor = pane(m_current)->editor();
    const QList<SectionBand> &bands = editor->bands().items();
    const qsizetype here = editor->cursorOffset();
    if (direction > 0) {
        const auto next =
            std::ranges::find_if(bands, [here](const SectionBand &b) { return b.span.start > here; });
        if (next != bands.end())
            editor->revealSpan(next->span);
    } else {
        const auto before = std::find_if(bands.rbegin(), bands.rend(),
                                         [here](const SectionBand &b) { return b.span.start < here; });
        if (before != bands.rend())
            editor->revealSpan(before->span);
    }
}

void ComparisonView::saveLayout(Settings &settings) const
{
    settings.setLayout(u"across"_s, m_across->saveState());
    settings.setLayout(u"editors"_s, m_editors->saveState());
    settings.setLayout(u"down"_s, m_down->saveState());
}

void ComparisonView::restoreLayout(const Settings &settings)
{
    m_across->restoreState(settings.layout(u"across"_s));
    m_editors->restoreState(settings.layout(u"editors"_s));
    m_down->restoreState(settings.layout(u"down"_s));
}

void ComparisonView::build()
{
    auto *editors = new RibbonSplitter(this);
    m_editors = editors;
    m_editors->addWidget(m_panes[0]);
    m_editors->addWidget(m_panes[1]);
    m_editors->setChildrenCollapsible(false);
    m_ribbon = editors->ribbon();

    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_editors, 1);
    column->addWidget(m_findBar);

    m_across = new QSplitter(Qt::Horizontal, this);
    m_across->addWidget(m_coverage);
    m_across->addWidget(middle);
    m_across->addWidget(m_clause);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({240, 770, 250});
    m_across->setCollapsible(1, false);
    m_down = new QSplitter(Qt::Vertical, this);
    m_down->addWidget(m_across);
    m_down->addWidget(m_findings);
    m_down->setStretchFactor(0, 1);
    m_down->setSizes({560, 190});
    m_down->setCollapsible(0, false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_down);
}

void ComparisonView::connectPane(PolicyPane *pane)
{
    connect(pane, &PolicyPane::filesDropped, this,
            [this, pane](const QStringList &paths) { Q_EMIT filesDropped(sideOf(pane), paths); });
    connect(pane, &PolicyPane::openRequested, this, [this, pane] { Q_EMIT openRequested(sideOf(pane)); });
    connect(pane, &PolicyPane::closeRequested, this, [this, pane] { Q_EMIT closeRequested(sideOf(pane)); });
    connect(pane->editor(), &PolicyEditor::cursorMoved, this, [this, pane] {
        if (pane->editor()->hasFocus() && !m_jumping)
            showClauseAtCursor();
        Q_EMIT cursorMoved();
    });
    connect(qApp, &QApplication::focusChanged, pane, [this, pane](const QWidget *, const QWidget *now) {
        if (now == pane->editor())
            setCurrentSide(sideOf(pane));
    });
}

void ComparisonView::connectPanels()
{
    connect(m_coverage, &CoveragePanel::clauseChosen, this, &ComparisonView::goToClause);
    connect(m_findings, &FindingPanel::shown, this, &ComparisonView::revealEvidence);
    connect(m_findings, &FindingPanel::activated, this, &ComparisonView::goToEvidence);
    connect(m_findings->changes(), &DifferencePanel::shown, this, &ComparisonView::revealDifference);
    connect(m_findings->changes(), &DifferencePanel::activated, this, [this](const Difference &difference) {
        revealDifference(difference);
        const bool left =
            !difference.left.isEmpty() && (m_current == Side::Left || difference.right.isEmpty());
        pane(left ? Side::Left : Side::Right)->editor()->setFocus(Qt::OtherFocusReason);
        m_scrollSync->release();
    });
    connect(m_clause, &ClausePanel::placeChosen, this, &ComparisonView::goToPlace);
    connect(m_findings, &FindingPanel::placeChosen, this, &ComparisonView::goToPlace);
}

void ComparisonView::connectRibbon()
{
    connect(m_ribbon, &ConnectorRibbon::lit, this, [this](const std::optional<SectionLink> &link) {
        for (const Side side : {Side::Left, Side::Right}) {
            const LineRange lines = link ? link->lines(side) : LineRange();
            pane(side)->editor()->setLitLines(lines.first, lines.end, link ? link->topic : ClauseGroup::None);
        }
    });
    connect(m_ribbon, &ConnectorRibbon::shown, this, &ComparisonView::showLinked);
    connect(m_ribbon, &ConnectorRibbon::activated, this, [this](const SectionLink &link) {
        showLinked(link);
        const Side side = link.lines(m_current).exists() ? m_current : otherSide(m_current);
        pane(side)->editor()->setFocus(Qt::OtherFocusReason);
        m_scrollSync->release();
    });
}

/** What lies between the two editors: made anew when they change places. */
void ComparisonView::joinPanes()
{
    PolicyEditor *left = pane(Side::Left)->editor();
    PolicyEditor *right = pane(Side::Right)->editor();
    const bool enabled = !m_scrollSync || m_scrollSync->isEnabled();
    delete m_scrollSync;
    m_scrollSync = new ScrollSync(left, right, this);
    m_scrollSync->setEnabled(enabled);
    m_ribbon->setEditors(left, right);
    m_ribbon->setLinks({});
}

Side ComparisonView::sideOf(const PolicyPane *pane) const
{
    return pane == m_panes[0] ? Side::Left : Side::Right;
}

void ComparisonView::setCurrentSide(Side side)
{
    m_current = side;
    m_findBar->setEditor(pane(side)->editor());
    showClauseAtCursor();
    Q_EMIT currentSideChanged();
}

void ComparisonView::showClauseAtCursor()
{
    m_clause->setSubject({m_current, pane(m_current)->currentBlock(), {}});
}

void ComparisonView::revealEvidence(const FindingRow &row)
{
    const QScopedValueRollback jumping(m_jumping, true);
    const bool synchronised = m_scrollSync->isEnabled();
    m_scrollSync->setEnabled(false); // each side goes to its own evidence
    for (PolicyPane *pane : m_panes)
        pane->setChosenMarks(row);
    if (!row.left.isEmpty())
        pane(Side::Left)->reveal(row.left.first().span);
    if (!row.right.isEmpty())
        pane(Side::Right)->reveal(row.right.first().span);
    m_scrollSync->setEnabled(synchronised);
    m_scrollSync->release();
    const Side side = mainSide(row);
    const QList<Evidence> &evidence = side == Side::Left ? row.left : row.right;
    m_clause->setSubject({side, evidence.isEmpty() ? -1 : evidence.first().block, row.clause});
}

/** Moved text is shown where it went and where it came from. */
void ComparisonView::revealDifference(const Difference &difference)
{
    const QScopedValueRollback jumping(m_jumping, true);
    const bool synchronised = m_scrollSync->isEnabled();
    m_scrollSync->setEnabled(false); // each side goes to its own words
    pane(Side::Left)->reveal(difference.left);
    pane(Side::Right)->reveal(difference.right);
    m_scrollSync->setEnabled(synchronised);
    m_scrollSync->release();
    const Side side = difference.left.isEmpty() ? Side::Right : Side::Left;
    m_clause->setSubject({side, pane(side)->currentBlock(), difference.clause});
}

void ComparisonView::goToEvidence(const FindingRow &row)
{
    revealEvidence(row);
    pane(mainSide(row))->editor()->setFocus(Qt::OtherFocusReason);
    m_scrollSync->release(); // the keyboard's side would lead
}

void ComparisonView::goToClause(const QString &clause)
{
    if (!m_picture)
        return;
    const QScopedValueRollback jumping(m_jumping, true);
    const bool synchronised = m_scrollSync->isEnabled();
    m_scrollSync->setEnabled(false);
    ClauseSubject subject{Side::Left, -1, clause};
    for (const Side side : {Side::Right, Side::Left}) {
        const auto &document = m_picture->side(side).document;
        if (!document)
            continue;
        const auto found = std::ranges::find(document->analysis.coverage, clause, &Coverage::clause);
        if (found == document->analysis.coverage.end() || found->blocks.isEmpty())
            continue;
        pane(side)->reveal(document->recognized.document.blocks().at(found->blocks.first()).span);
        subject = {side, found->blocks.first(), clause};
    }
    m_scrollSync->setEnabled(synchronised);
    m_scrollSync->release();
    m_clause->setSubject(subject);
}

void ComparisonView::showLinked(const SectionLink &link)
{
    const QScopedValueRollback jumping(m_jumping, true);
    const bool synchronised = m_scrollSync->isEnabled();
    m_scrollSync->setEnabled(false); // each side goes to its own section
    for (const Side side : {Side::Left, Side::Right}) {
        PolicyEditor *editor = pane(side)->editor();
        const QTextBlock line = editor->document()->findBlockByNumber(link.lines(side).first);
        if (line.isValid())
            editor->revealSpan({line.position(), line.length() - 1});
    }
    m_scrollSync->setEnabled(synchronised);
    m_scrollSync->release();
    showClauseAtCursor();
}

QList<QWidget *> ComparisonView::stops() const
{
    QList<QWidget *> all{m_coverage->view(), pane(Side::Left)->editor(), m_ribbon,
                         pane(Side::Right)->editor(), m_clause};
    for (int list = 0; list < FindingPanel::ListCount; ++list)
        all.append(m_findings->view(FindingPanel::List(list)));
    all.removeIf([](const QWidget *stop) { return !stop->isVisible(); });
    return all;
}

} // namespace clausula
