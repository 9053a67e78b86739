// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

namespace clausula {

/**
 * Marks the passage that names the document as its Title, lines of a title in capitals joined to one
 * passage. Returns its index, or -1 if none of the first passages reads like a name. A title
 * that the source states stays the only one.
 */
int findTitle(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages);

} // namespace clausula
