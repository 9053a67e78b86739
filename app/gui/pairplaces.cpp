// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pairplaces.h"

#include "app/gui/comparisonview.h"
#include "app/gui/policydesk.h"
#include "app/gui/scrollsync.h"

#include <QScrollBar>

namespace clausula {

PairPlaces::PairPlaces(PolicyDesk *desk, ComparisonView *view, const Settings &settings, QObject *parent)
    : QObject(parent), m_desk(desk), m_view(view), m_settings(settings)
{
    connect(desk, &PolicyDesk::aboutToReplace, this, &PairPlaces::keep);
    connect(desk, &PolicyDesk::replaced, this, &PairPlaces::restore);
    for (const Side side : {Side::Left, Side::Right})
        connect(view->pane(side)->editor(), &PolicyEditor::loaded, this, &PairPlaces::restore);
}

RecentPair PairPlaces::pair() const
{
    return {m_desk->session(Side::Left)->file().path(), m_desk->session(Side::Right)->file().path()};
}

void PairPlaces::keep()
{
    const auto placeOn = [this](Side side) {
        const PolicyEditor *editor = m_view->pane(side)->editor();
        return PanePlace{editor->firstVisibleLine(), static_cast<int>(editor->cursorOffset())};
    };
    if (m_shown == pair() && !m_shown.left.isEmpty() && !m_shown.right.isEmpty())
        m_settings.setPlaces(m_shown, {placeOn(Side::Left), placeOn(Side::Right)});
}

/** Once both texts are there. */
void PairPlaces::restore()
{
    const RecentPair now = pair();
    const bool arriving = m_desk->isBusy() || m_view->pane(Side::Left)->editor()->isLoading() ||
                          m_view->pane(Side::Right)->editor()->isLoading();
    if (arriving || now == m_shown)
        return;
    m_shown = now;
    const std::optional<PairPlace> places = m_settings.places(now);
    if (!places)
        return;
    for (const Side side : {Side::Left, Side::Right}) {
        const PanePlace place = side == Side::Left ? places->left : places->right;
        PolicyEditor *editor = m_view->pane(side)->editor();
        editor->setCursorOffset(place.cursor);
        editor->showFirst(place.line);
    }
    m_view->scrollSync()->release(); // each side was put where it is
}

} // namespace clausula
