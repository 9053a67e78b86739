// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/report/departurerows.h"

namespace clausula {

/** What became of one block's words in the block or blocks that it stands beside. */
struct ChangedText
{
    int block = -1;
    QList<Span> changed; ///< stretches of the document's text without a partner on the other side
    qsizetype words = 0;
    qsizetype keptWords = 0;
};

/** The two sides of a row, word by word. */
struct ChangedRow
{
    QList<ChangedText> left;
    QList<ChangedText> right;

    /** Every word of both sides is kept. */
    [[nodiscard]] bool isUnchanged() const;
    /** At least half of the shorter side's words are kept: marked changes are a help to the reader. */
    [[nodiscard]] bool isRelated() const;
};

/** The changes of one row: a redline of two blocks; for split and merged ones the whole comparison's. */
[[nodiscard]] ChangedRow changesOf(const GapReport &report, const DepartureRow &row);

} // namespace clausula
