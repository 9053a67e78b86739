// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/tablebuilder.h"

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
    RichText cell(statusCell(coverage.status));
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

void requirementTable(PageBuilder &pages, const GapReport &report, const Framework &framework)
{
    chapters::sectionHeading(pages, framework.title);
    TableBuilder table(pages, {3.2, 6.0, 2.1, 2.7, 2.7},
                       {ReportText::tr("Item"), ReportText::tr("The policy should say"),
                        ReportText::tr("Importance"), sideName(report.left), sideName(report.right)});
    for (qsizetype i = 0; i < report.left.analysis.requirements.size(); ++i) {
        const RequirementResult &left = report.left.analysis.requirements[i];
        const RequirementResult &right = report.right.analysis.requirements[i];
        if (left.framework != framework.id)
            continue;
        for (const Requirement &requirement : framework.requirements) {
            if (requirement.id == left.requirement)
                table.addRow({RichText(requirement.citation), RichText(requirement.asks),
                              RichText(wording::of(requirement.importance)),
                              RichText(statusCell(left.status)), RichText(statusCell(right.status))});
        }
    }
}

void clauseTable(PageBuilder &pages, const GapReport &report)
{
    chapters::sectionHeading(pages, ReportText::tr("Clause types"));
    TableBuilder table(pages, {5, 4, 4},
                       {ReportText::tr("Clause type"), sideName(report.left), sideName(report.right)});
    for (const ClauseGroup group :
         {ClauseGroup::About, ClauseGroup::Collection, ClauseGroup::Use, ClauseGroup::Sharing,
          ClauseGroup::Transfers, ClauseGroup::Rights, ClauseGroup::Special, ClauseGroup::Legal}) {
        table.addRow({RichText().bold(groupLetter(group) + u"   "_s + wording::of(group))});
        for (qsizetype i = 0; i < report.left.analysis.coverage.size(); ++i) {
            const Coverage &left = report.left.analysis.coverage[i];
            const ClauseType *type = report.catalog.type(left.clause);
            if (type && type->group == group)
                table.addRow({RichText(type->title), coverageCell(report.left, left),
                              coverageCell(report.right, report.right.analysis.coverage[i])});
        }
    }
}

} // namespace

void chapters::coverage(PageBuilder &pages, const GapReport &report)
{
    chapterHeading(pages, ReportText::tr("Coverage matrix"),
                   ReportText::tr("● present or met   ◐ in part   ○ missing   ? unclear   – not applicable"));
    for (const QString &id : report.frameworks) {
        if (const Framework *framework = report.catalog.framework(id))
            requirementTable(pages, report, *framework);
    }
    clauseTable(pages, report);
}

} // namespace clausula
