// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/knowledgejson.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

const QString sharedExemplarsKey = u"shared_exemplars"_s;
const QString furtherElementsKey = u"further_elements"_s;

const QStringList &groupLetters()
{
    static const QStringList letters{u"A"_s, u"C"_s, u"U"_s, u"S"_s, u"T"_s, u"R"_s, u"P"_s, u"L"_s, u"-"_s};
    return letters;
}

const QStringList &cuePlaces()
{
    static const QStringList places{u"text"_s, u"heading"_s};
    return places;
}

Cue cueFrom(JsonReader &reader)
{
    return {.where = Cue::Where(reader.choice(u"where"_s, cuePlaces())),
            .weight = reader.integer(u"weight"_s, 1, 3),
            .pattern = reader.pattern(u"pattern"_s)};
}

SharedExemplar sharedExemplarFrom(JsonReader &reader)
{
    SharedExemplar exemplar{.text = reader.text(u"text"_s), .also = reader.texts(u"also"_s)};
    if (exemplar.also.isEmpty())
        reader.problem(u"also"_s, u"must have at least one"_s);
    return exemplar;
}

/** RequiredElement and RedFlag are written alike. */
template<typename Item>
Item itemFrom(JsonReader &reader)
{
    return {.id = reader.id(u"id"_s),
            .title = reader.text(u"title"_s),
            .patterns = reader.patterns(u"patterns"_s)};
}

template<typename Item>
QList<Item> itemsFrom(JsonReader &reader, const QString &key)
{
    QList<Item> items = reader.objects(key, &itemFrom<Item>);
    QSet<QString> ids;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (ids.contains(items[i].id))
            reader.itemProblem(key, i, u"has an id that stands there twice"_s);
        ids.insert(items[i].id);
    }
    return items;
}

/** Elements that share their ids with no required one. */
QList<RequiredElement> furtherElementsFrom(JsonReader &reader, const QList<RequiredElement> &required)
{
    QList<RequiredElement> elements = itemsFrom<RequiredElement>(reader, furtherElementsKey);
    for (qsizetype i = 0; i < elements.size(); ++i) {
        if (std::ranges::contains(required, elements[i].id, &RequiredElement::id))
            reader.itemProblem(furtherElementsKey, i, u"has the id of a required element"_s);
    }
    return elements;
}

Citation citationFrom(JsonReader &reader)
{
    return {.source = reader.text(u"source"_s),
            .article = reader.text(u"article"_s),
            .version = reader.date(u"version"_s),
            .checked = reader.boolean(u"checked"_s)};
}

/** Every brace belongs to a {{placeholder}}, so that a form can ask for all of them. */
bool hasWholePlaceholders(QString wording)
{
    static const QRegularExpression placeholder(uR"(\{\{[^\s{}]([^{}\n]*[^\s{}])?\}\})"_s);
    wording.remove(placeholder);
    return !wording.contains(u'{') && !wording.contains(u'}');
}

/** \a object with \a text under \a key, if there is one. */
void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

/** What is there of the wordings, by position. */
QJsonObject wordingObject(const ClauseType &type)
{
    QJsonObject object;
    insertText(object, u"standard"_s, type.standardWording);
    insertText(object, u"acceptable"_s, type.acceptableWording);
    insertText(object, u"fallback"_s, type.fallbackWording);
    insertText(object, u"reject"_s, type.rejectWording);
    return object;
}

QString wordingFrom(JsonReader &reader, const QString &key)
{
    const QString wording = reader.optionalText(key);
    if (!hasWholePlaceholders(wording))
        reader.problem(key, u"has a brace that belongs to no {{placeholder}}"_s);
    return wording;
}

void readWording(JsonReader &reader, ClauseType &type)
{
    reader.object(u"wording"_s, [&type](JsonReader &wording) {
        const QString standard = u"standard"_s;
        if (!wording.has(standard))
            wording.problem(standard, u"is missing"_s);
        type.standardWording = wordingFrom(wording, standard);
        type.acceptableWording = wordingFrom(wording, u"acceptable"_s);
        type.fallbackWording = wordingFrom(wording, u"fallback"_s);
        type.rejectWording = wordingFrom(wording, u"reject"_s);
        const bool isClause = type.group != ClauseGroup::None;
        if (isClause && type.standardWording.isEmpty())
            wording.problem(standard, u"must not be empty"_s);
        if (!isClause && !wordingObject(type).isEmpty())
            wording.problem(standard, u"must be empty for text that is no clause"_s);
        return 0;
    });
}

QStringList headingSynonymsFrom(JsonReader &reader)
{
    const QString key = u"heading_synonyms"_s;
    QStringList synonyms = reader.texts(key);
    for (qsizetype i = 0; i < synonyms.size(); ++i)
        if (synonyms[i] != synonyms[i].toLower())
            reader.itemProblem(key, i, u"must be lower case"_s);
    return synonyms;
}

template<typename Item>
QJsonArray itemsArray(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(QJsonObject{{u"id"_s, item.id},
                                 {u"title"_s, item.title},
                                 {u"patterns"_s, QJsonArray::fromStringList(item.patterns)}});
    return array;
}

QJsonArray cuesArray(const QList<Cue> &cues)
{
    QJsonArray array;
    for (const Cue &cue : cues)
        array.append(QJsonObject{{u"where"_s, cuePlaces().at(int(cue.where))},
                                 {u"weight"_s, cue.weight},
                                 {u"pattern"_s, cue.pattern}});
    return array;
}

QJsonArray sharedExemplarsArray(const QList<SharedExemplar> &exemplars)
{
    QJsonArray array;
    for (const SharedExemplar &exemplar : exemplars)
        array.append(
            QJsonObject{{u"text"_s, exemplar.text}, {u"also"_s, QJsonArray::fromStringList(exemplar.also)}});
    return array;
}

QJsonArray citationsArray(const QList<Citation> &citations)
{
    QJsonArray array;
    for (const Citation &citation : citations)
        array.append(QJsonObject{{u"source"_s, citation.source},
                                 {u"article"_s, citation.article},
                                 {u"version"_s, citation.version},
                                 {u"checked"_s, citation.checked}});
    return array;
}

} // namespace

ClauseType clauseTypeFrom(JsonReader &reader)
{
    ClauseType type;
    type.id = reader.id(u"id"_s);
    type.title = reader.text(u"title"_s);
    type.group = ClauseGroup(reader.choice(u"group"_s, groupLetters()));
    type.description = reader.text(u"description"_s);
    type.headingSynonyms = headingSynonymsFrom(reader);
    type.cues = reader.objects(u"cues"_s, cueFrom);
    type.exemplars = reader.texts(u"exemplars"_s);
    if (type.exemplars.isEmpty())
        reader.problem(u"exemplars"_s, u"must have at least one"_s);
    if (reader.has(sharedExemplarsKey))
        type.sharedExemplars = reader.objects(sharedExemplarsKey, sharedExemplarFrom);
    readWording(reader, type);
    type.requiredElements = itemsFrom<RequiredElement>(reader, u"required_elements"_s);
    if (reader.has(furtherElementsKey))
        type.furtherElements = furtherElementsFrom(reader, type.requiredElements);
    type.redFlags = itemsFrom<RedFlag>(reader, u"red_flags"_s);
    type.citations = reader.objects(u"citations"_s, citationFrom);
    type.guidance = reader.optionalText(u"guidance"_s);
    type.escalation = reader.optionalText(u"escalation"_s);
    return type;
}

QJsonObject clauseTypeObject(const ClauseType &type)
{
    QJsonObject wording = wordingObject(type);
    for (const QString &always : {u"standard"_s, u"fallback"_s}) {
        if (!wording.contains(always))
            wording.insert(always, QString());
    }
    QJsonObject object{{u"id"_s, type.id},
                       {u"title"_s, type.title},
                       {u"group"_s, QString(groupLetter(type.group))},
                       {u"description"_s, type.description},
                       {u"heading_synonyms"_s, QJsonArray::fromStringList(type.headingSynonyms)},
                       {u"cues"_s, cuesArray(type.cues)},
                       {u"exemplars"_s, QJsonArray::fromStringList(type.exemplars)},
                       {u"wording"_s, wording},
                       {u"required_elements"_s, itemsArray(type.requiredElements)},
                       {u"red_flags"_s, itemsArray(type.redFlags)},
                       {u"citations"_s, citationsArray(type.citations)}};
    if (!type.sharedExemplars.isEmpty())
        object.insert(sharedExemplarsKey, sharedExemplarsArray(type.sharedExemplars));
    if (!type.furtherElements.isEmpty())
        object.insert(furtherElementsKey, itemsArray(type.furtherElements));
    insertText(object, u"guidance"_s, type.guidance);
    insertText(object, u"escalation"_s, type.escalation);
    return object;
}

} // namespace clausula
