// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/decision.h"
#include "core/gap/gapanalyzer.h"

#include <QCoreApplication>

namespace clausula {

/** Translates the report's words: `ReportText::tr("Summary")`. */
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/** "Gap report: left.txt and right.txt". */
[[nodiscard]] QString reportTitle(const GapReport &report);
/** The name people know the document by: its file's name, or what pasted text is called. */
[[nodiscard]] QString sideName(const AnalyzedDocument &document);
/** "F-07" for the seventh finding: how chapters refer to each other. */
[[nodiscard]] QString findingNumber(qsizetype index);
/** The title of a clause type in the report's library, or the id itself. */
[[nodiscard]] QString clauseTitle(const GapReport &report, const QString &clause);
/** "Fix", "Ask the vendor"; empty while nothing was decided. */
[[nodiscard]] QString decisionTitle(Decision::Action action);
/** "Fix · Legal · due 2026-03-31 · by a reply to our letter"; without initials, empty while nothing of it was
 * said. */
[[nodiscard]] QString decisionWords(const Decision &decision);
/** "line 12, under “Your rights”". */
[[nodiscard]] QString placeOf(const Evidence &evidence);

/** What links call a block of a document in the appendix of full texts. */
[[nodiscard]] QString textAnchor(Side side, int block);
/** What links call a finding's proof of absence. */
[[nodiscard]] QString proofAnchor(const QString &findingKey);

} // namespace clausula
