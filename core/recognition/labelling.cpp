// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/labelling.h"

#include <algorithm>
#include <functional>

namespace clausula {

namespace {

// On the labelled policies the results hardly move while the second cut is between 0.25 and 0.5.
constexpr float alsoFrom = 0.5F;      ///< a type beside the best one
constexpr float nothingBelow = 0.06F; ///< below, not even the best one is named
constexpr float sureFrom = 0.5F;
constexpr size_t mostLabels = 5;

// A report that says "present" has to rest on more than a weak label in passing: a type that is nowhere a
// block's main topic needs to be this likely somewhere.
constexpr double inPassingFrom = 0.5;

/** The types that can be named, the most likely first. */
std::vector<int> byProbability(std::span<const float> probabilities)
{
    std::vector<int> types;
    for (int type = 0; type < int(probabilities.size()); ++type) {
        if (probabilities[size_t(type)] >= nothingBelow)
            types.push_back(type);
    }
    std::ranges::stable_sort(types, std::ranges::greater(),
                             [&](int type) { return probabilities[size_t(type)]; });
    types.resize(std::min(types.size(), mostLabels));
    return types;
}

bool isClause(const ClauseType &type)
{
    return type.group != ClauseGroup::None;
}

/** Moves the type to the front, as certain as any. */
void putFirst(std::vector<ChosenType> &types, int type)
{
    const auto found = std::ranges::find(types, type, &ChosenType::type);
    if (found == types.end())
        return;
    found->confidence = types.front().confidence;
    std::rotate(types.begin(), found, found + 1);
}

class Labeller
{
public:
    Labeller(const DocumentScoring &scoring, const ClauseCatalog &catalog, std::span<const TypeTraits> traits)
        : m_scoring(scoring), m_catalog(catalog), m_traits(traits)
    {
    }

    /** \a chosen has the blocks before, \a ruling is what a user said of this one. */
    [[nodiscard]] ChosenTypes choose(int block, const std::vector<ChosenTypes> &chosen,
                                     const Ruling *ruling) const
    {
        const std::span<const float> probabilities = m_scoring.probabilities(block);
        ChosenTypes result;
        for (const int type : byProbability(probabilities)) {
            const float probability = probabilities[size_t(type)];
            if (!result.types.empty() && probability < alsoFrom)
                break;
            if (!isClause(m_catalog.types()[type]) && !result.types.empty())
                continue;
            result.types.push_back({type, double(probability)});
            if (!isClause(m_catalog.types()[type]))
                break;
        }
        result.unsure = !result.types.empty() && probabilities[size_t(result.types.front().type)] < sureFrom;
        inheritTopic(result.types, m_scoring.leadIn(block), chosen);
        if (ruling)
            obey(*ruling, result);
        return result;
    }

private:
    void obey(const Ruling &ruling, ChosenTypes &result) const
    {
        result.corrected = true;
        result.unsure = false;
        if (ruling.type < 0) {
            result.types.clear();
            return;
        }
        const auto standsBeside = [&](const ChosenType &other) {
            return other.type != ruling.type && other.type != ruling.replaced &&
                   isClause(m_catalog.types()[other.type]) && isClause(m_catalog.types()[ruling.type]);
        };
        std::erase_if(result.types, std::not_fn(standsBeside));
        result.types.insert(result.types.begin(), {ruling.type, 1.0});
    }

    void inheritTopic(std::vector<ChosenType> &types, int leadIn,
                      const std::vector<ChosenTypes> &chosen) const
    {
        if (leadIn < 0 || leadIn >= int(chosen.size()))
            return;
        const ChosenTypes &introduction = chosen[size_t(leadIn)];
        if (introduction.types.size() != 1 || introduction.unsure)
            return; // which of several topics an item has, it says best itself
        const int topic = introduction.types.front().type;
        if (m_traits[size_t(topic)].generality < genericFrom)
            putFirst(types, topic);
    }

    const DocumentScoring &m_scoring;
    const ClauseCatalog &m_catalog;
    std::span<const TypeTraits> m_traits;
};

/** Drops the types that no content block has as its main topic and none has for sure. */
void dropPassing(const Document &document, std::vector<ChosenTypes> &chosen, size_t typeCount)
{
    std::vector<char> carried(typeCount, 0);
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (!document.blocks()[qsizetype(i)].isContent())
            continue;
        for (const ChosenType &label : chosen[i].types) {
            if (&label == &chosen[i].types.front() || label.confidence >= inPassingFrom)
                carried[size_t(label.type)] = 1;
        }
    }
    for (size_t i = 0; i < chosen.size(); ++i) {
        if (document.blocks()[qsizetype(i)].isContent())
            std::erase_if(chosen[i].types,
                          [&](const ChosenType &label) { return !carried[size_t(label.type)]; });
    }
}

} // namespace

std::vector<ChosenTypes> chooseTypes(const Document &document, const DocumentScoring &scoring,
                                     const ClauseCatalog &catalog, std::span<const TypeTraits> traits,
                                     const CorrectedPassages &corrections)
{
    const Labeller labeller(scoring, catalog, traits);
    std::vector<ChosenTypes> chosen;
    chosen.reserve(size_t(document.blocks().size()));
    for (int block = 0; block < int(document.blocks().size()); ++block) {
        const Block &place = document.blocks()[block];
        chosen.push_back(place.foreign
                             ? ChosenTypes()
                             : labeller.choose(block, chosen, corrections.rulingOn(document, place)));
    }
    dropPassing(document, chosen, traits.size());
    return chosen;
}

} // namespace clausula
