// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/typetraits.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace clausula {

namespace {

/** A type whose cues hardly fire at home would look generic by chance alone. */
constexpr float leastOwnScore = 0.3F;

/** Sum and count of cue scores. */
struct Mean
{
    float sum = 0;
    int count = 0;

    void add(float score)
    {
        sum += score;
        ++count;
    }
    [[nodiscard]] float value() const { return count > 0 ? sum / float(count) : 0.0F; }
};

} // namespace

std::vector<TypeTraits> readTypeTraits(const ClauseCatalog &catalog, const ExemplarTexts &exemplars,
                                       const CueSet &cues, int workers)
{
    const QList<ClauseType> &types = catalog.types();
    const auto count = size_t(types.size());
    std::vector<TypeScores> scores(exemplars.texts.size());
    const auto score = [&](int i) {
        scores[size_t(i)] = cueScores(cues.find(exemplars.texts[size_t(i)]), int(count));
    };
    inParallel(int(scores.size()), score, workers);
    std::vector<Mean> own(count);
    std::vector<Mean> others(count);
    for (size_t i = 0; i < scores.size(); ++i) {
        if (exemplars.further[i]) // one correction must not make a whole type stand back
            continue;
        const auto carried = size_t(exemplars.types[i]);
        for (size_t type = 0; type < count; ++type) {
            if (std::ranges::contains(exemplars.also[i], int(type)))
                continue;
            if (type == carried)
                own[type].add(scores[i][type]);
            else if (types[qsizetype(type)].group == types[qsizetype(carried)].group)
                others[type].add(scores[i][type]);
        }
    }
    std::vector<float> generality;
    generality.reserve(count);
    for (size_t type = 0; type < count; ++type)
        generality.push_back(others[type].value() / std::max(own[type].value(), leastOwnScore));
    return traitsOf(catalog, generality);
}

std::vector<TypeTraits> traitsOf(const ClauseCatalog &catalog, const std::vector<float> &generality)
{
    std::vector<TypeTraits> traits;
    traits.reserve(generality.size());
    for (size_t type = 0; type < generality.size(); ++type)
        traits.push_back({catalog.types()[qsizetype(type)].group, generality[type]});
    return traits;
}

} // namespace clausula
