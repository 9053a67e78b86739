// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/knowledgejson.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** In the order of Importance. */
const QStringList &importanceWords()
{
    static const QStringList words{u"note"_s, u"low"_s, u"medium"_s, u"high"_s};
    return words;
}

ElementRef refFrom(const QString &text)
{
    const qsizetype dot = text.indexOf(u'.');
    return dot < 0 ? ElementRef{text, {}} : ElementRef{text.first(dot), text.sliced(dot + 1)};
}

QList<ElementRef> refsFrom(const QStringList &texts)
{
    QList<ElementRef> refs;
    for (const QString &text : texts)
        refs.append(refFrom(text));
    return refs;
}

/** Answers of the interview: "transfers=no". */
QStringList answersFrom(JsonReader &reader, const QString &key)
{
    static const QRegularExpression shape(u"^[a-z0-9]+(-[a-z0-9]+)*=(yes|no)$"_s);
    const QStringList answers = reader.optionalTexts(key);
    for (qsizetype i = 0; i < answers.size(); ++i) {
        if (!shape.match(answers[i]).hasMatch())
            reader.itemProblem(key, i, u"must be a question's id, “=” and “yes” or “no”"_s);
    }
    return answers;
}

Condition conditionFrom(JsonReader &reader)
{
    return {.id = reader.id(u"id"_s),
            .text = reader.text(u"text"_s),
            .appliesClauses = reader.optionalTexts(u"applies_clauses"_s),
            .appliesPatterns = reader.optionalPatterns(u"applies_patterns"_s),
            .providedPatterns = reader.optionalPatterns(u"provided_patterns"_s),
            .deniesPatterns = reader.optionalPatterns(u"denies_patterns"_s),
            .appliesAnswers = answersFrom(reader, u"applies_answers"_s),
            .deniesAnswers = answersFrom(reader, u"denies_answers"_s),
            .silenceDenies = reader.has(u"silence_denies"_s) && reader.boolean(u"silence_denies"_s)};
}

Condition optionalConditionFrom(JsonReader &reader)
{
    const QString key = u"condition"_s;
    return reader.has(key) ? reader.object(key, conditionFrom) : Condition();
}

/** A list that must have at least one entry. */
QStringList someTexts(JsonReader &reader, const QString &key)
{
    const QStringList texts = reader.texts(key);
    if (texts.isEmpty())
        reader.problem(key, u"must have at least one"_s);
    return texts;
}

Requirement requirementFrom(JsonReader &reader)
{
    return {.id = reader.id(u"id"_s),
            .citation = reader.text(u"citation"_s),
            .asks = reader.text(u"asks"_s),
            .clauses = someTexts(reader, u"clauses"_s),
            .meets = refsFrom(someTexts(reader, u"meets"_s)),
            .suffices = refsFrom(reader.optionalTexts(u"suffices"_s)),
            .weakenedBy = refsFrom(reader.optionalTexts(u"weakened_by"_s)),
            .states = reader.optionalPatterns(u"states"_s),
            .mentions = reader.optionalPatterns(u"mentions"_s),
            .patterns = reader.optionalPatterns(u"patterns"_s),
            .condition = optionalConditionFrom(reader),
            .importance = Importance(reader.choice(u"importance"_s, importanceWords())),
            .recommendedClause = reader.text(u"recommended_clause"_s),
            .shortfall = reader.text(u"shortfall"_s)};
}

QList<Requirement> requirementsFrom(JsonReader &reader)
{
    const QString key = u"requirements"_s;
    QList<Requirement> requirements = reader.objects(key, requirementFrom);
    if (requirements.isEmpty())
        reader.problem(key, u"must have at least one"_s);
    QSet<QString> ids;
    for (qsizetype i = 0; i < requirements.size(); ++i) {
        if (ids.contains(requirements[i].id))
            reader.itemProblem(key, i, u"has an id that stands there twice"_s);
        ids.insert(requirements[i].id);
    }
    return requirements;
}

ImportanceRule ruleFrom(JsonReader &reader)
{
    return {.high = reader.text(u"high"_s),
            .medium = reader.text(u"medium"_s),
            .low = reader.text(u"low"_s),
            .note = reader.text(u"note"_s)};
}

QJsonArray refsArray(const QList<ElementRef> &refs)
{
    QJsonArray array;
    for (const ElementRef &ref : refs)
        array.append(refText(ref));
    return array;
}

void addCondition(QJsonObject &object, const Condition &condition)
{
    if (condition == Condition())
        return;
    object.insert(
        u"condition"_s,
        QJsonObject{{u"id"_s, condition.id},
                    {u"text"_s, condition.text},
                    {u"applies_clauses"_s, QJsonArray::fromStringList(condition.appliesClauses)},
                    {u"applies_patterns"_s, QJsonArray::fromStringList(condition.appliesPatterns)},
                    {u"provided_patterns"_s, QJsonArray::fromStringList(condition.providedPatterns)},
                    {u"denies_patterns"_s, QJsonArray::fromStringList(condition.deniesPatterns)},
                    {u"applies_answers"_s, QJsonArray::fromStringList(condition.appliesAnswers)},
                    {u"denies_answers"_s, QJsonArray::fromStringList(condition.deniesAnswers)},
                    {u"silence_denies"_s, condition.silenceDenies}});
}

QJsonObject requirementObject(const Requirement &requirement)
{
    QJsonObject object{{u"id"_s, requirement.id},
                       {u"citation"_s, requirement.citation},
                       {u"asks"_s, requirement.asks},
                       {u"clauses"_s, QJsonArray::fromStringList(requirement.clauses)},
                       {u"meets"_s, refsArray(requirement.meets)},
                       {u"suffices"_s, refsArray(requirement.suffices)},
                       {u"weakened_by"_s, refsArray(requirement.weakenedBy)},
                       {u"states"_s, QJsonArray::fromStringList(requirement.states)},
                       {u"mentions"_s, QJsonArray::fromStringList(requirement.mentions)},
                       {u"patterns"_s, QJsonArray::fromStringList(requirement.patterns)},
                       {u"importance"_s, importanceWords().at(int(requirement.importance))},
                       {u"recommended_clause"_s, requirement.recommendedClause},
                       {u"shortfall"_s, requirement.shortfall}};
    addCondition(object, requirement.condition);
    return object;
}

} // namespace

QString refText(const ElementRef &ref)
{
    return ref.element.isEmpty() ? ref.clause : ref.clause + u'.' + ref.element;
}

Framework frameworkFrom(JsonReader &reader)
{
    Framework framework;
    framework.id = reader.id(u"id"_s);
    framework.title = reader.text(u"title"_s);
    framework.source = reader.text(u"source"_s);
    framework.version = reader.date(u"version"_s);
    framework.importanceRule = reader.object(u"importance_rule"_s, ruleFrom);
    framework.condition = optionalConditionFrom(reader);
    framework.requirements = requirementsFrom(reader);
    return framework;
}

QJsonObject frameworkObject(const Framework &framework)
{
    QJsonArray requirements;
    for (const Requirement &requirement : framework.requirements)
        requirements.append(requirementObject(requirement));
    const ImportanceRule &rule = framework.importanceRule;
    QJsonObject object{{u"id"_s, framework.id},
                       {u"title"_s, framework.title},
                       {u"source"_s, framework.source},
                       {u"version"_s, framework.version},
                       {u"importance_rule"_s, QJsonObject{{u"high"_s, rule.high},
                                                          {u"medium"_s, rule.medium},
                                                          {u"low"_s, rule.low},
                                                          {u"note"_s, rule.note}}},
                       {u"requirements"_s, requirements}};
    addCondition(object, framework.condition);
    return object;
}

} // namespace clausula
