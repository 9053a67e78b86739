// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/nearest.h"

#include "core/base/words.h"
#include "core/gap/elements.h"
#include "core/gap/evidence.h"
#include "core/gap/gapanalyzer.h"
#include "core/gap/gaptext.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

constexpr qsizetype maxPassages = 3;
constexpr double leastScore = 0.08; ///< below this a passage has nothing to do with the requirement
constexpr double wordWeight = 0.5;  ///< shared words and the recognised clause count the same
constexpr qsizetype stemLength = 6; ///< "transferred" and "transfers" count as one word
constexpr qsizetype maxSharedWords = 3;
constexpr qsizetype leastWord = 4; ///< shorter words carry no topic

QSet<QString> stems(QStringView text)
{
    QSet<QString> found;
    for (const Span word : wordSpans(text)) {
        if (word.length >= leastWord)
            found.insert(word.in(text).left(stemLength).toString().toCaseFolded());
    }
    return found;
}

} // namespace

NearestPassages::NearestPassages(const ClauseCatalog &catalog, TextSearch &search)
    : m_catalog(catalog), m_search(search)
{
    const Document &document = search.document();
    for (const int block : search.contentBlocks())
        m_words.push_back(stems(document.text(document.blocks().at(block).span)));
    for (const Stems &words : m_words) {
        for (const QString &stem : words)
            ++m_blocksWith[stem];
    }
}

QList<NearestPassage> NearestPassages::of(const Requirement &requirement, const QList<Evidence> &evidence)
{
    const QStringList topic = topicOf(requirement);
    const QStringList clauses = QStringList{requirement.recommendedClause} + requirement.clauses;
    QList<std::pair<double, int>> scored;
    for (qsizetype i = 0; i < m_search.contentBlocks().size(); ++i) {
        const int block = m_search.contentBlocks()[i];
        const double score = wordWeight * shared(topic, m_words[size_t(i)]) +
                             (1 - wordWeight) * m_search.confidence(block, clauses);
        if (score >= leastScore && !std::ranges::contains(evidence, block, &Evidence::block))
            scored.append({score, block});
    }
    std::ranges::stable_sort(scored, std::ranges::greater{}, &std::pair<double, int>::first);
    QList<NearestPassage> nearest;
    for (const auto &[score, block] : scored.first(std::min(maxPassages, scored.size()))) {
        const Evidence passage = bestSentence(topic, block);
        const QString why = whyShort(requirement, block, wordsShared(topic, passage));
        nearest.append({Side::Left, passage, score, why});
    }
    return nearest;
}

/**
 * The share of \a topic that occurs among \a words. A word counts the less, the more blocks have it
 * (inverse document frequency).
 */
double NearestPassages::shared(const QStringList &topic, const Stems &words) const
{
    double common = 0;
    double all = 0;
    for (const QString &stem : topic) {
        const double weight = std::log1p(double(m_words.size()) / double(m_blocksWith.value(stem) + 1));
        all += weight;
        common += words.contains(stem) ? weight : 0;
    }
    return all > 0 ? common / all : 0;
}

/** The words a passage would use that meets the requirement. */
QStringList NearestPassages::topicOf(const Requirement &requirement) const
{
    QString words = requirement.asks;
    for (const ElementRef &ref : requirement.meets)
        words += u' ' + titleOf(m_catalog, ref);
    const Stems common = stems(u"that this with from have what which where whether person data");
    QStringList topic = (stems(words) - common).values();
    topic.sort(); // sums of weights must not depend on the order of a set
    return topic;
}

QString NearestPassages::whyShort(const Requirement &requirement, int block, const QStringList &words)
{
    if (m_search.confidence(block, requirement.clauses) > 0) {
        const QString found = elementsIn(requirement, block);
        return found.isEmpty() ? requirement.shortfall
                               : GapText::tr("It has this much: %1. %2").arg(found, requirement.shortfall);
    }
    const QList<Label> &labels = m_search.recognition().blocks.at(block).labels;
    const ClauseType *type = labels.isEmpty() ? nullptr : m_catalog.type(labels.first().clause);
    const QString shared = words.join(GapText::tr("”, “"));
    if (!type || type->group == ClauseGroup::None) {
        return shared.isEmpty()
                   ? GapText::tr("It shares words with the requirement and nothing more.")
                   : GapText::tr("It only shares the words “%1” with the requirement.").arg(shared);
    }
    return shared.isEmpty() ? GapText::tr("It is about something else: %1.").arg(type->title)
                            : GapText::tr("It is about something else, %1, and only shares the words “%2”.")
                                  .arg(type->title, shared);
}

/** What \a block has of the elements that would meet the requirement, by their titles. */
QString NearestPassages::elementsIn(const Requirement &requirement, int block)
{
    QStringList titles;
    for (const ElementRef &ref : requirement.meets) {
        const RequiredElement *element = elementOf(m_catalog, ref);
        if (element && m_search.findIn(block, element->patterns))
            titles.append(element->title);
    }
    return titles.join(QStringLiteral(", "));
}

/** The words of \a passage, as they stand there, by which it came near; each once. */
QStringList NearestPassages::wordsShared(const QStringList &topic, const Evidence &passage) const
{
    QStringList words;
    for (const Span word : wordSpans(passage.quote)) {
        const QString stem = word.in(passage.quote).left(stemLength).toString().toCaseFolded();
        const QString plain = word.in(passage.quote).toString().toLower();
        if (topic.contains(stem) && word.length >= leastWord && words.size() < maxSharedWords &&
            !words.contains(plain))
            words.append(plain);
    }
    return words;
}

QString NearestPassages::searched(const Requirement &requirement) const
{
    QStringList titles;
    for (const QString &clause : requirement.clauses) {
        if (const ClauseType *type = m_catalog.type(clause))
            titles.append(type->title);
    }
    return GapText::tr("Searched: %1 passages, %2 of them recognised as %3.")
        .arg(QString::number(m_search.contentBlocks().size()),
             QString::number(m_search.blocksWith(requirement.clauses, true).size()),
             titles.join(QStringLiteral(", ")));
}

Evidence NearestPassages::bestSentence(const QStringList &topic, int block) const
{
    const Document &document = m_search.document();
    const Span within = document.blocks().at(block).span;
    Span best = within;
    double most = -1;
    for (const Span sentence : sentenceSpans(document.text(within))) {
        const Span inText{within.start + sentence.start, sentence.length};
        const double score = shared(topic, stems(document.text(inText)));
        if (score > most) {
            most = score;
            best = inText;
        }
    }
    return makeEvidence(document, best);
}

} // namespace clausula
