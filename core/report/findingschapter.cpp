// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr double cardIndent = 160;

ParagraphStyle cardStyle(const Finding &finding)
{
    return {.after = 40, .indent = cardIndent, .bar = reportstyle::importance(finding.importance)};
}

/** Wrapped lines of a quote are joined for reading; the characters are otherwise those of the source. */
QString printedQuote(const QString &quote)
{
    return u"“"_s + quote.simplified() + u"”"_s;
}

QString place(const Evidence &evidence)
{
    const QString line = ReportText::tr("line %1").arg(evidence.line);
    return evidence.heading.isEmpty() ? line
                                      : line + u", "_s + ReportText::tr("under “%1”").arg(evidence.heading);
}

void addEvidence(PageBuilder &pages, const Finding &finding, const QString &side,
                 const QList<Evidence> &evidence)
{
    if (evidence.isEmpty()) {
        pages.addParagraph(RichText().quiet(side + u": "_s, 8).add(ReportText::tr("nothing found")),
                           cardStyle(finding));
        return;
    }
    for (const Evidence &piece : evidence)
        pages.addParagraph(
            RichText().quiet(side + u", "_s + place(piece) + u"\n"_s, 8).quote(printedQuote(piece.quote)),
            cardStyle(finding));
}

void addNearest(PageBuilder &pages, const GapReport &report, const Finding &finding)
{
    if (finding.nearest.isEmpty())
        return;
    pages.addParagraph(RichText().quiet(ReportText::tr("Searched, and what came nearest"), 8),
                       cardStyle(finding));
    for (const NearestPassage &passage : finding.nearest) {
        const QString side = sideName(passage.side == Side::Left ? report.left : report.right);
        pages.addParagraph(RichText()
                               .quiet(side + u", "_s + place(passage.evidence) + u", "_s +
                                          ReportText::tr("likeness %1 %").arg(qRound(passage.score * 100)) +
                                          u"\n"_s,
                                      8)
                               .quote(printedQuote(passage.evidence.quote))
                               .add(u"\n"_s + passage.why, 8),
                           cardStyle(finding));
    }
}

void addFinding(PageBuilder &pages, const GapReport &report, qsizetype index)
{
    const Finding &finding = report.findings[index];
    RichText head;
    head.bold(findingNumber(index) + u"  "_s + clauseTitle(report, finding.clause), 10);
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
    addEvidence(pages, finding, sideName(report.left), finding.left);
    addEvidence(pages, finding, sideName(report.right), finding.right);
    addNearest(pages, report, finding);
    if (!finding.recommendation.isEmpty())
        pages.addParagraph(
            RichText().quiet(ReportText::tr("Recommended") + u"\n"_s, 8).add(finding.recommendation),
            cardStyle(finding));
}

} // namespace

void chapters::findings(PageBuilder &pages, const GapReport &report)
{
    chapterHeading(
        pages, ReportText::tr("Findings register"),
        ReportText::tr(
            "Most important first. Quotes are verbatim, wrapped lines joined; lines count from 1 in the file "
            "as loaded."));
    if (report.findings.isEmpty())
        pages.addParagraph(RichText(ReportText::tr("No gap and no difference of substance was found.")));
    for (qsizetype i = 0; i < report.findings.size(); ++i)
        addFinding(pages, report, i);
}

} // namespace clausula
