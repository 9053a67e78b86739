// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/requirements.h"

#include "core/gap/elements.h"
#include "core/gap/evidence.h"
#include "core/gap/gaptext.h"
#include "core/gap/importance.h"

#include <algorithm>

namespace clausula {

namespace {

constexpr qsizetype maxEvidence = 4;       ///< more quotes prove no more
constexpr double unprovenConfidence = 0.5; ///< where plain words decided, or silence

} // namespace

/** What was found of one item. */
struct RequirementJudge::Findings
{
    QList<ElementRef> found;   ///< of meets and suffices, each once
    QList<Hit> hits;           ///< parallel to found
    QList<ElementRef> missing; ///< of meets
    bool sufficient = false;   ///< one of suffices was found
    QString weakness;          ///< title of the red flag that spoils it
    std::optional<Hit> weakened;
    std::optional<Hit> statement; ///< of states
    std::optional<Hit> mention;

    [[nodiscard]] bool isEmpty() const { return found.isEmpty() && !statement && !mention; }
    [[nodiscard]] bool isComplete() const { return sufficient || missing.isEmpty() || statement; }
    [[nodiscard]] RequirementStatus status() const
    {
        if (isComplete())
            return weakened ? RequirementStatus::Partly : RequirementStatus::Met;
        return isEmpty() ? RequirementStatus::Missing : RequirementStatus::Partly;
    }
};

RequirementJudge::RequirementJudge(const ClauseCatalog &catalog, const Answers &answers, TextSearch &search)
    : m_catalog(catalog), m_answers(answers), m_search(search), m_nearest(catalog, search)
{
}

RequirementResult RequirementJudge::judge(const Framework &framework, const ConditionVerdict &whole,
                                          const Requirement &requirement)
{
    if (whole.applicability == Applicability::Denied)
        return notApplicable(requirement, framework.condition, whole);
    RequirementResult result = judge(requirement);
    const bool gap =
        result.status == RequirementStatus::Missing || result.status == RequirementStatus::Partly;
    if (whole.applicability == Applicability::Open && gap) {
        result.status = RequirementStatus::Unclear;
        result.importance = gapImportance(requirement.importance, result.status);
        result.applies = applicabilityText(framework.condition, whole, m_search.document());
        result.reason = result.applies;
    }
    if (result.applies.isEmpty())
        result.applies = applicabilityText(framework.condition, whole, m_search.document());
    return result;
}

RequirementResult RequirementJudge::judge(const Requirement &requirement)
{
    const ConditionVerdict condition = judgeCondition(requirement.condition, m_answers, m_search);
    if (condition.applicability == Applicability::Denied)
        return notApplicable(requirement, requirement.condition, condition);
    const Findings findings = lookFor(requirement);
    RequirementResult result;
    result.requirement = requirement.id;
    result.status = findings.status();
    if (result.status == RequirementStatus::Missing && !condition.applies())
        result.status = RequirementStatus::Unclear;
    result.importance = gapImportance(requirement.importance, result.status);
    result.evidence = evidenceOf(findings);
    result.applies = applicabilityText(requirement.condition, condition, m_search.document());
    result.reason = findings.isEmpty() ? reasonForNothing(requirement, condition) : reasonFor(findings);
    if (result.status != RequirementStatus::Met) {
        result.nearest = m_nearest.of(requirement, result.evidence);
        result.searched = m_nearest.searched(requirement);
        for (const ElementRef &ref : findings.missing)
            result.missingElements.append(idOf(ref));
    }
    result.confidence = confidenceIn(result, requirement);
    return result;
}

RequirementResult RequirementJudge::notApplicable(const Requirement &requirement, const Condition &condition,
                                                  const ConditionVerdict &verdict) const
{
    RequirementResult result;
    result.requirement = requirement.id;
    result.status = RequirementStatus::NotApplicable;
    result.importance = requirement.importance;
    result.reason = applicabilityText(condition, verdict, m_search.document());
    result.applies = result.reason;
    result.confidence = verdict.answer.isEmpty() && !verdict.proof ? unprovenConfidence : 1;
    if (verdict.proof)
        result.evidence = {proof(m_search.document(), verdict.proof->block, verdict.proof->span)};
    return result;
}

/** Of what was found, the surest of its blocks; of absence, the farther the nearest passage is, the surer. */
double RequirementJudge::confidenceIn(const RequirementResult &result, const Requirement &requirement) const
{
    if (result.evidence.isEmpty())
        return result.nearest.isEmpty() ? 1 : 1 - result.nearest.first().score;
    double surest = unprovenConfidence;
    for (const Evidence &piece : result.evidence)
        surest = std::max(surest, m_search.confidence(piece.block, requirement.clauses));
    return surest;
}

RequirementJudge::Findings RequirementJudge::lookFor(const Requirement &requirement)
{
    Findings findings;
    lookForElements(requirement, findings);
    for (const ElementRef &ref : requirement.weakenedBy) {
        const RedFlag *flag = redFlagOf(m_catalog, ref);
        if (!flag || findings.weakened)
            continue;
        findings.weakened = m_search.findFirst(searchedBlocks(ref, requirement), flag->patterns);
        findings.weakness = flag->title;
    }
    if (!findings.isComplete())
        findings.statement = m_search.findFirst(m_search.contentBlocks(), requirement.states);
    if (!findings.isComplete())
        findings.mention = m_search.findFirst(m_search.contentBlocks(), requirement.mentions);
    return findings;
}

void RequirementJudge::lookForElements(const Requirement &requirement, Findings &findings)
{
    QStringList missing;
    for (const ElementRef &ref : requirement.suffices + requirement.meets) {
        if (findings.found.contains(ref) || missing.contains(idOf(ref)))
            continue;
        const std::optional<Hit> hit = dependsOn(idOf(ref), missing) ? std::nullopt : find(ref, requirement);
        if (hit) {
            findings.found.append(ref);
            findings.hits.append(*hit);
        }
        findings.sufficient = findings.sufficient || (hit && requirement.suffices.contains(ref));
        if (!hit)
            missing.append(idOf(ref));
    }
    for (const ElementRef &ref : requirement.meets) {
        if (missing.contains(idOf(ref)))
            findings.missing.append(ref);
    }
}

std::optional<Hit> RequirementJudge::find(const ElementRef &ref, const Requirement &requirement)
{
    if (!ref.element.isEmpty()) {
        const RequiredElement *element = elementOf(m_catalog, ref);
        return element ? m_search.findFirst(searchedBlocks(ref, requirement), element->patterns)
                       : std::nullopt;
    }
    const QList<int> carriers = m_search.blocksWith({ref.clause}, false);
    if (carriers.isEmpty())
        return std::nullopt;
    return Hit{carriers.first(), m_search.document().blocks().at(carriers.first()).span, {}};
}

/**
 * The clause types in whose blocks an element of \a clause may stand as well: for a right all rights, since
 * one sentence often grants several. Elsewhere kin would mislead: "within 72 hours" is no storage period.
 */
QStringList RequirementJudge::kin(const QString &clause) const
{
    const ClauseType *type = m_catalog.type(clause);
    if (!type || type->group != ClauseGroup::Rights)
        return {clause};
    QStringList rights;
    for (const ClauseType &other : m_catalog.types()) {
        if (other.group == ClauseGroup::Rights)
            rights.append(other.id);
    }
    return rights;
}

/**
 * Where to look for an element: blocks that are mainly of its own clause type, then others that carry it,
 * then those mainly, then partly of the other types in which the requirement looks for evidence, and those
 * of its kin. Guesses count, because the element itself has to be found in them.
 */
QList<int> RequirementJudge::searchedBlocks(const ElementRef &ref, const Requirement &requirement)
{
    QList<int> blocks = m_search.blocksWith(kin(ref.clause) + requirement.clauses, true);
    if (!requirement.patterns.isEmpty())
        blocks.removeIf([&](int block) { return !m_search.findIn(block, requirement.patterns); });
    const auto rank = [&](int block) {
        const QList<Label> &labels = m_search.recognition().blocks.at(block).labels;
        if (labels.first().clause == ref.clause)
            return 0;
        if (m_search.confidence(block, {ref.clause}) > 0)
            return 1;
        if (requirement.clauses.contains(labels.first().clause))
            return 2;
        return m_search.confidence(block, requirement.clauses) > 0 ? 3 : 4;
    };
    std::ranges::stable_sort(blocks, {}, rank);
    return blocks;
}

/** The sentences that prove it, in text order; a clause as a whole only where no element of it was found. */
QList<Evidence> RequirementJudge::evidenceOf(const Findings &findings) const
{
    const Document &document = m_search.document();
    QList<Evidence> evidence;
    const auto add = [&](const Evidence &piece) {
        if (evidence.size() < maxEvidence && !std::ranges::contains(evidence, piece.span, &Evidence::span))
            evidence.append(piece);
    };
    for (qsizetype i = 0; i < findings.found.size(); ++i) {
        if (!findings.found[i].element.isEmpty())
            add(proof(document, findings.hits[i].block, findings.hits[i].span));
    }
    if (findings.statement)
        add(proof(document, findings.statement->block, findings.statement->span));
    if (findings.weakened && findings.isComplete())
        add(proof(document, findings.weakened->block, findings.weakened->span));
    if (evidence.isEmpty() && findings.mention)
        add(proof(document, findings.mention->block, findings.mention->span));
    if (evidence.isEmpty() && !findings.hits.isEmpty())
        add(tellingSentence(m_search.recognized(), findings.hits.first().block,
                            findings.found.first().clause));
    std::ranges::stable_sort(evidence, {}, [](const Evidence &piece) { return piece.span; });
    return evidence;
}

QString RequirementJudge::reasonFor(const Findings &findings) const
{
    const QString found =
        findings.found.isEmpty() ? GapText::tr("a plain statement") : titles(findings.found);
    if (findings.isComplete()) {
        return findings.weakened ? GapText::tr("Found: %1; but: %2.").arg(found, findings.weakness)
                                 : GapText::tr("Found: %1.").arg(found);
    }
    if (!findings.found.isEmpty())
        return GapText::tr("Found: %1; lacking: %2.").arg(found, titles(findings.missing));
    return GapText::tr("Named in passing only; lacking: %1.").arg(titles(findings.missing));
}

QString RequirementJudge::reasonForNothing(const Requirement &requirement,
                                           const ConditionVerdict &condition) const
{
    if (!condition.applies())
        return applicabilityText(requirement.condition, condition, m_search.document());
    if (!condition.proof)
        return GapText::tr("Nothing was found that says %1.").arg(requirement.asks);
    const int line = m_search.document().lineAt(condition.proof->span.start);
    return GapText::tr("Nothing was found that says %1, although line %2 suggests that %3.")
        .arg(requirement.asks, QString::number(line), requirement.condition.text);
}

/** What the elements are called; whole clauses only where there is nothing more exact to name. */
QString RequirementJudge::titles(const QList<ElementRef> &refs) const
{
    QStringList titles;
    const bool anyElement =
        std::ranges::any_of(refs, [](const ElementRef &ref) { return !ref.element.isEmpty(); });
    for (const ElementRef &ref : refs) {
        if (!anyElement || !ref.element.isEmpty())
            titles.append(titleOf(m_catalog, ref));
    }
    return titles.join(QStringLiteral(", "));
}

} // namespace clausula
