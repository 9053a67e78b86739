// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/finding.h"

#include <QList>
#include <QStringList>

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
    QString reason; ///< one sentence: what was found, what is lacking, why not applicable
    QList<Evidence> evidence;
    QList<NearestPassage> nearest; ///< for partly, missing and unclear: up to three
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

    friend bool operator==(const Fact &, const Fact &) = default;
};

/** Something in a document that a careful reviewer would flag. */
struct Warning
{
    QString id;
    Importance severity = Importance::Medium;
    Evidence evidence;
    QString message;

    friend bool operator==(const Warning &, const Warning &) = default;
};

/** One document judged against the library and the frameworks. */
struct DocumentAnalysis
{
    QList<Coverage> coverage;              ///< one a clause type, in the catalog's order
    QList<RequirementResult> requirements; ///< in the frameworks' order
    QList<Fact> facts;
    QList<Warning> warnings;

    friend bool operator==(const DocumentAnalysis &, const DocumentAnalysis &) = default;
};

} // namespace clausula
