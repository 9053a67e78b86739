// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/clausefindings.h"

#include "core/gap/evidence.h"
#include "core/gap/gaptext.h"
#include "core/gap/importance.h"
#include "core/gap/recommendation.h"
#include "core/gap/sidenames.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr qsizetype maxPassages = 2; ///< a clause type is shown by its best passages

bool speaks(const Coverage &coverage)
{
    return coverage.status == CoverageStatus::Present || coverage.status == CoverageStatus::Partial;
}

/** The best passages of a clause, in text order. */
QList<Evidence> passages(const Coverage &coverage, const JudgedSide &side)
{
    QList<int> best = coverage.blocks.first(std::min(maxPassages, coverage.blocks.size()));
    std::ranges::sort(best);
    QList<Evidence> evidence;
    for (const int block : std::as_const(best))
        evidence.append(tellingSentence(side.document.recognized, block, coverage.clause));
    return evidence;
}

Finding onlyOn(Side side, const ClauseType &type, const Coverage &said, const Coverage &silent,
               const JudgedSide &speaker)
{
    Finding finding;
    finding.kind = side == Side::Left ? Finding::Kind::OnlyLeft : Finding::Kind::OnlyRight;
    finding.unclear = silent.status == CoverageStatus::Unsure;
    finding.importance = finding.unclear ? lowered(clauseImportance(type)) : clauseImportance(type);
    (side == Side::Left ? finding.left : finding.right) = passages(said, speaker);
    const QString text = finding.unclear ? GapText::tr("%1 speaks of “%2”; whether %3 does is not sure.")
                                         : GapText::tr("%1 speaks of “%2”; %3 does not.");
    finding.message = text.arg(sideName(side, SentencePlace::Start), type.title,
                               sideName(otherSide(side), SentencePlace::Inside));
    return finding;
}

/** Both speak of it, but one leaves out more than the other. */
std::optional<Finding> otherElements(const ClauseType &type, const Coverage &left, const Coverage &right)
{
    for (const RequiredElement &element : type.requiredElements) {
        const bool leftLacks = left.missingElements.contains(element.id);
        if (leftLacks == right.missingElements.contains(element.id))
            continue;
        Finding finding;
        finding.importance = lowered(clauseImportance(type));
        finding.message =
            GapText::tr("Both policies speak of “%1”, but %2 leaves out: %3.")
                .arg(type.title, sideName(leftLacks ? Side::Left : Side::Right, SentencePlace::Inside),
                     element.title);
        return finding;
    }
    return std::nullopt;
}

std::optional<Finding> differing(const ClauseType &type, const Coverage &leftCoverage,
                                 const Coverage &rightCoverage, const Checks &checks,
                                 std::pair<JudgedSide &, JudgedSide &> sides)
{
    std::optional<Finding> finding;
    if (const auto difference = promiseDifference(type, checks, sides.first, sides.second)) {
        finding.emplace();
        finding->importance = clauseImportance(type);
        finding->left = difference->left;
        finding->right = difference->right;
        finding->message =
            GapText::tr("Both policies speak of “%1”, but %2.").arg(type.title, difference->text);
    } else {
        finding = otherElements(type, leftCoverage, rightCoverage);
    }
    if (!finding)
        return std::nullopt;
    finding->kind = Finding::Kind::Differs;
    if (finding->left.isEmpty())
        finding->left = passages(leftCoverage, sides.first);
    if (finding->right.isEmpty())
        finding->right = passages(rightCoverage, sides.second);
    return finding;
}

std::optional<Finding> findingOf(const ClauseType &type, qsizetype index, const Checks &checks,
                                 JudgedSide &left, JudgedSide &right)
{
    const Coverage &leftCoverage = left.document.analysis.coverage.at(index);
    const Coverage &rightCoverage = right.document.analysis.coverage.at(index);
    if (speaks(leftCoverage) && speaks(rightCoverage))
        return differing(type, leftCoverage, rightCoverage, checks, {left, right});
    if (speaks(leftCoverage) && rightCoverage.status != CoverageStatus::NotApplicable)
        return onlyOn(Side::Left, type, leftCoverage, rightCoverage, left);
    if (speaks(rightCoverage) && leftCoverage.status != CoverageStatus::NotApplicable)
        return onlyOn(Side::Right, type, rightCoverage, leftCoverage, right);
    return std::nullopt;
}

/** Where only one speaks, its confidence; else that of the less certain side. */
double confidenceIn(const Coverage &left, const Coverage &right)
{
    if (speaks(left) && speaks(right))
        return std::min(left.confidence, right.confidence);
    return speaks(left) ? left.confidence : right.confidence;
}

QString citationOf(const ClauseType &type)
{
    if (type.citations.isEmpty())
        return {};
    return type.citations.first().source + u' ' + type.citations.first().article;
}

} // namespace

QList<Finding> clauseFindings(const ClauseCatalog &catalog, const QSet<QString> &settled,
                              const Checks &checks, JudgedSide &left, JudgedSide &right)
{
    QList<Finding> findings;
    for (qsizetype i = 0; i < catalog.types().size(); ++i) {
        const ClauseType &type = catalog.types()[i];
        if (type.group == ClauseGroup::None || settled.contains(type.id))
            continue;
        std::optional<Finding> finding = findingOf(type, i, checks, left, right);
        if (!finding)
            continue;
        finding->clause = type.id;
        finding->confidence =
            confidenceIn(left.document.analysis.coverage[i], right.document.analysis.coverage[i]);
        finding->citation = citationOf(type);
        finding->recommendation = recommendationFor(&type, type.title);
        findings.append(*std::move(finding));
    }
    return findings;
}

} // namespace clausula
