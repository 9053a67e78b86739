// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int linesShown = 3; // the best places; the window has them all

template<typename Status>
QString statusCell(Status status)
{
    return wording::mark(status) + u' ' + wording::of(status);
}

RichText coverageCell(const AnalyzedDocument &analyzed, const Coverage &coverage)
{
    RichText cell(statusCell(coverage.status), textsize::dense);
    QList<int> lines;
    for (const int block : coverage.blocks.first(std::min<qsizetype>(linesShown, coverage.blocks.size())))
        lines.append(analyzed.recognized.document.blocks()[block].startLine);
    if (lines.isEmpty())
        return cell;
    std::ranges::sort(lines);
    QStringList numbers;
    for (const int line : std::as_const(lines))
        numbers.append(QString::number(line));
    numbers.removeDuplicates();
    cell.quiet(u"   "_s + (numbers.size() == 1 ? ReportText::tr("line") : ReportText::tr("lines")) + u' ' +
               numbers.join(u", "_s) + (coverage.blocks.size() > linesShown ? u" …"_s : QString()));
    return cell;
}

void requirementTable(ReportWriter &out, const GapReport &report, const Framework &framework)
{
    out.addSection(framework.title);
    ReportTable table(out, {2.6, 6.6, 2.0, 2.3, 2.3},
                      {ReportText::tr("Item"), ReportText::tr("The policy should say"),
                       ReportText::tr("Importance"), sideName(report.left), sideName(report.right)});
    for (qsizetype i = 0; i < report.left.analysis.requirements.size(); ++i) {
        const RequirementResult &left = report.left.analysis.requirements[i];
        const RequirementResult &right = report.right.analysis.requirements[i];
        if (left.framework != framework.id)
            continue;
        if (const Requirement *item = report.catalog.requirement(framework.id, left.requirement))
            table.addRow({RichText(item->citation, textsize::dense), RichText(item->asks, textsize::dense),
                          RichText(wording::of(item->importance), textsize::dense),
                          RichText(statusCell(left.status), textsize::dense),
                          RichText(statusCell(right.status), textsize::dense)});
    }
}

void clauseTable(ReportWriter &out, const GapReport &report)
{
    out.addSection(ReportText::tr("Clause types"));
    ReportTable table(out, {5, 4, 4},
                      {ReportText::tr("Clause type"), sideName(report.left), sideName(report.right)});
    for (const ClauseGroup group :
         {ClauseGroup::About, ClauseGroup::Collection, ClauseGroup::Use, ClauseGroup::Sharing,
          ClauseGroup::Transfers, ClauseGroup::Rights, ClauseGroup::Special, ClauseGroup::Legal}) {
        table.addGroup(RichText().bold(groupLetter(group) + u"   "_s + wording::of(group)));
        for (qsizetype i = 0; i < report.left.analysis.coverage.size(); ++i) {
            const Coverage &left = report.left.analysis.coverage[i];
            const ClauseType *type = report.catalog.type(left.clause);
            if (type && type->group == group)
                table.addRow({RichText(type->title, textsize::dense), coverageCell(report.left, left),
                              coverageCell(report.right, report.right.analysis.coverage[i])});
        }
    }
}

} // namespace

void chapters::coverage(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(ReportText::tr("Coverage matrix"),
                   ReportText::tr("● present or met   ◐ in part   ○ missing   ? unclear   – not applicable"),
                   ChapterStart::WhereRoomIs);
    for (const QString &id : report.frameworks) {
        if (const Framework *framework = report.catalog.framework(id))
            requirementTable(out, report, *framework);
    }
    clauseTable(out, report);
}

} // namespace clausula
