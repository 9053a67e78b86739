// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/keynumbers.h"
#include "core/recognition/terms.h"

#include <span>
#include <vector>

namespace clausula {

/** What a term of a text counts as; -1 if no exemplar has it. */
struct TermFeatures
{
    int word = -1;
    int pair = -1; ///< together with the word before
};

/** One feature of a text and its weight. */
struct Feature
{
    int id = 0;
    float value = 0;
};

/** Features of a text by ascending id, of length 1; empty if no word is known. */
using FeatureVector = std::vector<Feature>;

/**
 * The words and pairs of words that the library's exemplars use, with how telling each is: term
 * frequency 1 + ln tf, smoothed inverse document frequency, as in the vector space model (Salton and
 * Buckley, Term-weighting approaches in automatic text retrieval, 1988).
 */
class Vocabulary
{
public:
    /** Counts the features of \a texts. */
    explicit Vocabulary(std::span<const std::vector<Term>> texts);

    [[nodiscard]] int size() const { return int(m_inverseFrequency.size()); }
    /** The features of \a terms, one entry a term. */
    [[nodiscard]] std::vector<TermFeatures> lookUp(std::span<const Term> terms) const;
    [[nodiscard]] FeatureVector vectorOf(std::span<const TermFeatures> terms) const;
    [[nodiscard]] FeatureVector vectorOf(std::span<const Term> terms) const
    {
        return vectorOf(lookUp(terms));
    }

private:
    KeyNumbers m_ids;
    std::vector<float> m_inverseFrequency;
};

/** Cosine of two vectors of length 1; \a spread is one of them by feature id, with zeros between. */
[[nodiscard]] float cosine(const std::vector<float> &spread, const FeatureVector &features);

} // namespace clausula
