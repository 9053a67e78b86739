// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/typetraits.h"

#include "core/base/parallel.h"
#include "core/recognition/flowedtext.h"

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

/** An exemplar and what the cues say of it. */
struct ScoredExemplar
{
    size_t type = 0;
    QString text;
    TypeScores scores;
};

std::vector<ScoredExemplar> scoredExemplars(const QList<ClauseType> &types, const CueSet &cues)
{
    std::vector<ScoredExemplar> exemplars;
    for (qsizetype type = 0; type < types.size(); ++type) {
        for (const QString &exemplar : types[type].exemplars)
            exemplars.push_back({size_t(type), FlowedText(exemplar, 0).text(), {}});
    }
    inParallel(int(exemplars.size()), [&](int i) {
        ScoredExemplar &exemplar = exemplars[size_t(i)];
        exemplar.scores = cueScores(cues.find(exemplar.text), int(types.size()));
    });
    return exemplars;
}

} // namespace

std::vector<TypeTraits> readTypeTraits(const ClauseCatalog &catalog, const CueSet &cues)
{
    const QList<ClauseType> &types = catalog.types();
    const auto count = size_t(types.size());
    std::vector<Mean> own(count);
    std::vector<Mean> others(count);
    for (const ScoredExemplar &exemplar : scoredExemplars(types, cues)) {
        for (size_t type = 0; type < count; ++type) {
            if (type == exemplar.type)
                own[type].add(exemplar.scores[type]);
            else if (types[qsizetype(type)].group == types[qsizetype(exemplar.type)].group)
                others[type].add(exemplar.scores[type]);
        }
    }
    std::vector<TypeTraits> traits;
    traits.reserve(count);
    for (size_t type = 0; type < count; ++type)
        traits.push_back({types[qsizetype(type)].group,
                          others[type].value() / std::max(own[type].value(), leastOwnScore)});
    return traits;
}

} // namespace clausula
