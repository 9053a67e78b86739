// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/report/reportoptions.h"
#include "core/report/reporttext.h"
#include "core/report/reportwriter.h"

#include <functional>
#include <stop_token>

namespace clausula {

/** What chapters print, and how. */
struct ReportContent
{
    const GapReport &report;
    const ReportOptions &options;
    QByteArray contentHash; ///< SHA-256 of the comparison JSON
};

/** The chapters of a gap report, in the order they are declared here; one without content prints nothing. */
namespace chapters {

void summary(ReportWriter &out, const ReportContent &content);
void scope(ReportWriter &out, const ReportContent &content);
void coverage(ReportWriter &out, const ReportContent &content);
void findings(ReportWriter &out, const ReportContent &content);
/** The longest chapter: gives up early when \a stop is requested. */
void departures(ReportWriter &out, const ReportContent &content, const std::stop_token &stop);
void facts(ReportWriter &out, const ReportContent &content);
void warnings(ReportWriter &out, const ReportContent &content);
void commitments(ReportWriter &out, const ReportContent &content);
void strengths(ReportWriter &out, const ReportContent &content);
void actions(ReportWriter &out, const ReportContent &content);
/** Both texts, line by line: what evidence leads to. */
void texts(ReportWriter &out, const ReportContent &content, const std::stop_token &stop);
void proofOfAbsence(ReportWriter &out, const ReportContent &content);
void method(ReportWriter &out, const ReportContent &content);
void glossary(ReportWriter &out, const ReportContent &content);
void signOff(ReportWriter &out, const ReportContent &content);

} // namespace chapters

/** Called with the chapters done and the chapters there are. */
using ChapterProgress = std::function<void(int done, int total)>;

/** All chapters on \a out, from the summary on. Error: Cancelled. */
[[nodiscard]] Result<void> writeChapters(ReportWriter &out, const ReportContent &content,
                                         const std::stop_token &stop = {},
                                         const ChapterProgress &progress = {});

/** What stands below the title where there is no cover: firm, notice, documents, date, program. */
[[nodiscard]] QStringList titleLines(const ReportContent &content);

} // namespace clausula
