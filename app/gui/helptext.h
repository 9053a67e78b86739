// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"

#include <QString>

class QAction;

namespace clausula {

/** What colours, letters and signs mean, as HTML. */
[[nodiscard]] QString legendHtml(const Palette &colours);
/** All shortcuts of \a actions in a table, as HTML. */
[[nodiscard]] QString shortcutsHtml(const QList<QAction *> &actions);

} // namespace clausula
