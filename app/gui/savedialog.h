// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/policysession.h"

class QWidget;

namespace clausula {

/** Asks over \a window under which name a policy is saved, beginning in \a folder as it is then. */
[[nodiscard]] PolicySession::AskPath saveDialog(QWidget *window, std::function<QString()> folder);

} // namespace clausula
