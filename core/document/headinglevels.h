// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

namespace clausula {

/**
 * Sets Passage::level of titles (1) and headings (2 and deeper). Markup and decimals say their depth;
 * for the rest a look that is new below a heading goes one deeper, a look met before goes back to its
 * depth.
 */
void setHeadingLevels(const QList<TextLine> &lines, QList<Passage> &passages);

} // namespace clausula
