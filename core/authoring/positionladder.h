// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clause.h"
#include "core/library/clausetype.h"
#include "core/library/patterncache.h"

#include <optional>

namespace clausula {

using Position = ClausePosition;

/** One wording of a clause and where it stands. */
struct Rung
{
    Position position = Position::Preferred;
    QString wording;

    friend bool operator==(const Rung &, const Rung &) = default;
};

/** The wordings that the library has of a clause, best first; those it lacks are left out. */
[[nodiscard]] QList<Rung> rungsOf(const ClauseType &type);

/** Where a passage stands on the ladder of its clause. */
struct Standing
{
    Position position = Position::Reject;
    int nearest = -1;      ///< index into rungsOf() of the wording most like it; -1: the library has none
    double similarity = 0; ///< to that, 0 to 1: twice the shared words over all words
    QStringList missing;   ///< ids of required elements it lacks
    QStringList redFlags;  ///< ids of those it raises

    friend bool operator==(const Standing &, const Standing &) = default;
};

/**
 * Judges \a passage, flowed onto one line, as a clause of \a type. A red flag puts it at Reject; otherwise
 * it stands where the wording it is most like stands, and no higher than Acceptable while it lacks a
 * required element, Fallback when it lacks all.
 */
[[nodiscard]] Standing standingOf(const QString &passage, const ClauseType &type, PatternCache &patterns);

} // namespace clausula
