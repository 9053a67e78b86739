// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/redline.h"
#include "core/document/document.h"

#include <vector>

namespace clausula {

/** Deleted or inserted words of one block. */
struct ChangedPiece
{
    Span span;
    int block = -1;
    bool whole = false;  ///< all of the block
    int before = -1;     ///< number in Differences::kept of the run right before it, in its text's order
    int after = -1;      ///< and of that right behind it
    bool paired = false; ///< for the lister: has a counterpart
};

/** What is gone from \a left, the text at the left of \a differences, cut where blocks begin. */
[[nodiscard]] std::vector<ChangedPiece> deletedPieces(const Differences &differences, const Document &left);

/** What is new in \a right, cut likewise. */
[[nodiscard]] std::vector<ChangedPiece> insertedPieces(const Differences &differences, const Document &right);

} // namespace clausula
