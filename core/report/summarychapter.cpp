// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/vendorquestions.h"

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

void countTable(ReportWriter &out, const GapReport &report)
{
    ReportTable table(out, {3, 1, 1, 1, 1},
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

void gapsThatMatter(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("The gaps that matter most"));
    if (report.findings.isEmpty())
        out.addParagraph(RichText(ReportText::tr("No gap and no difference of substance was found.")));
    for (qsizetype i = 0; i < std::min(gapsOnSummary, report.findings.size()); ++i) {
        const Finding &finding = report.findings[i];
        RichText text;
        text.bold(findingNumber(i) + u"  "_s + clauseTitle(report, finding.clause))
            .linkedTo(findingNumber(i));
        text.quiet(u"   "_s + wording::of(finding.importance) +
                   (finding.citation.isEmpty() ? QString() : u" · "_s + finding.citation));
        text.add(u"\n"_s + finding.message);
        out.addParagraph(text, {.after = 100, .indent = 160, .bar = finding.importance});
    }
}

/** What the figures above mean, so that none stands without its rule. */
void rules(ReportWriter &out)
{
    out.addParagraph(RichText().quiet(ReportText::tr("An item is met if every element that it asks for was "
                                                     "found, met in part if some were, missing if "
                                                     "none was, unclear if the text does not settle it. What "
                                                     "high, medium, low and note mean, in words, "
                                                     "stands in “Method and limits”; there is no score.")),
                     {.before = 80, .after = 0});
}

QStringList nextSteps(const GapReport &report)
{
    const auto high = std::ranges::count(report.findings, Importance::High, &Finding::importance);
    const auto unclear = std::ranges::count(report.findings, true, &Finding::unclear);
    const qsizetype questions =
        vendorQuestions(report, Side::Left).size() + vendorQuestions(report, Side::Right).size();
    QStringList steps;
    if (high > 0)
        steps.append(
            ReportText::tr("Findings of high importance to be checked against their quotes: %1.").arg(high));
    if (unclear > 0)
        steps.append(ReportText::tr("Findings that the texts leave unclear, for a person to decide: %1.")
                         .arg(unclear));
    if (questions > 0)
        steps.append(ReportText::tr("Questions to send to the vendors, under “Actions and questions”: %1.")
                         .arg(questions));
    steps.append(ReportText::tr(
        "Use the recommended wording of the register where a clause is missing or falls short."));
    return steps;
}

} // namespace

void chapters::summary(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Summary"), {}, ChapterStart::NewPage);
    out.addParagraph(RichText(verdictOn(report.left), 10), {.after = 80});
    out.addParagraph(RichText(verdictOn(report.right), 10), {.after = 200});
    countTable(out, report);
    rules(out);
    gapsThatMatter(out, report);
    out.addSection(ReportText::tr("Next steps"));
    out.addBullets(nextSteps(report));
}

} // namespace clausula
