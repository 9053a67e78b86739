// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

namespace clausula {

/**
 * Finds lists that have lost their bullets: lines one under the other after one that ends in a colon,
 * which are no sentences or all begin with the same word ("To provide …", "To bill …"). They become
 * list items.
 */
void findPlainLists(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages);

} // namespace clausula
