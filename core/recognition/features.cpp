// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/features.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

/** Calls \a visit with the key of every word and of every pair of neighbouring words. */
template<typename Visit>
void visitKeys(std::span<const Term> terms, Visit visit)
{
    for (size_t i = 0; i < terms.size(); ++i) {
        visit(terms[i].key);
        if (i > 0 && terms[i].joined)
            visit(bigramKey(terms[i - 1].key, terms[i].key));
    }
}

void scaleToUnit(FeatureVector &features)
{
    float squares = 0;
    for (const Feature &feature : features)
        squares += feature.value * feature.value;
    const float scale = squares > 0 ? 1.0F / std::sqrt(squares) : 0.0F;
    for (Feature &feature : features)
        feature.value *= scale;
}

} // namespace

Vocabulary::Vocabulary(std::span<const std::vector<Term>> texts)
{
    std::vector<int> textCount;
    std::vector<size_t> lastText;
    for (size_t text = 0; text < texts.size(); ++text) {
        visitKeys(texts[text], [&](quint64 key) {
            const auto id = size_t(m_ids.add(key));
            if (id == textCount.size()) {
                textCount.push_back(0);
                lastText.push_back(texts.size());
            }
            textCount[id] += lastText[id] == text ? 0 : 1;
            lastText[id] = text;
        });
    }
    m_inverseFrequency.reserve(textCount.size());
    for (const int count : textCount)
        m_inverseFrequency.push_back(1.0F + std::log(float(texts.size() + 1) / float(count + 1)));
}

std::vector<TermFeatures> Vocabulary::lookUp(std::span<const Term> terms) const
{
    std::vector<TermFeatures> found(terms.size());
    for (size_t i = 0; i < terms.size(); ++i) {
        found[i].word = m_ids.find(terms[i].key);
        // A pair is only known where both its words are.
        if (i > 0 && terms[i].joined && found[i].word >= 0 && found[i - 1].word >= 0)
            found[i].pair = m_ids.find(bigramKey(terms[i - 1].key, terms[i].key));
    }
    return found;
}

FeatureVector Vocabulary::vectorOf(std::span<const TermFeatures> terms) const
{
    std::vector<int> ids;
    ids.reserve(2 * terms.size());
    for (const TermFeatures &term : terms) {
        if (term.word >= 0)
            ids.push_back(term.word);
        if (term.pair >= 0)
            ids.push_back(term.pair);
    }
    std::ranges::sort(ids);
    FeatureVector features;
    features.reserve(ids.size());
    for (const int id : ids) {
        if (features.empty() || features.back().id != id)
            features.push_back({id, 0});
        features.back().value += 1;
    }
    for (Feature &feature : features) {
        const float frequency = feature.value > 1 ? 1.0F + std::log(feature.value) : 1.0F;
        feature.value = frequency * m_inverseFrequency[size_t(feature.id)];
    }
    scaleToUnit(features);
    return features;
}

float cosine(const std::vector<float> &spread, const FeatureVector &features)
{
    float sum = 0;
    for (const Feature &feature : features)
        sum += feature.value * spread[size_t(feature.id)];
    return sum;
}

} // namespace clausula
