// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pairdesk.h"

#include "app/gui/actions.h"
#include "app/gui/comparisoncontroller.h"
#include "app/gui/comparisonview.h"
#include "app/gui/connectorribbon.h"
#include "app/gui/coveragepanel.h"
#include "app/gui/findingpanel.h"

#include <QTreeView>

namespace clausula {

PairDesk::PairDesk(Actions *actions, ComparisonView *view, ComparisonController *controller,
                   const Settings &settings, QWidget *window)
    : QObject(window), m_view(view), m_controller(controller), m_settings(settings), m_window(window)
{
    QAction *read = actions->action(Command::ReadPair);
    connect(read, &QAction::triggered, this, &PairDesk::open);
    for (const Side side : {Side::Left, Side::Right})
        view->pane(side)->editor()->addAction(read);
    QList<QWidget *> lists{view->coverage()->view()};
    for (int list = 0; list < FindingPanel::ListCount; ++list)
        lists.append(view->findings()->view(FindingPanel::List(list)));
    for (QWidget *list : std::as_const(lists)) {
        list->addAction(read);
        list->setContextMenuPolicy(Qt::ActionsContextMenu);
    }
    connect(controller, &ComparisonController::finished, this, [this](const auto &picture) {
        if (m_pairView)
            m_pairView->setPicture(picture);
    });
}

void PairDesk::setColours(const Palette &palette)
{
    m_colours = palette;
    if (m_pairView)
        m_pairView->setColours(palette);
}

void PairDesk::open()
{
    const auto picture = m_controller->picture();
    if (!picture)
        return;
    const PairSubject wanted = subject();
    if (!m_pairView) {
        m_pairView = new PairView(m_window);
        m_pairView->setAttribute(Qt::WA_DeleteOnClose);
        m_pairView->setLayoutChosen(m_settings.stacksPairs() ? PairLayout::Stacked : PairLayout::SideBySide);
        m_pairView->setColours(m_colours);
        m_pairView->setPicture(picture);
        connect(m_pairView, &PairView::placeChosen, m_view, &ComparisonView::goToPlace);
        connect(m_pairView, &PairView::layoutChanged, this,
                [this](PairLayout layout) { m_settings.setStacksPairs(layout == PairLayout::Stacked); });
    }
    m_pairView->setSubject(wanted);
    m_pairView->show();
    m_pairView->raise();
    m_pairView->activateWindow();
}

PairSubject PairDesk::subject() const
{
    if (m_view->coverage()->view()->hasFocus() && !m_view->coverage()->currentClause().isEmpty())
        return {-1, m_view->coverage()->currentClause()};
    const QString inList = m_view->findings()->currentClause();
    if (m_view->findings()->hasListFocus() && !inList.isEmpty())
        return {-1, inList};
    if (const SectionLink *link = m_view->ribbon()->currentLink())
        return {link->group, link->clause};
    const Side side = m_view->currentSide();
    return pairSubjectAt(*m_controller->picture(), side, m_view->pane(side)->currentBlock());
}

} // namespace clausula
