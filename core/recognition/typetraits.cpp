// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/typetraits.h"

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

} // namespace

std::vector<TypeTraits> readTypeTraits(const ClauseCatalog &catalog, const CueSet &cues)
{
    const QList<ClauseType> &types = catalog.types();
    const auto count = size_t(types.size());
    std::vector<Mean> own(count);
    std::vector<Mean> others(count);
    for (size_t type = 0; type < count; ++type) {
        for (const QString &exemplar : types[qsizetype(type)].exemplars) {
            const TypeScores scores = cueScores(cues.find(FlowedText(exemplar, 0).text()), int(count));
            for (size_t other = 0; other < count; ++other) {
                if (other == type)
                    own[type].add(scores[type]);
                else if (types[qsizetype(other)].group == types[qsizetype(type)].group)
                    others[other].add(scores[other]);
            }
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
