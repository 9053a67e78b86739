// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/comparisonpicture.h"

namespace clausula {

/** What the clause panel is about: a place in a document, a clause type, or both. */
struct ClauseSubject
{
    Side side = Side::Left;
    int block = -1; ///< of the side's document; -1: no place
    QString clause; ///< the type to tell about; empty: the best one of the block

    friend bool operator==(const ClauseSubject &, const ClauseSubject &) = default;
};

/**
 * What is known about a clause, as HTML: what it is, how sure, why, what it has and lacks, how the other side
 * does, what the library would say, which rules ask for it. Everything from a document is escaped.
 * Links read "LEFT|RIGHT:START:LENGTH" (see linkTarget()).
 */
[[nodiscard]] QString clauseCard(const ComparisonPicture &picture, const ClauseSubject &subject,
                                 const Palette &colours);

/** Links of a card by which the user says what the passage is. */
inline constexpr QLatin1StringView sayClauseLink("say:clause");
inline constexpr QLatin1StringView sayNothingLink("say:nothing");

/** "very sure", "fairly sure", "a guess". */
[[nodiscard]] QString confidenceName(double confidence, bool unsure);

} // namespace clausula
