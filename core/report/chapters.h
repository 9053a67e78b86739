// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/report/pagebuilder.h"
#include "core/report/reportoptions.h"

#include <QCoreApplication>

#include <stop_token>

namespace clausula {

/** Translates the report's words: `ReportText::tr("Summary")`. */
struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/** The chapters of a gap report, each laid out on \a pages in the order they are declared here. */
namespace chapters {

void cover(PageBuilder &pages, const GapReport &report, const ReportOptions &options);
void summary(PageBuilder &pages, const GapReport &report);
void coverage(PageBuilder &pages, const GapReport &report);
void findings(PageBuilder &pages, const GapReport &report);
/** The longest chapter: gives up early when \a stop is requested. */
void departures(PageBuilder &pages, const GapReport &report, std::stop_token stop);
void method(PageBuilder &pages, const GapReport &report);
/** Both texts, line by line: what evidence leads to. */
void texts(PageBuilder &pages, const GapReport &report, const std::stop_token &stop);

/** A chapter's heading on a page of its own. */
void chapterHeading(PageBuilder &pages, const QString &title, const QString &introduction);
void sectionHeading(PageBuilder &pages, const QString &title);

} // namespace chapters

/** The name people know the document by: its file's name, or what pasted text is called. */
[[nodiscard]] QString sideName(const AnalyzedDocument &document);
/** What links call a block of a document in the appendix of full texts. */
[[nodiscard]] QString textAnchor(Side side, int block);
/** "F-07" for the seventh finding: how chapters refer to each other. */
[[nodiscard]] QString findingNumber(qsizetype index);
/** The title of a clause type in the report's library, or the id itself. */
[[nodiscard]] QString clauseTitle(const GapReport &report, const QString &clause);

} // namespace clausula
