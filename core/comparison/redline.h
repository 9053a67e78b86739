// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/comparison/alignment.h"
#include "core/comparison/difference.h"

#include <QList>

namespace clausula {

/** A run of words that was kept, deleted (left only) or inserted (right only). */
struct RedlineRun
{
    enum class Kind { Kept, Deleted, Inserted };
    Kind kind = Kind::Kept;
    Span left;  ///< in the left text; empty for Inserted
    Span right; ///< in the right text; empty for Deleted

    friend bool operator==(const RedlineRun &, const RedlineRun &) = default;
};

/**
 * Word-level changes from \a left to \a right, each a piece of its own text. Runs are in reading order;
 * the left spans joined restore \a left, the right spans joined restore \a right, white space included.
 * What \a folding folds is no change. Kept stop words inside a replaced phrase belong to the replacement.
 * Spans count from \a leftOffset and \a rightOffset.
 */
[[nodiscard]] QList<RedlineRun> redline(QStringView left, QStringView right, qsizetype leftOffset = 0,
                                        qsizetype rightOffset = 0, const Folding &folding = {});

/** Word spans of the whole comparison as the JSON has them: together every word of both sides once. */
struct Differences
{
    QList<Span> deleted;               ///< in the left text, sorted
    QList<Span> inserted;              ///< in the right text, sorted
    QList<std::pair<Span, Span>> kept; ///< left run and right partner, sorted by the left
    QList<Span> leftFurniture;         ///< page furniture without a partner that was folded, sorted
    QList<Span> rightFurniture;
    FoldCounts folded;
    QList<Difference> list; ///< for reading one by one, see listDifferences()

    friend bool operator==(const Differences &, const Differences &) = default;
};

/** Redlines of all aligned blocks; moved blocks count as kept where their words are. Error: Cancelled. */
[[nodiscard]] Result<Differences> differences(const RecognizedDocument &left, const RecognizedDocument &right,
                                              const Alignment &alignment,
                                              const ComparisonSettings &settings = {},
                                              std::stop_token stop = {});

/**
 * Whether the two documents are versions of one text: at least as much is kept as went and came. Then every
 * changed word is worth showing; of unrelated texts only those of passages that have a partner.
 */
[[nodiscard]] bool areVersions(const Differences &differences);

} // namespace clausula
