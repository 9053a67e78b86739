// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/promises.h"

#include "core/gap/elements.h"
#include "core/gap/evidence.h"
#include "core/gap/gaptext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** Values that can be told apart without understanding them: figures, yes and no. */
bool isComparable(const Fact &fact)
{
    return !fact.unit.isEmpty() || fact.value == u"yes"_s || fact.value == u"no"_s;
}

QList<Fact> comparableFacts(const QString &id, const DocumentAnalysis &analysis)
{
    QList<Fact> facts;
    std::ranges::copy_if(analysis.facts, std::back_inserter(facts),
                         [&id](const Fact &fact) { return fact.id == id && isComparable(fact); });
    return facts;
}

QString valuesOf(const QList<Fact> &facts)
{
    QStringList values;
    for (const Fact &fact : facts)
        values.append(fact.unit.isEmpty() ? fact.value : fact.value + u' ' + fact.unit);
    values.sort();
    values.removeDuplicates();
    return values.join(u", "_s);
}

/** The values for comparing: "one month" is as long as "30 days". */
QSet<QString> comparedValues(const QList<Fact> &facts)
{
    QSet<QString> values;
    for (const Fact &fact : facts) {
        values.insert(fact.days ? QString::number(*fact.days, 'g', 4) : fact.value + u' ' + fact.unit);
    }
    return values;
}

QList<Evidence> evidenceOf(const QList<Fact> &facts)
{
    QList<Evidence> evidence;
    for (const Fact &fact : facts) {
        if (!evidence.contains(fact.evidence))
            evidence.append(fact.evidence);
    }
    return evidence;
}

std::optional<PromiseDifference> otherFigures(const ClauseType &type, const Checks &checks,
                                              const JudgedSide &left, const JudgedSide &right)
{
    for (const FactRule &rule : checks.facts) {
        if (rule.about != type.id)
            continue;
        const QList<Fact> leftFacts = comparableFacts(rule.id, left.document.analysis);
        const QList<Fact> rightFacts = comparableFacts(rule.id, right.document.analysis);
        if (leftFacts.isEmpty() || rightFacts.isEmpty() ||
            comparedValues(leftFacts) == comparedValues(rightFacts))
            continue;
        const QString leftValues = valuesOf(leftFacts);
        const QString rightValues = valuesOf(rightFacts);
        return PromiseDifference{
            GapText::tr("the left policy says “%1” and the right policy “%2”").arg(leftValues, rightValues),
            evidenceOf(leftFacts), evidenceOf(rightFacts)};
    }
    return std::nullopt;
}

QList<Evidence> proofs(const std::optional<Hit> &hit, const JudgedSide &side)
{
    return hit ? QList{proof(side.document.recognized.document, hit->block, hit->span)} : QList<Evidence>{};
}

std::optional<PromiseDifference> otherRedFlags(const ClauseType &type, JudgedSide &left, JudgedSide &right)
{
    const QList<int> leftBlocks = left.search.blocksWith({type.id}, false);
    const QList<int> rightBlocks = right.search.blocksWith({type.id}, false);
    for (const RedFlag &flag : type.redFlags) {
        const std::optional<Hit> onLeft = left.search.findFirst(leftBlocks, flag.patterns);
        const std::optional<Hit> onRight = right.search.findFirst(rightBlocks, flag.patterns);
        if (onLeft.has_value() == onRight.has_value())
            continue;
        const QString text = onLeft ? GapText::tr("the left policy does so in wording to look at: %1")
                                    : GapText::tr("the right policy does so in wording to look at: %1");
        return PromiseDifference{text.arg(flag.title), proofs(onLeft, left), proofs(onRight, right)};
    }
    return std::nullopt;
}

QList<Commitment> commitmentsUnder(const QString &clause, const JudgedSide &side)
{
    QList<Commitment> commitments;
    std::ranges::copy_if(side.document.analysis.commitments, std::back_inserter(commitments),
                         [&clause](const Commitment &commitment) { return commitment.clause == clause; });
    return commitments;
}

/** The first act that both promise, but one of them less firmly. */
std::optional<PromiseDifference> weakerWord(const ClauseType &type, const JudgedSide &left,
                                            const JudgedSide &right)
{
    const QList<Commitment> rightOnes = commitmentsUnder(type.id, right);
    const QList<Commitment> leftOnes = commitmentsUnder(type.id, left);
    for (const Commitment &onLeft : leftOnes) {
        const auto onRight = std::ranges::find(rightOnes, onLeft.act, &Commitment::act);
        if (onRight == rightOnes.cend() || onRight->strength == onLeft.strength)
            continue;
        const QString text = onLeft.strength > onRight->strength
                                 ? GapText::tr("the right policy promises less: “%2” against “%1”")
                                 : GapText::tr("the left policy promises less: “%1” against “%2”");
        return PromiseDifference{
            text.arg(onLeft.words, onRight->words), {onLeft.evidence}, {onRight->evidence}};
    }
    return std::nullopt;
}

} // namespace

std::optional<PromiseDifference> promiseDifference(const ClauseType &type, const Checks &checks,
                                                   JudgedSide &left, JudgedSide &right)
{
    if (auto difference = otherFigures(type, checks, left, right))
        return difference;
    if (auto difference = weakerWord(type, left, right))
        return difference;
    return otherRedFlags(type, left, right);
}

} // namespace clausula
