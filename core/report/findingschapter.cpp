// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/chapters.h"

#include "core/gap/wording.h"
#include "core/report/excerpt.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The status of the finding's item on one side, if a statute asks for it. */
const RequirementResult *resultOf(const AnalyzedDocument &side, const Finding &finding)
{
    const auto &results = side.analysis.requirements;
    const auto found = std::ranges::find_if(results, [&finding](const RequirementResult &result) {
        return result.framework == finding.framework && result.requirement == finding.requirement;
    });
    return finding.requirement.isEmpty() || found == results.end() ? nullptr : &*found;
}

/** The register as a table: a shaded line with the finding's number, then what the two texts say. */
class Register
{
public:
    Register(ReportWriter &out, const ReportContent &content)
        : m_out(out), m_report(content.report), m_options(content.options)
    {
    }

    void print()
    {
        for (const Importance importance :
             {Importance::High, Importance::Medium, Importance::Low, Importance::Note})
            printGroup(importance);
    }

private:
    /** Findings come most important first, so each importance is one run of them. */
    void printGroup(Importance importance)
    {
        const auto count = std::ranges::count(m_report.findings, importance, &Finding::importance);
        if (count == 0)
            return;
        m_out.addSection(u"%1 (%2)"_s.arg(wording::of(importance)).arg(count));
        ReportTable table(m_out, {1, 1}, {sideName(m_report.left), sideName(m_report.right)});
        for (qsizetype i = 0; i < m_report.findings.size(); ++i) {
            if (m_report.findings[i].importance == importance)
                printFinding(table, i);
        }
    }

    /** Where one side alone has nothing, what to ask it for stands there. */
    void printFinding(ReportTable &table, qsizetype index)
    {
        const Finding &finding = m_report.findings[index];
        const RichText advice = adviceOn(index);
        table.addGroup(headOf(index), titleOf(index), finding.importance);
        table.addSpan(statementOf(finding));
        RichText left = evidenceCell(finding, Side::Left);
        RichText right = evidenceCell(finding, Side::Right);
        const bool oneIsSilent = finding.left.isEmpty() != finding.right.isEmpty();
        if (oneIsSilent && !advice.isEmpty())
            (finding.right.isEmpty() ? right : left).add(u"\n"_s, textsize::dense).append(advice);
        table.addRow({left, right});
        if (!oneIsSilent && !advice.isEmpty())
            table.addSpan(advice);
        if (const RichText decision = decisionOn(finding); !decision.isEmpty())
            table.addSpan(decision);
    }

    /** The gap in one sentence, and why the item applies. */
    [[nodiscard]] RichText statementOf(const Finding &finding) const
    {
        RichText text(finding.message);
        if (!finding.applies.isEmpty())
            text.quiet(u"  "_s + finding.applies);
        return text;
    }

    [[nodiscard]] RichText decisionOn(const Finding &finding) const
    {
        const QString words = decisionWords(m_options.decisions.value(finding.key));
        RichText text;
        if (!m_options.clientSafe && !words.isEmpty())
            text.quiet(ReportText::tr("Decision") + u"  "_s).add(words, textsize::dense);
        return text;
    }

    /** How sure the program is, and who looked at it. */
    [[nodiscard]] QString confidenceIn(const Finding &finding) const
    {
        const QString sure = ReportText::tr("%1 % sure").arg(qRound(finding.confidence * 100));
        const QString initials =
            m_options.clientSafe ? QString() : m_options.decisions.value(finding.key).initials;
        return initials.isEmpty() ? sure : sure + u", "_s + ReportText::tr("confirmed by %1").arg(initials);
    }

    [[nodiscard]] QString titleOf(qsizetype index) const
    {
        return findingNumber(index) + u"  "_s + clauseTitle(m_report, m_report.findings[index].clause);
    }

    [[nodiscard]] RichText headOf(qsizetype index) const
    {
        const Finding &finding = m_report.findings[index];
        QStringList facts{wording::of(finding.importance), wording::of(finding.kind)};
        if (!finding.citation.isEmpty())
            facts.append(finding.citation);
        const RequirementResult *left = resultOf(m_report.left, finding);
        const RequirementResult *right = resultOf(m_report.right, finding);
        if (left && right)
            facts.append(ReportText::tr("left %1, right %2")
                             .arg(wording::of(left->status), wording::of(right->status)));
        facts.append(confidenceIn(finding));
        if (finding.unclear)
            facts.append(ReportText::tr("unclear: a person has to decide"));
        return RichText()
            .bold(titleOf(index))
            .anchoredAs(findingNumber(index))
            .quiet(u"   "_s + facts.join(u" · "_s));
    }

    [[nodiscard]] RichText evidenceCell(const Finding &finding, Side which) const
    {
        const AnalyzedDocument &side = documentOf(m_report, which);
        const QList<Evidence> &evidence = which == Side::Left ? finding.left : finding.right;
        RichText cell;
        for (const Evidence &piece : evidence) {
            if (!cell.isEmpty())
                cell.quiet(u"\n"_s);
            cell.quiet(placeOf(piece)).linkedTo(textAnchor(which, piece.block));
            cell.add(u"\n"_s + printedQuote(side.recognized.document, piece), textsize::dense);
        }
        if (!evidence.isEmpty())
            return cell;
        cell.quiet(ReportText::tr("Nothing found."));
        if (std::ranges::contains(finding.nearest, which, &NearestPassage::side))
            cell.quiet(u"  "_s).quiet(ReportText::tr("What came nearest")).linkedTo(proofAnchor(finding.key));
        return cell;
    }

    /** The same advice is printed once; later findings refer to the first. Of a note nothing has to change.
     */
    [[nodiscard]] RichText adviceOn(qsizetype index) const
    {
        const Finding &finding = m_report.findings[index];
        RichText text;
        if (finding.recommendation.isEmpty() || finding.importance == Importance::Note)
            return text;
        const auto first =
            std::ranges::find(m_report.findings, finding.recommendation, &Finding::recommendation) -
            m_report.findings.begin();
        if (first < index)
            return text.quiet(ReportText::tr("Recommended: as for") + u' ')
                .quiet(findingNumber(first))
                .linkedTo(findingNumber(first));
        return text.quiet(ReportText::tr("Recommended") + u"  "_s)
            .add(finding.recommendation, textsize::small);
    }

    ReportWriter &m_out;
    const GapReport &m_report;
    const ReportOptions &m_options;
};

} // namespace

void chapters::findings(ReportWriter &out, const ReportContent &content)
{
    const GapReport &report = content.report;
    out.addChapter(
        ReportText::tr("Findings register"),
        ReportText::tr("Most important first; what each importance means stands in “Method and "
                       "limits”. Quotes are verbatim, wrapped lines joined; […] marks where a quote "
                       "was cut out of a longer sentence. Lines count from 1 in the file as loaded."),
        ChapterStart::WhereRoomIs);
    if (report.findings.isEmpty())
        out.addParagraph(RichText(ReportText::tr("No gap and no difference of substance was found.")));
    Register(out, content).print();
}

} // namespace clausula
