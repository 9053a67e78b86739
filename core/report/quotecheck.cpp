// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotecheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Goes through all evidence of a report and keeps what doesn't hold. */
class QuoteCheck
{
public:
    explicit QuoteCheck(const GapReport &report) : m_report(report) {}

    QList<BrokenQuote> run()
    {
        for (const Finding &finding : m_report.findings) {
            check(Side::Left, finding.left, finding.key);
            check(Side::Right, finding.right, finding.key);
            check(finding.nearest, finding.key);
        }
        checkSide(Side::Left, m_report.left.analysis);
        checkSide(Side::Right, m_report.right.analysis);
        return std::move(m_broken);
    }

private:
    void checkSide(Side side, const DocumentAnalysis &analysis)
    {
        for (const RequirementResult &result : analysis.requirements) {
            check(side, result.evidence, result.requirement);
            for (const NearestPassage &passage : result.nearest) // made for one document: it names no side
                check(side, {passage.evidence}, result.requirement);
        }
        for (const Fact &fact : analysis.facts)
            check(side, {fact.evidence}, fact.id);
        for (const Warning &warning : analysis.warnings)
            check(side, QList{warning.evidence} + warning.opposite, warning.id);
        for (const Commitment &commitment : analysis.commitments)
            check(side, {commitment.evidence}, commitment.act);
    }

    void check(Side side, const QList<Evidence> &list, const QString &of)
    {
        const Document &document = documentOf(m_report, side).recognized.document;
        for (const Evidence &evidence : list) {
            if (!holds(evidence, document))
                m_broken.append({side, evidence, of});
        }
    }

    void check(const QList<NearestPassage> &passages, const QString &of)
    {
        for (const NearestPassage &passage : passages)
            check(passage.side, {passage.evidence}, of);
    }

    static bool holds(const Evidence &evidence, const Document &document)
    {
        const QString &text = document.text();
        const Span span = evidence.span;
        if (span.isEmpty() && evidence.quote.isEmpty())
            return true; // a statement about the whole text quotes nothing
        return span.start >= 0 && span.length > 0 && span.start <= text.size() &&
               span.length <= text.size() - span.start && span.in(text) == evidence.quote &&
               document.lineAt(span.start) == evidence.line;
    }

    const GapReport &m_report;
    QList<BrokenQuote> m_broken;
};

} // namespace

QList<BrokenQuote> brokenQuotes(const GapReport &report)
{
    return QuoteCheck(report).run();
}

Result<void> checkQuotes(const GapReport &report)
{
    const QList<BrokenQuote> broken = brokenQuotes(report);
    if (broken.isEmpty())
        return {};
    constexpr qsizetype longest = 80; // enough to find it
    const BrokenQuote &first = broken.first();
    const QString which = QCoreApplication::translate("Report", "line %1, “%2” (%3)")
                              .arg(QString::number(first.evidence.line),
                                   first.evidence.quote.simplified().left(longest), first.of);
    return failure(ErrorCode::QuoteBroken, documentOf(report, first.side).recognized.document.origin().name,
                   which);
}

} // namespace clausula
