// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"

#include <QList>

namespace clausula {

/** Blocks that stand side by side: split and merged paragraphs together. One side may be empty. */
struct DepartureRow
{
    QList<int> left;  ///< block indexes in text order
    QList<int> right; ///< block indexes in text order

    friend bool operator==(const DepartureRow &, const DepartureRow &) = default;
};

/** Sections that speak of the same thing, or a section that only one side has, with their rows. */
struct DepartureGroup
{
    QList<int> left;  ///< section indexes in text order
    QList<int> right; ///< section indexes in text order
    bool same = false;
    bool moved = false;
    double similarity = 0; ///< of the likest pair of sections
    QString clause;
    QList<DepartureRow> rows;

    friend bool operator==(const DepartureGroup &, const DepartureGroup &) = default;
};

/** What the departures chapter prints: every content block of both sides in exactly one row. */
struct DepartureRows
{
    QList<DepartureGroup> groups;    ///< in the alignment's order
    QList<DepartureRow> transferred; ///< rows whose two sides stand in sections that are no partners
};

/** Sorts the blocks of an alignment for print. Headings and text set aside are no content. */
[[nodiscard]] DepartureRows departureRows(const Document &left, const Document &right,
                                          const Alignment &alignment);

} // namespace clausula
