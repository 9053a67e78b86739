// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The clause types in which an item was looked for, by their titles. */
QString searchedFor(const GapReport &report, const Finding &finding)
{
    QStringList titles;
    if (const Requirement *item = report.catalog.requirement(finding.framework, finding.requirement)) {
        for (const QString &clause : item->clauses)
            titles.append(clauseTitle(report, clause));
    }
    if (titles.isEmpty())
        titles.append(clauseTitle(report, finding.clause));
    return ReportText::tr("Searched: the whole text, passages on %1 first.").arg(titles.join(u", "_s));
}

void addPassage(ReportTable &table, const GapReport &report, const NearestPassage &passage)
{
    const AnalyzedDocument &side = documentOf(report, passage.side);
    RichText place;
    place.quiet(sideName(side) + u", "_s + placeOf(passage.evidence))
        .linkedTo(textAnchor(passage.side, passage.evidence.block));
    place.add(u"\n"_s + printedQuote(side.recognized.document, passage.evidence), textsize::dense);
    table.addRow({place, RichText().quiet(ReportText::tr("%1 %").arg(qRound(passage.score * 100))),
                  RichText(passage.why, textsize::dense)});
}

} // namespace

void chapters::proofOfAbsence(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    if (std::ranges::all_of(report.findings, &QList<NearestPassage>::isEmpty, &Finding::nearest))
        return;
    out.addChapter(
        ReportText::tr("Proof of absence"),
        ReportText::tr("For what was not found, or found only in part: what was searched, the "
                       "passages that came nearest, how alike they are to what was looked for, and "
                       "why they fall short."),
        ChapterStart::WhereRoomIs);
    ReportTable table(out, {7, 1.1, 4},
                      {ReportText::tr("Nearest passage"), ReportText::tr("Likeness"),
                       ReportText::tr("Why it falls short")});
    for (qsizetype i = 0; i < report.findings.size(); ++i) {
        const Finding &finding = report.findings[i];
        if (finding.nearest.isEmpty())
            continue;
        RichText head;
        head.bold(findingNumber(i)).linkedTo(findingNumber(i));
        head.bold(u"  "_s + clauseTitle(report, finding.clause)).anchoredAs(proofAnchor(finding.key));
        head.quiet(u"   "_s + searchedFor(report, finding));
        table.addGroup(head);
        for (const NearestPassage &passage : finding.nearest)
            addPassage(table, report, passage);
    }
}

} // namespace clausula
