// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"

#include <QList>

namespace clausula {

/**
 * The blocks of \a text, whose lines are \a lines (lineSpans()). They come in text order and cover every
 * line that isn't blank exactly once; Block::section is left to buildSections().
 */
[[nodiscard]] QList<Block> parseBlocks(QStringView text, const QList<Span> &lines);

} // namespace clausula
