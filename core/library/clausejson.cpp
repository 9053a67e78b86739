// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausejson.h"

#include "core/library/knowledgejson.h"

#include <QJsonDocument>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QStringList &positionNames()
{
    static const QStringList names{u"preferred"_s, u"acceptable"_s, u"fallback"_s, u"reject"_s};
    return names;
}

QDateTime timeFrom(JsonReader &reader, const QString &key)
{
    const QString text = reader.optionalText(key);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    if (!text.isEmpty() && !time.isValid())
        reader.problem(key, u"is no time like 2025-06-01T10:30:00.000Z"_s);
    return time;
}

void insert(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

void insert(QJsonObject &object, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(key, QJsonArray::fromStringList(texts));
}

void insert(QJsonObject &object, const QString &key, const QDateTime &time)
{
    if (time.isValid())
        object.insert(key, time.toUTC().toString(Qt::ISODateWithMs));
}

} // namespace

Clause clauseFrom(JsonReader &reader)
{
    Clause clause;
    clause.id = reader.id(u"id"_s);
    clause.type = reader.id(u"type"_s);
    clause.title = reader.text(u"title"_s);
    clause.text = reader.text(u"text"_s);
    clause.position = ClausePosition(reader.choice(u"position"_s, positionNames()));
    clause.guidance = reader.optionalText(u"guidance"_s);
    clause.escalation = reader.optionalText(u"escalation"_s);
    clause.notes = reader.optionalText(u"notes"_s);
    clause.jurisdictions = reader.optionalTexts(u"jurisdictions"_s);
    clause.frameworks = reader.optionalTexts(u"frameworks"_s);
    clause.pack = reader.optionalText(u"pack"_s);
    clause.provenance = {reader.optionalText(u"from_document"_s), reader.optionalText(u"from_person"_s),
                         timeFrom(reader, u"from_when"_s)};
    clause.changed = timeFrom(reader, u"changed"_s);
    clause.changedBy = reader.optionalText(u"changed_by"_s);
    clause.version = reader.has(u"version"_s) ? reader.integer(u"version"_s, 1, 1'000'000) : 1;
    clause.retired = reader.has(u"retired"_s) && reader.boolean(u"retired"_s);
    return clause;
}

QJsonObject clauseObject(const Clause &clause)
{
    QJsonObject object{{u"id"_s, clause.id},
                       {u"type"_s, clause.type},
                       {u"title"_s, clause.title},
                       {u"text"_s, clause.text},
                       {u"position"_s, positionNames().at(int(clause.position))},
                       {u"version"_s, clause.version}};
    insert(object, u"guidance"_s, clause.guidance);
    insert(object, u"escalation"_s, clause.escalation);
    insert(object, u"notes"_s, clause.notes);
    insert(object, u"jurisdictions"_s, clause.jurisdictions);
    insert(object, u"frameworks"_s, clause.frameworks);
    insert(object, u"pack"_s, clause.pack);
    insert(object, u"from_document"_s, clause.provenance.document);
    insert(object, u"from_person"_s, clause.provenance.person);
    insert(object, u"from_when"_s, clause.provenance.when);
    insert(object, u"changed"_s, clause.changed);
    insert(object, u"changed_by"_s, clause.changedBy);
    if (clause.retired)
        object.insert(u"retired"_s, true);
    return object;
}

QByteArray clauseToJson(const Clause &clause)
{
    return QJsonDocument(clauseObject(clause)).toJson(QJsonDocument::Compact);
}

Result<Clause> parseClause(const QByteArray &json, const QString &fileName)
{
    return readJson(json, fileName, JsonCheck::Everything, &clauseFrom);
}

} // namespace clausula
