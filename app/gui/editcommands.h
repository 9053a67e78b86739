// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/actions.h"

class QWidget;

namespace clausula {

/** Lets Undo, Redo, Cut, Copy and Select All act on whatever has the keyboard: an editor, a field, a panel.
 */
void connectEditActions(const Actions &actions);

void pasteInto(QWidget *widget);

} // namespace clausula
