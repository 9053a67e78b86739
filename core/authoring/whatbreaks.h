// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/recognition/recognizer.h"

#include <stop_token>

namespace clausula {

/** A requirement that is worse off without a passage. */
struct LostRequirement
{
    QString framework;
    QString requirement;
    RequirementStatus before = RequirementStatus::Met;
    RequirementStatus after = RequirementStatus::Missing;

    friend bool operator==(const LostRequirement &, const LostRequirement &) = default;
};

/**
 * Which requirements lose their only evidence when \a cut goes from \a document: the rest is recognised and
 * judged again, so that what it still proves counts. Errors: Cancelled, UnknownFramework.
 */
[[nodiscard]] Result<QList<LostRequirement>> lostWithout(const AnalyzedDocument &document, Span cut,
                                                         const Recognizer &recognizer,
                                                         const QStringList &frameworks,
                                                         std::stop_token stop = {});

} // namespace clausula
