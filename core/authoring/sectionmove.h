// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/crossreferences.h"

#include <optional>

namespace clausula {

/** A section that changed places with its neighbour. */
struct SectionMove
{
    TextEdit edit;         ///< both sections, in their new order, with new numbers
    QList<TextEdit> other; ///< references to them elsewhere
    qsizetype moved = 0;   ///< where the section begins now, in the new text
};

/**
 * Moves \a section, with what stands below it, before its elder sibling (\a up) or behind its younger one.
 * Numbers and references follow. Nothing if there is no such sibling, or no heading.
 */
[[nodiscard]] std::optional<SectionMove> moveSection(const Document &document,
                                                     const CrossReferences &references, int section, bool up);

} // namespace clausula
