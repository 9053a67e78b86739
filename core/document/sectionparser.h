// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/block.h"
#include "core/document/section.h"

#include <QList>

namespace clausula {

/** Divides \a blocks into sections (see Section) and sets Block::section of each. */
[[nodiscard]] QList<Section> buildSections(QList<Block> &blocks);

} // namespace clausula
