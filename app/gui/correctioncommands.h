// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

class Actions;
class ComparisonView;
class CorrectionDesk;

/** Lets the commands about corrections, the editors' menus and the clause panel's links act on \a desk. */
void connectCorrectionActions(Actions *actions, ComparisonView *view, CorrectionDesk *desk);

} // namespace clausula
