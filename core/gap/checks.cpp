// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/checks.h"

#include "core/library/knowledgejson.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

using Parts = QHash<QString, QString>;

/** Puts the named parts into \a patterns. */
QStringList expanded(QStringList patterns, const Parts &parts)
{
    for (QString &pattern : patterns) {
        for (auto part = parts.cbegin(); part != parts.cend(); ++part)
            pattern.replace(u'<' + part.key() + u'>', u"(?:%1)"_s.arg(part.value()));
    }
    return patterns;
}

std::pair<QString, QString> partFrom(JsonReader &reader)
{
    return {reader.id(u"name"_s), reader.pattern(u"pattern"_s)};
}

Importance severityFrom(JsonReader &reader)
{
    return Importance(reader.choice(u"severity"_s, {u"note"_s, u"low"_s, u"medium"_s, u"high"_s}));
}

FactRule factFrom(JsonReader &reader, const Parts &parts)
{
    const auto readingFrom = [&parts](JsonReader &inner) {
        return FactReading{inner.optionalText(u"says"_s), expanded(inner.patterns(u"patterns"_s), parts),
                           expanded(inner.optionalPatterns(u"unless"_s), parts)};
    };
    return {.id = reader.id(u"id"_s),
            .clauses = reader.texts(u"clauses"_s),
            .take = FactRule::Take(reader.choice(u"take"_s, {u"first"_s, u"each"_s, u"join"_s})),
            .about = reader.optionalText(u"about"_s),
            .unit = reader.optionalText(u"unit"_s),
            .readings = reader.objects(u"readings"_s, readingFrom)};
}

DefectRule defectFrom(JsonReader &reader, const Parts &parts)
{
    return {.id = reader.id(u"id"_s),
            .severity = severityFrom(reader),
            .message = reader.text(u"message"_s),
            .patterns = expanded(reader.patterns(u"patterns"_s), parts),
            .unless = expanded(reader.optionalPatterns(u"unless"_s), parts)};
}

SupersededRule supersededFrom(JsonReader &reader, const Parts &parts)
{
    return {.id = reader.id(u"id"_s),
            .severity = severityFrom(reader),
            .what = reader.text(u"what"_s),
            .ended = reader.date(u"ended"_s),
            .by = reader.text(u"by"_s),
            .patterns = expanded(reader.patterns(u"patterns"_s), parts)};
}

ContradictionRule contradictionFrom(JsonReader &reader, const Parts &parts)
{
    return {.id = reader.id(u"id"_s),
            .severity = severityFrom(reader),
            .message = reader.text(u"message"_s),
            .one = expanded(reader.patterns(u"one"_s), parts),
            .other = expanded(reader.patterns(u"other"_s), parts)};
}

CommitmentStrength strengthFrom(JsonReader &reader)
{
    const QStringList words{u"may-not"_s, u"may"_s, u"efforts"_s, u"must"_s, u"will"_s};
    return {.strength = Strength(reader.choice(u"strength"_s, words)), .words = reader.pattern(u"words"_s)};
}

CommitmentAct actFrom(JsonReader &reader)
{
    return {.id = reader.id(u"id"_s), .pattern = reader.pattern(u"pattern"_s)};
}

CommitmentRule commitmentsFrom(JsonReader &reader)
{
    CommitmentRule rule{.strengths = reader.objects(u"strengths"_s, strengthFrom),
                        .acts = reader.objects(u"acts"_s, actFrom)};
    std::ranges::stable_sort(rule.strengths, std::ranges::greater{}, &CommitmentStrength::strength);
    return rule;
}

WordingRule wordingFrom(JsonReader &reader)
{
    return {.praise = reader.pattern(u"praise"_s),
            .policyWords = reader.pattern(u"policy_words"_s),
            .terms = reader.texts(u"terms"_s)};
}

Checks checksFrom(JsonReader &reader)
{
    Parts parts;
    for (const auto &[name, pattern] : reader.objects(u"parts"_s, partFrom))
        parts.insert(name, pattern);
    const auto withParts = [&parts](auto from) {
        return [&parts, from](JsonReader &inner) { return from(inner, parts); };
    };
    return {.facts = reader.objects(u"facts"_s, withParts(factFrom)),
            .approximate = reader.pattern(u"approximate"_s),
            .defects = reader.objects(u"defects"_s, withParts(defectFrom)),
            .vague = reader.objects(u"vague"_s, withParts(defectFrom)),
            .superseded = reader.objects(u"superseded"_s, withParts(supersededFrom)),
            .contradictions = reader.objects(u"contradictions"_s, withParts(contradictionFrom)),
            .commitments = reader.object(u"commitments"_s, commitmentsFrom),
            .wording = reader.object(u"wording"_s, wordingFrom)};
}

} // namespace

Result<Checks> parseChecks(const QByteArray &json, const QString &name, bool thorough)
{
    return readJson(json, name, thorough ? JsonCheck::Everything : JsonCheck::Shape, checksFrom);
}

Result<Checks> builtInChecks()
{
    const QString name = u":/clausula/checks/checks.json"_s;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::KnowledgeInvalid, name, file.errorString());
    return parseChecks(file.readAll(), name, false);
}

} // namespace clausula
