// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

namespace clausula {

/**
 * Gives list items and table rows the block that introduces them (Block::leadIn): the paragraph above the
 * list or table, or the item above that opens a list of its own. \a blocks are those of \a passages, one
 * for one.
 */
void setLeadIns(const QList<TextLine> &lines, const QList<Passage> &passages, QList<Block> &blocks);

} // namespace clausula
