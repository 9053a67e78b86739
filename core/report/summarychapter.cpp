// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/tablebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype gapsOnSummary = 5; // what fits a reader's first minute

qsizetype countOf(const DocumentAnalysis &analysis, RequirementStatus status)
{
    return std::ranges::count(analysis.requirements, status, &RequirementResult::status);
}

qsizetype countOf(const GapReport &report, Finding::Kind kind, Importance importance)
{
    return std::ranges::count_if(report.findings, [&](const Finding &finding) {
        return finding.kind == kind && finding.importance == importance;
    });
}

QString verdictOn(const AnalyzedDocument &document)
{
    const DocumentAnalysis &analysis = document.analysis;
    const qsizetype applicable =
        analysis.requirements.size() - countOf(analysis, RequirementStatus::NotApplicable);
    return ReportText::tr("%1: of the %2 items that apply or may apply, %3 met, %4 met in part, %5 missing, "
                          "%6 unclear.")
        .arg(sideName(document))
        .arg(applicable)
        .arg(countOf(analysis, RequirementStatus::Met))
        .arg(countOf(analysis, RequirementStatus::Partly))
        .arg(countOf(analysis, RequirementStatus::Missing))
        .arg(countOf(analysis, RequirementStatus::Unclear));
}

void countTable(PageBuilder &pages, const GapReport &report)
{
    TableBuilder table(pages, {3, 1, 1, 1, 1},
                       {ReportText::tr("Findings"), wording::of(Importance::High),
                        wording::of(Importance::Medium), wording::of(Importance::Low),
                        wording::of(Importance::Note)});
    const std::pair<Finding::Kind, QString> rows[] = {
        {Finding::Kind::OnlyLeft, ReportText::tr("Only %1 says it").arg(sideName(report.left))},
        {Finding::Kind::OnlyRight, ReportText::tr("Only %1 says it").arg(sideName(report.right))},
        {Finding::Kind::Differs, ReportText::tr("Both speak, but promise different things")},
        {Finding::Kind::InNeither, ReportText::tr("Neither says it, though it is asked for")},
    };
    for (const auto &[kind, title] : rows) {
        QList<RichText> cells{RichText(title)};
        for (const Importance importance :
             {Importance::High, Importance::Medium, Importance::Low, Importance::Note})
            cells.append(RichText(QString::number(countOf(report, kind, importance))));
        table.addRow(cells);
    }
}

void gapsThatMatter(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("The gaps that matter most"));
    if (report.findings.isEmpty())
        pages.addParagraph(RichText(ReportText::tr("No gap and no difference of substance was found.")));
    for (qsizetype i = 0; i < std::min(gapsOnSummary, report.findings.size()); ++i) {
        const Finding &finding = report.findings[i];
        RichText text;
        text.bold(findingNumber(i) + u"  "_s + clauseTitle(report, finding.clause))
            .linkedTo(findingNumber(i));
        text.quiet(u"   "_s + wording::of(finding.importance) +
                   (finding.citation.isEmpty() ? QString() : u" · "_s + finding.citation));
        text.add(u"\n"_s + finding.message);
        pages.addParagraph(text,
                           {.after = 100, .indent = 160, .bar = reportstyle::importance(finding.importance)});
    }
}

} // namespace

void chapters::summary(PageBuilder &pages, const GapReport &report)
{
    chapterHeading(pages, ReportText::tr("Summary"), {});
    pages.addParagraph(RichText(verdictOn(report.left), 10), {.after = 80});
    pages.addParagraph(RichText(verdictOn(report.right), 10), {.after = 200});
    countTable(pages, report);
    gapsThatMatter(pages, report);
    sectionHeading(pages, ReportText::tr("Next steps"));
    for (const QString &step :
         {ReportText::tr(
              "Check each finding of high importance against its quote; lines are those of the file as "
              "loaded."),
          ReportText::tr("Decide what is unclear: the texts leave it open, so ask the vendor."),
          ReportText::tr(
              "Use the recommended wording of the register where a clause is missing or falls short.")})
        pages.addParagraph(RichText(u"•  "_s + step), {.after = 40, .indent = 160});
}

} // namespace clausula
