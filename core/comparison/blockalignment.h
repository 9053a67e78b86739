// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/comparison/likeness.h"

namespace clausula {

/** Two documents with their words numbered. */
struct ComparedDocuments
{
    const RecognizedDocument &left;
    const RecognizedDocument &right;
    ComparedTexts texts;
};

/**
 * Aligns the blocks inside the groups of \a sections, order free, then near-equal ones that were left over
 * across groups. \a relatedness as measured on the sections.
 */
[[nodiscard]] QList<AlignedBlock> alignBlocks(const ComparedDocuments &documents,
                                              const QList<AlignedSection> &sections, double relatedness);

} // namespace clausula
