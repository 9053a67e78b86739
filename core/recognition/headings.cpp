// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/headings.h"

#include <algorithm>

namespace clausula {

namespace {

/** The whole headings of a type. */
QStringList namesOf(const ClauseType &type)
{
    QStringList names = type.headingSynonyms;
    if (!type.title.isEmpty())
        names.append(type.title);
    return names;
}

std::vector<std::vector<Term>> termsOfNames(const ClauseCatalog &catalog)
{
    std::vector<std::vector<Term>> terms;
    for (const ClauseType &type : catalog.types()) {
        for (const QString &name : namesOf(type))
            terms.push_back(readTerms(name));
    }
    return terms;
}

} // namespace

HeadingMatcher::HeadingMatcher(const ClauseCatalog &catalog)
    : m_typeCount(int(catalog.types().size())), m_cues(catalog, Cue::Where::Heading),
      m_vocabulary(termsOfNames(catalog)), m_postings(size_t(m_vocabulary.size()))
{
    for (int type = 0; type < m_typeCount; ++type) {
        for (const QString &name : namesOf(catalog.types()[type])) {
            for (const Feature &feature : m_vocabulary.vectorOf(readTerms(name)))
                m_postings[size_t(feature.id)].push_back({int(m_types.size()), feature.value});
            m_types.push_back(type);
        }
    }
}

std::vector<float> HeadingMatcher::match(const QString &text) const
{
    std::vector<float> similarities(m_types.size(), 0.0F);
    std::vector<int> similar; // most names share no word with a heading
    for (const Feature &feature : m_vocabulary.vectorOf(readTerms(text))) {
        for (const Posting &posting : m_postings[size_t(feature.id)]) {
            float &similarity = similarities[size_t(posting.name)];
            if (similarity <= 0)
                similar.push_back(posting.name);
            similarity += feature.value * posting.value;
        }
    }
    std::vector<float> scores = cueScores(m_cues.find(text), m_typeCount);
    for (const int name : similar) {
        float &score = scores[size_t(m_types[size_t(name)])];
        score = std::max(score, similarities[size_t(name)]);
    }
    return scores;
}

} // namespace clausula
