// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportexport.h"

#include "core/report/quotecheck.h"
#include "core/report/reportcsv.h"
#include "core/report/reportdocuments.h"
#include "core/report/reportjson.h"
#include "core/report/reportsarif.h"

using namespace Qt::StringLiterals;

namespace clausula {

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return u"pdf"_s;
    case ReportFormat::Html:
        return u"html"_s;
    case ReportFormat::Word:
        return u"docx"_s;
    case ReportFormat::Markdown:
        return u"md"_s;
    case ReportFormat::Csv:
        return u"csv"_s;
    case ReportFormat::Sarif:
        return u"sarif"_s;
    case ReportFormat::Json:
        break;
    }
    return u"json"_s;
}

Result<QByteArray> exportReport(const GapReport &report, ReportFormat format, const ReportOptions &options,
                                const std::stop_token &stop, const ReportProgress &progress)
{
    if (format == ReportFormat::Pdf) // checks the quotes itself
        return reportToPdf(report, options, stop, progress);
    if (const Result<void> checked = checkQuotes(report); !checked)
        return std::unexpected(checked.error());
    switch (format) {
    case ReportFormat::Html:
        return reportToHtml(report, options, stop);
    case ReportFormat::Word:
        return reportToWord(report, options, stop);
    case ReportFormat::Markdown:
        return reportToMarkdown(report, options, stop);
    case ReportFormat::Csv:
        return reportToCsv(report, options);
    case ReportFormat::Sarif:
        return reportToSarif(report);
    case ReportFormat::Pdf:
    case ReportFormat::Json:
        break;
    }
    return jsonBytes(comparisonToJson(report), false);
}

} // namespace clausula
