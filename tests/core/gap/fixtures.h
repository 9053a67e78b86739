// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "tests/support/shippedcatalog.h"

#include <QString>

#include <algorithm>

namespace clausula::fixtures {

using namespace Qt::StringLiterals;
using test::shippedCatalog;

/** What a reader would say of every content block that holds \a words. */
struct Mark
{
    QString words;
    QStringList clauses;
    bool unsure = false;
};

/** \a text with the labels that \a marks give it, as if it had been recognised. */
inline RecognizedDocument recognized(const QString &text, const QList<Mark> &marks)
{
    Origin origin;
    origin.name = u"policy.txt"_s;
    RecognizedDocument document{Document::fromText(text, origin), {}};
    const QList<Block> &blocks = document.document.blocks();
    document.recognition.blocks.resize(blocks.size());
    document.recognition.sections.resize(document.document.sections().size());
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QString words = document.document.flowText(blocks[i]);
        for (const Mark &mark : marks) {
            if (!blocks[i].isContent() || !words.contains(mark.words))
                continue;
            BlockLabels &labels = document.recognition.blocks[i];
            labels.unsure = mark.unsure;
            for (const QString &clause : mark.clauses) {
                Label label;
                label.clause = clause;
                label.confidence = 0.9 - 0.1 * double(labels.labels.size());
                labels.labels.append(label);
            }
        }
    }
    return document;
}

/** One clause type about keeping data, with two elements, one that depends on the first, and a red flag. */
inline ClauseType keepingType()
{
    ClauseType type;
    type.id = u"retention"_s;
    type.title = u"Retention"_s;
    type.group = ClauseGroup::Transfers;
    type.standardWording = u"We keep {{data}} for {{period}}."_s;
    type.requiredElements = {
        {u"period"_s, u"A period"_s, {uR"(\b\d+ days\b)"_s}},
        {u"period-start"_s, u"When the period starts"_s, {uR"(\bafter\b)"_s}},
        {u"place"_s, u"Where it is kept"_s, {uR"(\bin Ulm\b)"_s}},
    };
    type.redFlags = {{u"vague"_s, u"Nothing definite"_s, {uR"(\bas long as necessary\b)"_s}}};
    return type;
}

inline Requirement keepingItem()
{
    Requirement item;
    item.id = u"keeping"_s;
    item.citation = u"Act Art. 1"_s;
    item.asks = u"how long data is kept"_s;
    item.clauses = {u"retention"_s};
    item.meets = {{u"retention"_s, u"period"_s}, {u"retention"_s, u"place"_s}};
    item.importance = Importance::High;
    item.recommendedClause = u"retention"_s;
    item.shortfall = u"It gives no period."_s;
    return item;
}

inline ClauseCatalog smallCatalog(const QList<Requirement> &items, const Condition &whole = {},
                                  QList<ClauseType> types = {keepingType()})
{
    Framework act;
    act.id = u"act"_s;
    act.title = u"The Act"_s;
    act.requirements = items;
    act.condition = whole;
    return ClauseCatalog({}, std::move(types), {act});
}

inline DocumentAnalysis analyzed(const RecognizedDocument &document, const ClauseCatalog &catalog,
                                 const QStringList &frameworks)
{
    Result<DocumentAnalysis> analysis = analyzeDocument(document, catalog, frameworks);
    if (!analysis)
        qFatal("%s", qPrintable(describe(analysis.error())));
    return *std::move(analysis);
}

} // namespace clausula::fixtures
