// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/correctioncommands.h"

#include "app/gui/actions.h"
#include "app/gui/comparisonview.h"
#include "app/gui/correctiondesk.h"

namespace clausula {

void connectCorrectionActions(Actions *actions, ComparisonView *view, CorrectionDesk *desk)
{
    using Passage = CorrectionDesk::Passage;
    const auto onTrigger = [=](Command command, auto act) {
        QObject::connect(actions->action(command), &QAction::triggered, desk, act);
    };
    onTrigger(Command::SayClause, [desk] { desk->sayClause(Passage::AtCursor); });
    onTrigger(Command::SayNothing, [desk] { desk->sayNothing(Passage::AtCursor); });
    onTrigger(Command::UndoCorrection, [desk] { desk->undo(); });
    onTrigger(Command::RedoCorrection, [desk] { desk->redo(); });
    onTrigger(Command::MyCorrections, [desk] { desk->showList(); });
    for (const Side side : {Side::Left, Side::Right})
        view->pane(side)->editor()->addActions(
            {actions->action(Command::SayClause), actions->action(Command::SayNothing)});
    QObject::connect(view->clause(), &ClausePanel::linkChosen, desk, [desk](const QString &link) {
        if (link == sayClauseLink)
            desk->sayClause(Passage::InPanel);
        else if (link == sayNothingLink)
            desk->sayNothing(Passage::InPanel);
    });
    const auto showUndoable = [=] { actions->setCorrectionsUndoable(desk->canUndo(), desk->canRedo()); };
    QObject::connect(desk, &CorrectionDesk::availabilityChanged, actions, showUndoable);
    showUndoable();
}

} // namespace clausula
