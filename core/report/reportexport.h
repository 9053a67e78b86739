// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/reportrenderer.h"

namespace clausula {

/** What a report can be written as. */
enum class ReportFormat { Pdf, Html, Word, Markdown, Csv, Sarif, Json };

/** "pdf", "html", "docx", "md", "csv", "sarif", "json": the ending of such a file. */
[[nodiscard]] QString suffixOf(ReportFormat format);

/**
 * A report's bytes, for writeAtomically(). Every quote is compared with its document before. Error:
 * QuoteBroken, Cancelled, WriteFailed.
 */
[[nodiscard]] Result<QByteArray> exportReport(const GapReport &report, ReportFormat format,
                                              const ReportOptions &options, const std::stop_token &stop = {},
                                              const ReportProgress &progress = {});

} // namespace clausula
