// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportdocuments.h"

#include "core/report/chapters.h"
#include "core/report/htmlwriter.h"
#include "core/report/markdownwriter.h"
#include "core/report/reportjson.h"
#include "core/report/wordwriter.h"

#include <QCryptographicHash>

namespace clausula {

namespace {

ReportContent contentOf(const GapReport &report, const ReportOptions &options)
{
    return {report, options, QCryptographicHash::hash(comparisonBytes(report), QCryptographicHash::Sha256)};
}

} // namespace

Result<QByteArray> reportToHtml(const GapReport &report, const ReportOptions &options,
                                const std::stop_token &stop)
{
    const ReportContent content = contentOf(report, options);
    HtmlWriter writer(reportTitle(report), titleLines(content), options.logo);
    return writeChapters(writer, content, stop).transform([&] { return writer.finish(); });
}

Result<QByteArray> reportToMarkdown(const GapReport &report, const ReportOptions &options,
                                    const std::stop_token &stop)
{
    const ReportContent content = contentOf(report, options);
    MarkdownWriter writer(reportTitle(report), titleLines(content));
    return writeChapters(writer, content, stop).transform([&] { return writer.finish(); });
}

Result<QByteArray> reportToWord(const GapReport &report, const ReportOptions &options,
                                const std::stop_token &stop)
{
    const ReportContent content = contentOf(report, options);
    WordWriter writer(reportTitle(report), titleLines(content));
    return writeChapters(writer, content, stop).and_then([&] {
        return writer.finish(report.date, options.paper == ReportOptions::Paper::Letter);
    });
}

} // namespace clausula
