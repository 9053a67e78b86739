// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/excerpt.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Warnings of one kind with one message: they are printed together. */
void addWarningRow(ReportTable &table, const AnalyzedDocument &side, Side which, const QList<Warning> &alike)
{
    const Warning &first = alike.first();
    RichText where;
    where.quiet(placeOf(first.evidence))
        .linkedTo(textAnchor(which, first.evidence.block))
        .add(u"\n"_s + printedQuote(side.recognized.document, first.evidence), textsize::dense);
    for (const Evidence &other : first.opposite)
        where.quiet(u"\n"_s + ReportText::tr("against it") + u"  "_s)
            .quiet(placeOf(other))
            .linkedTo(textAnchor(which, other.block))
            .add(u"\n"_s + printedQuote(side.recognized.document, other), textsize::dense);
    QStringList lines;
    for (const Warning &warning : alike.sliced(1))
        lines.append(QString::number(warning.evidence.line));
    lines.removeDuplicates();
    if (!lines.isEmpty())
        where.quiet(u"\n"_s + ReportText::tr("Also in line %1").arg(lines.join(u", "_s)));
    table.addRow({RichText(wording::of(first.severity)), RichText(first.message), where});
}

/** One list a kind and message, gravest first. */
QList<QList<Warning>> sorted(const QList<Warning> &warnings)
{
    QList<QList<Warning>> kinds;
    for (const Warning &warning : warnings) {
        const auto same = std::ranges::find_if(kinds, [&warning](const QList<Warning> &kind) {
            return kind.first().id == warning.id && kind.first().message == warning.message &&
                   warning.opposite.isEmpty();
        });
        if (same == kinds.end())
            kinds.append({warning});
        else
            same->append(warning);
    }
    std::ranges::stable_sort(kinds, std::ranges::greater(),
                             [](const QList<Warning> &kind) { return kind.first().severity; });
    return kinds;
}

QList<std::pair<Warning::Kind, QString>> titles()
{
    return {{Warning::Kind::Contradiction, ReportText::tr("Contradictions")},
            {Warning::Kind::Vague, ReportText::tr("Vague words")},
            {Warning::Kind::Outdated, ReportText::tr("Law that is no longer in force")},
            {Warning::Kind::Defect, ReportText::tr("Defects of the document")}};
}

} // namespace

void chapters::warnings(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    if (report.left.analysis.warnings.isEmpty() && report.right.analysis.warnings.isEmpty())
        return;
    out.addChapter(ReportText::tr("Contradictions, vague words and defects"),
                   ReportText::tr("What was noticed in each text by itself, whatever it is compared with."),
                   ChapterStart::WhereRoomIs);
    for (const Side which : {Side::Left, Side::Right}) {
        const AnalyzedDocument &side = documentOf(report, which);
        if (side.analysis.warnings.isEmpty())
            continue;
        out.addSection(sideName(side));
        ReportTable table(out, {1.4, 5, 7},
                          {ReportText::tr("Severity"), ReportText::tr("What"), ReportText::tr("Where")});
        for (const auto &[kind, title] : titles()) {
            QList<Warning> ofKind;
            std::ranges::copy_if(side.analysis.warnings, std::back_inserter(ofKind),
                                 [kind](const Warning &warning) { return warning.kind == kind; });
            if (!ofKind.isEmpty())
                table.addGroup(RichText().bold(title));
            const QList<QList<Warning>> alike = sorted(ofKind);
            for (const QList<Warning> &warnings : alike)
                addWarningRow(table, side, which, warnings);
        }
    }
}

} // namespace clausula
