// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/comparison/redline.h"

namespace clausula {

/**
 * The changes of \a differences as a reader goes through them, in the alignment's order: what went and what
 * came in its place is one entry, a section or run of paragraphs without a partner is one, and so is what
 * moved. Every deleted and inserted word is in exactly one entry that is not Difference::Kind::Moved.
 */
[[nodiscard]] QList<Difference> listDifferences(const RecognizedDocument &left,
                                                const RecognizedDocument &right, const Alignment &alignment,
                                                const Differences &differences);

} // namespace clausula
