// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/conditions.h"

#include "core/gap/gaptext.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** What says that the condition holds: a clause of the named types, or text. */
std::optional<Hit> confirmation(const Condition &condition, TextSearch &search)
{
    const QList<int> carriers = search.blocksWith(condition.appliesClauses, false);
    if (!carriers.isEmpty())
        return Hit{carriers.first(), search.document().blocks().at(carriers.first()).span, {}};
    return search.findFirst(search.contentBlocks(), condition.appliesPatterns);
}

bool isProvided(const Condition &condition, TextSearch &search)
{
    return condition.providedPatterns.isEmpty() ||
           search.findFirst(search.contentBlocks(), condition.providedPatterns).has_value();
}

/** Nothing in a text could say that it applies, so that silence says nothing. */
bool holdsByItself(const Condition &condition)
{
    return condition.appliesClauses.isEmpty() && condition.appliesPatterns.isEmpty();
}

ConditionVerdict judgeByText(const Condition &condition, TextSearch &search)
{
    if (const std::optional<Hit> denial = search.findFirst(search.contentBlocks(), condition.deniesPatterns))
        return {Applicability::Denied, denial};
    if (holdsByItself(condition))
        return {Applicability::Applies, std::nullopt};
    const std::optional<Hit> proof = confirmation(condition, search);
    if (proof && isProvided(condition, search))
        return {Applicability::Applies, proof};
    return {condition.silenceDenies ? Applicability::Denied : Applicability::Open, std::nullopt};
}

/** “Does data go to …?” was answered with no. */
QString answeredText(const QString &answer)
{
    const QString id = answer.section(u'=', 0, 0);
    const std::optional<ApplicabilityQuestion> question = questionWith(id);
    const QString asked = question ? question->text : id;
    return answer.endsWith("=yes"_L1) ? GapText::tr("“%1” was answered with yes.").arg(asked)
                                      : GapText::tr("“%1” was answered with no.").arg(asked);
}

} // namespace

ConditionVerdict judgeCondition(const Condition &condition, const Answers &answers, TextSearch &search)
{
    if (condition.id.isEmpty())
        return {Applicability::Applies, std::nullopt};
    if (const QString answer = givenAnswer(condition.deniesAnswers, answers); !answer.isEmpty())
        return {Applicability::Denied, std::nullopt, answer};
    if (const QString answer = givenAnswer(condition.appliesAnswers, answers); !answer.isEmpty())
        return {Applicability::Applies, std::nullopt, answer};
    return judgeByText(condition, search);
}

QString applicabilityText(const Condition &condition, const ConditionVerdict &verdict,
                          const Document &document)
{
    if (condition.id.isEmpty())
        return {};
    if (!verdict.answer.isEmpty() && verdict.applies())
        return GapText::tr("Applies: %1").arg(answeredText(verdict.answer));
    if (!verdict.answer.isEmpty())
        return GapText::tr("Does not apply: %1").arg(answeredText(verdict.answer));
    if (verdict.applicability == Applicability::Denied) {
        return verdict.proof ? GapText::tr("Does not apply: the text rules out that %1.").arg(condition.text)
                             : GapText::tr("Applies if %1; nothing in the text says so.").arg(condition.text);
    }
    if (verdict.applicability == Applicability::Open)
        return GapText::tr("Applies if %1; the text neither says so nor rules it out.").arg(condition.text);
    if (!verdict.proof)
        return {};
    return GapText::tr("Applies: line %1 suggests that %2.")
        .arg(QString::number(document.lineAt(verdict.proof->span.start)), condition.text);
}

} // namespace clausula
