// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace clausula {

Result<void> writeChapters(ReportWriter &out, const ReportContent &content, const std::stop_token &stop,
                           const ChapterProgress &progress)
{
    const QList<std::function<void()>> steps{
        [&] { chapters::summary(out, content); },          [&] { chapters::scope(out, content); },
        [&] { chapters::coverage(out, content); },         [&] { chapters::findings(out, content); },
        [&] { chapters::departures(out, content, stop); }, [&] { chapters::facts(out, content); },
        [&] { chapters::warnings(out, content); },         [&] { chapters::commitments(out, content); },
        [&] { chapters::strengths(out, content); },        [&] { chapters::actions(out, content); },
        [&] { chapters::texts(out, content, stop); },      [&] { chapters::proofOfAbsence(out, content); },
        [&] { chapters::method(out, content); },           [&] { chapters::glossary(out, content); },
        [&] { chapters::signOff(out, content); },
    };
    int done = 0;
    for (const auto &step : steps) {
        step();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        if (progress)
            progress(++done, int(steps.size()));
    }
    return {};
}

QStringList titleLines(const ReportContent &content)
{
    const ReportOptions &options = content.options;
    QStringList lines{options.firm, options.confidentiality,
                      options.draft ? ReportText::tr("DRAFT") : QString()};
    lines.append(content.report.date.toString(Qt::ISODate) + u" · Clausula " CLAUSULA_VERSION " · "_s +
                 ReportText::tr("library %1").arg(content.report.catalog.identity().version) + u" · "_s +
                 ReportText::tr("content SHA-256 %1").arg(QString::fromLatin1(content.contentHash.toHex())));
    lines.removeAll(QString());
    return lines;
}

} // namespace clausula
