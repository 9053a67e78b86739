// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/report/factsheet.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

RichText valueCell(const FactValue &value, Side which)
{
    RichText cell;
    if (value.facts.isEmpty())
        return cell.quiet(ReportText::tr("not stated"));
    cell.add(value.text());
    cell.quiet(u"  "_s);
    for (qsizetype i = 0; i < value.facts.size(); ++i) {
        const Evidence &evidence = value.facts[i].evidence;
        const QString line =
            i == 0 ? ReportText::tr("line %1").arg(evidence.line) : QString::number(evidence.line);
        cell.quiet(i == 0 ? QString() : u", "_s);
        cell.quiet(line).linkedTo(textAnchor(which, evidence.block));
    }
    return cell;
}

} // namespace

void chapters::facts(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    const QList<FactRow> rows = factSheet(report);
    if (rows.isEmpty())
        return;
    out.addChapter(
        ReportText::tr("Fact sheet"),
        ReportText::tr("What the two texts state in figures, names and plain yes or no. A fact that "
                       "neither states is left out."),
        ChapterStart::WhereRoomIs);
    ReportTable table(
        out, {3, 4, 4, 1.7},
        {ReportText::tr("Fact"), sideName(report.left), sideName(report.right), ReportText::tr("Compared")});
    for (const FactRow &row : rows)
        table.addRow({RichText(row.title), valueCell(row.left, Side::Left), valueCell(row.right, Side::Right),
                      RichText().quiet(row.comparison())});
}

} // namespace clausula
