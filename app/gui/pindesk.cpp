// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pindesk.h"

#include "app/gui/actions.h"
#include "app/gui/comparisoncontroller.h"
#include "app/gui/comparisonview.h"

#include <algorithm>

namespace clausula {

namespace {

/** The same pair of sections, whatever is said of it. */
bool sameSections(const Pin &a, const Pin &b)
{
    return a.left == b.left && a.right == b.right;
}

QList<Pin> withPin(QList<Pin> pins, const Pin &pin)
{
    pins.removeIf([&pin](const Pin &old) { return sameSections(old, pin); });
    pins.append(pin);
    return pins;
}

} // namespace

PinDesk::PinDesk(Actions *actions, ComparisonView *view, ComparisonController *controller, QObject *parent)
    : QObject(parent), m_actions(actions), m_view(view), m_controller(controller)
{
    const auto onTrigger = [this](Command command, void (PinDesk::*act)()) {
        connect(m_actions->action(command), &QAction::triggered, this, act);
    };
    onTrigger(Command::JoinSections, &PinDesk::join);
    onTrigger(Command::BreakPair, &PinDesk::breakPair);
    onTrigger(Command::UndoPin, &PinDesk::undo);
    onTrigger(Command::RedoPin, &PinDesk::redo);
    for (const Side side : {Side::Left, Side::Right})
        view->pane(side)->editor()->addActions(
            {actions->action(Command::JoinSections), actions->action(Command::BreakPair)});
    connect(controller, &ComparisonController::finished, this, &PinDesk::follow);
    showAvailable();
}

void PinDesk::setPins(const QList<Pin> &pins)
{
    m_undo.clear();
    m_redo.clear();
    if (m_pins == pins)
        showAvailable();
    else
        use(pins);
}

std::shared_ptr<const GapReport> PinDesk::report() const
{
    const auto picture = m_controller->picture();
    return picture && m_controller->isCurrent() ? picture->report : nullptr;
}

int PinDesk::sectionAtCursor(Side side) const
{
    const int block = m_view->pane(side)->currentBlock();
    const Document &document = documentOf(*report(), side).recognized.document;
    return block >= 0 && block < document.blocks().size() ? document.blocks().at(block).section : -1;
}

void PinDesk::join()
{
    const auto found = report();
    if (!found)
        return;
    const int left = sectionAtCursor(Side::Left);
    const int right = sectionAtCursor(Side::Right);
    if (left < 0 || right < 0) {
        Q_EMIT said(tr("Put the cursor of each side into one of the two sections first."));
        return;
    }
    const Document &leftText = found->left.recognized.document;
    const Document &rightText = found->right.recognized.document;
    change(withPin(m_pins, pinOf(Pin::Kind::Joined, leftText, left, rightText, right)));
    Q_EMIT said(tr("The two sections at the cursors belong together now."));
}

void PinDesk::breakPair()
{
    const auto found = report();
    if (!found)
        return;
    const Side side = m_view->currentSide();
    const int section = sectionAtCursor(side);
    QList<Pin> pins = m_pins;
    for (const AlignedSection &pair : found->alignment.sections) {
        const int here = side == Side::Left ? pair.left : pair.right;
        if (here == section && pair.left >= 0 && pair.right >= 0)
            pins = withPin(pins, pinOf(Pin::Kind::Apart, found->left.recognized.document, pair.left,
                                       found->right.recognized.document, pair.right));
    }
    if (pins == m_pins) {
        Q_EMIT said(tr("The section at the cursor has no partner."));
        return;
    }
    change(pins);
    Q_EMIT said(tr("The section at the cursor and its partner are apart now."));
}

void PinDesk::undo()
{
    if (!canUndo())
        return;
    m_redo.append(m_pins);
    use(m_undo.takeLast());
}

void PinDesk::redo()
{
    if (!canRedo())
        return;
    m_undo.append(m_pins);
    use(m_redo.takeLast());
}

void PinDesk::change(QList<Pin> pins)
{
    m_undo.append(m_pins);
    m_redo.clear();
    use(std::move(pins));
}

void PinDesk::use(QList<Pin> pins)
{
    m_pins = std::move(pins);
    m_controller->setPins(m_pins);
    showAvailable();
    Q_EMIT changed();
}

/** The sections may have been edited since they were pinned. */
void PinDesk::follow()
{
    if (const auto found = report())
        m_pins = anchoredAgain(m_pins, found->left.recognized.document, found->right.recognized.document);
}

void PinDesk::showAvailable()
{
    m_actions->action(Command::UndoPin)->setEnabled(canUndo());
    m_actions->action(Command::RedoPin)->setEnabled(canRedo());
}

} // namespace clausula
