// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/excerpt.h"
#include "core/report/tablebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr double cardIndent = 160;

ParagraphStyle cardStyle(const Finding &finding)
{
    return {.after = 40, .indent = cardIndent, .bar = reportstyle::importance(finding.importance)};
}

QString place(const Evidence &evidence)
{
    const QString at = evidence.page > 0 ? ReportText::tr("p. %1").arg(evidence.page)
                                         : ReportText::tr("line %1").arg(evidence.line);
    return evidence.heading.isEmpty() ? at
                                      : at + u", "_s + ReportText::tr("under “%1”").arg(evidence.heading);
}

void addEvidence(PageBuilder &pages, const Finding &finding, const AnalyzedDocument &side,
                 const QList<Evidence> &evidence)
{
    const Side which = &evidence == &finding.left ? Side::Left : Side::Right;
    if (evidence.isEmpty()) {
        pages.addParagraph(RichText().quiet(sideName(side) + u": "_s, 8).add(ReportText::tr("nothing found")),
                           cardStyle(finding));
        return;
    }
    for (const Evidence &piece : evidence)
        pages.addParagraph(RichText()
                               .quiet(sideName(side) + u", "_s + place(piece), 8)
                               .linkedTo(textAnchor(which, piece.block))
                               .add(u"\n"_s)
                               .add(printedQuote(side.recognized.document, piece)),
                           cardStyle(finding));
}

void addNearest(PageBuilder &pages, const GapReport &report, const Finding &finding)
{
    if (finding.nearest.isEmpty())
        return;
    ParagraphStyle heading = cardStyle(finding);
    heading.keepWithNext = 400;
    pages.addParagraph(RichText().quiet(ReportText::tr("Searched, and what came nearest"), 8), heading);
    QString before; // why the passage above falls short
    for (const NearestPassage &passage : finding.nearest) {
        const AnalyzedDocument &side = passage.side == Side::Left ? report.left : report.right;
        const QString why = passage.why == before ? ReportText::tr("It falls short likewise.") : passage.why;
        const QString label = sideName(side) + u", "_s + place(passage.evidence) + u", "_s +
                              ReportText::tr("likeness %1 %.").arg(qRound(passage.score * 100)) + u' ' + why;
        pages.addParagraph(RichText()
                               .quiet(label, 8)
                               .linkedTo(textAnchor(passage.side, passage.evidence.block))
                               .add(u'\n' + printedQuote(side.recognized.document, passage.evidence)),
                           cardStyle(finding));
        before = passage.why;
    }
}

/** The same advice on the same clause is printed once; later findings refer to the first. */
QString recommendationOf(const GapReport &report, qsizetype index)
{
    const QString &advice = report.findings[index].recommendation;
    for (qsizetype i = 0; i < index; ++i) {
        if (report.findings[i].recommendation == advice)
            return ReportText::tr("As for %1.").arg(findingNumber(i));
    }
    return advice;
}

void addFinding(PageBuilder &pages, const GapReport &report, qsizetype index)
{
    const Finding &finding = report.findings[index];
    RichText head;
    const QString title = findingNumber(index) + u"  "_s + clauseTitle(report, finding.clause);
    head.bold(title, 10).anchoredAs(pages.addOutline(2, title, findingNumber(index)));
    QStringList facts{wording::of(finding.importance), wording::of(finding.kind)};
    if (finding.unclear)
        facts.append(ReportText::tr("unclear: a person has to decide"));
    if (!finding.citation.isEmpty())
        facts.append(finding.citation);
    head.quiet(u"\n"_s + facts.join(u" · "_s), 8);
    ParagraphStyle style = cardStyle(finding);
    style.before = 200;
    style.keepWithNext = 1000;
    pages.addParagraph(head, style);

    pages.addParagraph(RichText(finding.message), cardStyle(finding));
    addEvidence(pages, finding, report.left, finding.left);
    addEvidence(pages, finding, report.right, finding.right);
    addNearest(pages, report, finding);
    if (!finding.recommendation.isEmpty())
        pages.addParagraph(
            RichText().quiet(ReportText::tr("Recommended") + u"\n"_s, 8).add(recommendationOf(report, index)),
            cardStyle(finding));
}

/** Warnings of one kind with one message: they are printed together. */
void addWarningRow(TableBuilder &table, const AnalyzedDocument &side, const QList<Warning> &alike)
{
    const Warning &first = alike.first();
    RichText where;
    where.quiet(place(first.evidence) + u"\n"_s, 8)
        .add(printedQuote(side.recognized.document, first.evidence));
    QStringList lines;
    for (const Warning &warning : alike.sliced(1))
        lines.append(QString::number(warning.evidence.line));
    lines.removeDuplicates();
    if (!lines.isEmpty())
        where.quiet(u"\n"_s + ReportText::tr("Also in line %1").arg(lines.join(u", "_s)), 8);
    table.addRow({RichText(wording::of(first.severity)), RichText(first.message), where});
}

/** What is wrong with a text whatever it is compared with. */
void addWarnings(PageBuilder &pages, const GapReport &report)
{
    if (report.left.analysis.warnings.isEmpty() && report.right.analysis.warnings.isEmpty())
        return;
    chapters::sectionHeading(pages, ReportText::tr("Noticed in the texts themselves"));
    TableBuilder table(pages, {1.4, 5, 7},
                       {ReportText::tr("Severity"), ReportText::tr("What"), ReportText::tr("Where")});
    for (const AnalyzedDocument *side : {&report.left, &report.right}) {
        QList<QList<Warning>> kinds;
        for (const Warning &warning : side->analysis.warnings) {
            const auto same = std::ranges::find_if(kinds, [&warning](const QList<Warning> &kind) {
                return kind.first().id == warning.id && kind.first().message == warning.message;
            });
            if (same == kinds.end())
                kinds.append({warning});
            else
                same->append(warning);
        }
        std::ranges::stable_sort(kinds, std::ranges::greater(),
                                 [](const QList<Warning> &kind) { return kind.first().severity; });
        if (!kinds.isEmpty())
            table.addRow({RichText().bold(sideName(*side))});
        for (const QList<Warning> &kind : std::as_const(kinds))
            addWarningRow(table, *side, kind);
    }
}

} // namespace

void chapters::findings(PageBuilder &pages, const GapReport &report)
{
    chapterHeading(pages, ReportText::tr("Findings register"),
                   ReportText::tr("Most important first. Quotes are verbatim, wrapped lines joined; […] "
                                  "marks where a quote was cut "
                                  "out of a longer sentence. Lines count from 1 in the file as loaded."));
    if (report.findings.isEmpty())
        pages.addParagraph(RichText(ReportText::tr("No gap and no difference of substance was found.")));
    for (qsizetype i = 0; i < report.findings.size(); ++i)
        addFinding(pages, report, i);
    addWarnings(pages, report);
}

} // namespace clausula
