// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/decision.h"
#include "core/gap/gapanalyzer.h"

#include <QMap>

#include <optional>

namespace clausula {

/** One line of the lists below the editors, ready to be drawn, with the evidence to jump to. */
struct FindingRow
{
    QString key; ///< stays the same from one analysis to the next
    std::optional<Importance> importance;
    bool unclear = false;
    QString clause;  ///< clause type id; may be empty
    QString topic;   ///< what it is about
    QString message; ///< the finding in one sentence
    QString citation;
    QString leftText; ///< what the left side says, on one line
    QString rightText;
    QList<Evidence> left; ///< to jump to: the proof, or the passage that comes nearest
    QList<Evidence> right;
    bool leftIsNearest = false; ///< left holds what comes nearest, no proof
    bool rightIsNearest = false;
    QString advice; ///< what to do about it

    friend bool operator==(const FindingRow &, const FindingRow &) = default;
};

/** What the four lists show. */
struct FindingLists
{
    QList<FindingRow> gaps;        ///< one side says nothing, or neither does
    QList<FindingRow> differences; ///< both speak but promise different things
    QList<FindingRow> facts;       ///< one a fact, side by side
    QList<FindingRow> warnings;    ///< of both documents

    friend bool operator==(const FindingLists &, const FindingLists &) = default;
};

[[nodiscard]] FindingLists findingLists(const GapReport &report);

/** What was decided about findings that are not among \a lists: a text or the framework has changed since. */
[[nodiscard]] QList<FindingRow> rowsDecidedBefore(const FindingLists &lists,
                                                  QMap<QString, Decision> decisions);

/** The same for a document that stands alone on \a side: gaps are what the frameworks ask for and it lacks.
 */
[[nodiscard]] FindingLists findingLists(const AnalyzedDocument &document, Side side,
                                        const ClauseCatalog &catalog);

} // namespace clausula
