// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/comparison/wordsequence.h"

#include <vector>

namespace clausula {

/** A section or block as the aligner sees it. */
struct AlignUnit
{
    WordRange words;     ///< all of its own, the name included
    WordRange name;      ///< heading or run-in heading, may be empty
    QList<Label> labels; ///< clause types it carries
    int scope = 0;       ///< only units of the same scope can be partners
};

/** One unit a section, in order. */
[[nodiscard]] std::vector<AlignUnit> sectionUnits(const RecognizedDocument &document,
                                                  const WordSequence &words);

/** The unit of one block. */
[[nodiscard]] AlignUnit blockUnit(const RecognizedDocument &document, const WordSequence &words, int block);

} // namespace clausula
