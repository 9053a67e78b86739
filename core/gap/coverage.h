// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/applicability.h"
#include "core/gap/checks.h"
#include "core/gap/finding.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace clausula {

/** How far one document carries one clause type. */
enum class CoverageStatus { Present, Partial, Missing, Unsure, NotApplicable };

struct Coverage
{
    QString clause;
    CoverageStatus status = CoverageStatus::Missing;
    double confidence = 0;
    QList<int> blocks;           ///< content blocks that carry it, best first
    QStringList missingElements; ///< ids of the type's required elements not found

    friend bool operator==(const Coverage &, const Coverage &) = default;
};

/** How far one document meets one requirement. */
enum class RequirementStatus { Met, Partly, Missing, Unclear, NotApplicable };

struct RequirementResult
{
    QString framework;
    QString requirement;
    RequirementStatus status = RequirementStatus::Missing;
    Importance importance = Importance::Medium; ///< of the gap; of the item itself where there is none
    double confidence = 0; ///< 0 to 1: of what was found or ruled out, the recogniser's; of absence, how far
                           ///< the nearest passage is from it; 1 where the reviewer answered
    QString applies;       ///< one sentence: why the item applies; empty: it always does
    QString reason;        ///< one sentence: what was found, what is lacking, why not applicable
    QList<Evidence> evidence;
    QList<NearestPassage> nearest; ///< for partly, missing and unclear: up to three
    QString searched;              ///< for these: where it was looked for, one sentence
    QStringList missingElements;   ///< "clause.element"

    friend bool operator==(const RequirementResult &, const RequirementResult &) = default;
};

/** A fact that a comparing lawyer wants: "retention-period", 30, days. */
struct Fact
{
    QString id;
    QString value;
    QString unit;
    bool approximate = false;
    Evidence evidence;
    std::optional<double> days = {}; ///< of a period: its length, see inDays()

    friend bool operator==(const Fact &, const Fact &) = default;
};

/** Something in a document that a careful reviewer would flag. */
struct Warning
{
    /** What is wrong: with the document, with what it says in two places, with words that bind to nothing,
     * with law that is no longer in force. */
    enum class Kind { Defect, Contradiction, Vague, Outdated };

    QString id;
    Importance severity = Importance::Medium;
    Evidence evidence;
    QString message;
    Kind kind = Kind::Defect;
    QList<Evidence> opposite = {}; ///< of a contradiction: the sentence that says the other thing

    friend bool operator==(const Warning &, const Warning &) = default;
};

/** The firmest promise of one act under one clause: "will notify", "may delete". */
struct Commitment
{
    QString clause; ///< clause type id
    QString act;    ///< id of the act, for comparing: "notify"
    Strength strength = Strength::May;
    QString words; ///< as they stand in the text
    Evidence evidence;

    friend bool operator==(const Commitment &, const Commitment &) = default;
};

/** One document judged against the library and the frameworks. */
struct DocumentAnalysis
{
    QList<Coverage> coverage;              ///< one a clause type, in the catalog's order
    QList<RequirementResult> requirements; ///< in the frameworks' order
    QList<Fact> facts;
    QList<Warning> warnings;
    QList<Commitment> commitments; ///< in the catalog's order of clauses, then the acts' order
    Answers answers;               ///< judged by

    friend bool operator==(const DocumentAnalysis &, const DocumentAnalysis &) = default;
};

} // namespace clausula
