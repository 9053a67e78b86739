// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/report/reportoptions.h"

#include <stop_token>

namespace clausula {

/** The report as one web page, see HtmlWriter. Error: Cancelled. */
[[nodiscard]] Result<QByteArray> reportToHtml(const GapReport &report, const ReportOptions &options,
                                              const std::stop_token &stop = {});
/** The report as Markdown, see MarkdownWriter. Error: Cancelled. */
[[nodiscard]] Result<QByteArray> reportToMarkdown(const GapReport &report, const ReportOptions &options,
                                                  const std::stop_token &stop = {});
/** The report as a Word file, see WordWriter. Error: Cancelled, WriteFailed. */
[[nodiscard]] Result<QByteArray> reportToWord(const GapReport &report, const ReportOptions &options,
                                              const std::stop_token &stop = {});

} // namespace clausula
