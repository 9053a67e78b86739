// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/vendorquestions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Findings of medium and high importance and those with a decision, with room to write where there is none.
 */
void actionList(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addSection(ReportText::tr("Action list"));
    ReportTable table(out, {0.9, 5.4, 1.7, 1.9, 1.9, 1.9},
                      {ReportText::tr("No."), ReportText::tr("Gap"), ReportText::tr("Importance"),
                       ReportText::tr("Decision"), ReportText::tr("Due"), ReportText::tr("Owner")});
    for (qsizetype i = 0; i < report.findings.size(); ++i) {
        const Finding &finding = report.findings[i];
        const Decision decision = content.options.decisions.value(finding.key);
        if (finding.importance < Importance::Medium && decision.action == Decision::Action::Open)
            continue;
        RichText number;
        number.bold(findingNumber(i), textsize::dense).linkedTo(findingNumber(i));
        table.addRow({number, RichText(finding.message, textsize::dense),
                      RichText(wording::of(finding.importance), textsize::dense),
                      RichText(decisionTitle(decision.action), textsize::dense),
                      RichText(decision.due.toString(Qt::ISODate), textsize::dense),
                      RichText(decision.owner, textsize::dense)});
    }
}

/** What was decided about findings that these texts don't give any more. */
void earlierDecisions(ReportWriter &out, const ReportContent &content)
{
    QMap<QString, Decision> earlier = content.options.decisions;
    for (const Finding &finding : content.report.findings)
        earlier.remove(finding.key);
    if (earlier.isEmpty())
        return;
    out.addSection(ReportText::tr("Decided before"));
    out.addParagraph(RichText(ReportText::tr("These findings are no longer among those above: since they "
                                             "were decided a text or the framework has changed.")));
    ReportTable table(out, {7, 5}, {ReportText::tr("Finding as it read then"), ReportText::tr("Decision")});
    for (const Decision &decision : std::as_const(earlier))
        table.addRow(
            {RichText(decision.about, textsize::dense), RichText(decisionWords(decision), textsize::dense)});
}

void questions(ReportWriter &out, const GapReport &report, Side which)
{
    const AnalyzedDocument &side = documentOf(report, which);
    const QList<VendorQuestion> asked = vendorQuestions(report, which);
    if (asked.isEmpty())
        return;
    out.addSection(ReportText::tr("Questions for the vendor of %1").arg(sideName(side)));
    ReportTable table(out, {0.6, 8, 3.4},
                      {QString(), ReportText::tr("Question"), ReportText::tr("Asked because of")});
    for (qsizetype i = 0; i < asked.size(); ++i)
        table.addRow({RichText(QString::number(i + 1), textsize::dense),
                      RichText(asked[i].question, textsize::dense), RichText().quiet(asked[i].because)});
}

} // namespace

void chapters::actions(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    const QString introduction =
        content.options.clientSafe
            ? ReportText::tr("What to ask each vendor.")
            : ReportText::tr("What to do about the findings of medium and high importance and about those "
                             "that were decided, and what to ask each vendor.");
    out.addChapter(ReportText::tr("Actions and questions"), introduction, ChapterStart::WhereRoomIs);
    if (!content.options.clientSafe) {
        actionList(out, content);
        earlierDecisions(out, content);
    }
    questions(out, report, Side::Left);
    questions(out, report, Side::Right);
}

} // namespace clausula
