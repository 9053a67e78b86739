// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarypassage.h"

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

void addPassages(QList<LibraryPassage> &passages, const QString &field, const QStringList &texts)
{
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (!texts[i].isEmpty())
            passages.append({field, int(i), texts[i]});
}

template<typename Item>
QStringList titlesOf(const QList<Item> &items)
{
    QStringList titles;
    for (const Item &item : items)
        titles.append(item.title);
    return titles;
}

QStringList textsOf(const QList<SharedExemplar> &exemplars)
{
    QStringList texts;
    for (const SharedExemplar &exemplar : exemplars)
        texts.append(exemplar.text);
    return texts;
}

QStringList citationsOf(const ClauseType &type)
{
    QStringList citations;
    for (const Citation &citation : type.citations)
        citations.append(citation.source + u' ' + citation.article);
    return citations;
}

} // namespace

QList<LibraryPassage> passagesOf(const ClauseType &type)
{
    QList<LibraryPassage> passages;
    addPassages(passages, u"title"_s, {type.title});
    addPassages(passages, u"description"_s, {type.description});
    addPassages(passages, u"heading"_s, type.headingSynonyms);
    addPassages(passages, u"exemplar"_s, type.exemplars);
    addPassages(passages, u"shared-exemplar"_s, textsOf(type.sharedExemplars));
    addPassages(passages, u"standard"_s, {type.standardWording});
    addPassages(passages, u"acceptable"_s, {type.acceptableWording});
    addPassages(passages, u"fallback"_s, {type.fallbackWording});
    addPassages(passages, u"reject"_s, {type.rejectWording});
    addPassages(passages, u"guidance"_s, {type.guidance});
    addPassages(passages, u"escalation"_s, {type.escalation});
    addPassages(passages, u"element"_s, titlesOf(type.requiredElements));
    addPassages(passages, u"red-flag"_s, titlesOf(type.redFlags));
    addPassages(passages, u"citation"_s, citationsOf(type));
    return passages;
}

} // namespace clausula
