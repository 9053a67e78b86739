// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/likeness.h"

#include "core/comparison/sharedfeatures.h"
#include "core/comparison/wordbag.h"

#include <QHashFunctions>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace clausula {

namespace {

/** Words of a phrase. Two are shared by chance, four lost with every edit. */
constexpr int phraseLength = 3;
/** Words of a heading that together may find a partner: "for Applicants in Australia". */
constexpr size_t nameRun = 4;
/** Pairs that may be looked at for each unit, and at least. */
constexpr size_t pairsForUnit = 24;
constexpr size_t leastPairs = 16384;
/** What two units of different authors are judged by besides wording: what they are about … */
constexpr double clauseShare = 0.60;
constexpr double nameShare = 0.25;
constexpr double wordShare = 0.15;
/** … and two versions of one text: hardly by that, since there something else was put in for what went. */
constexpr double versionNameShare = 0.25;
constexpr double versionWordShare = 0.10;
/** What a unit is worth as part of another that has all its clause types but none of its wording. */
constexpr double clausesContained = 0.8;

double ratio(double part, double whole)
{
    return whole > 0 ? std::min(1.0, part / whole) : 0;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29);
}

double totalOf(const Likeness &likeness, double relatedness)
{
    // single words tell little, and all policies share many: half of them is as much as can be
    const double topic = clauseShare * likeness.clauses + nameShare * likeness.name +
                         wordShare * std::min(1.0, 2 * likeness.words);
    const double version = versionNameShare * likeness.name + versionWordShare * likeness.words;
    return likeness.wording + (1 - likeness.wording) * std::lerp(topic, version, relatedness);
}

FeatureSide phrases(const WordSequence &words, const std::vector<AlignUnit> &units)
{
    FeatureSide side{{}, units.size()};
    for (size_t i = 0; i < units.size(); ++i) {
        const auto ids = words.ids(units[i].words);
        const size_t length = std::min<size_t>(phraseLength, ids.size());
        for (size_t at = 0; length > 0 && at + length <= ids.size(); ++at) {
            std::uint64_t hash = mix(static_cast<std::uint64_t>(units[i].scope), length);
            for (const WordId id : ids.subspan(at, length))
                hash = mix(hash, static_cast<std::uint64_t>(id));
            side.features.push_back({hash, static_cast<int>(i)});
        }
    }
    return side;
}

/** Runs of one to \a longest words of each unit's name: "in Mexico" tells more than "Mexico". */
FeatureSide names(const WordSequence &words, const std::vector<AlignUnit> &units, size_t longest)
{
    FeatureSide side{{}, units.size()};
    for (size_t i = 0; i < units.size(); ++i) {
        const auto name = words.ids(units[i].name);
        for (size_t at = 0; at < name.size(); ++at) {
            auto run = static_cast<std::uint64_t>(units[i].scope);
            for (const WordId id : name.subspan(at, std::min(longest, name.size() - at))) {
                run = mix(run, static_cast<std::uint64_t>(id));
                side.features.push_back({run, static_cast<int>(i)});
            }
        }
    }
    return side;
}

/** How alike two names are when rare words count more than those that stand in many headings. */
class Names
{
public:
    Names(const ComparedTexts &texts, const std::vector<AlignUnit> &left, const std::vector<AlignUnit> &right)
        : m_left(left.size()), m_right(right.size())
    {
        const FeatureSide onLeft = names(texts.left, left, 2);
        const FeatureSide onRight = names(texts.right, right, 2);
        for (const FeatureSide *side : {&onLeft, &onRight}) {
            for (const FeatureOf &feature : side->features)
                ++m_counts[feature.feature];
        }
        fill(m_left, onLeft);
        fill(m_right, onRight);
    }
    [[nodiscard]] double inCommon(int left, int right) const
    {
        const std::vector<std::uint64_t> &l = m_left[static_cast<size_t>(left)];
        const std::vector<std::uint64_t> &r = m_right[static_cast<size_t>(right)];
        std::vector<std::uint64_t> shared;
        std::ranges::set_intersection(l, r, std::back_inserter(shared));
        return ratio(2 * weight(shared), weight(l) + weight(r));
    }

private:
    static void fill(std::vector<std::vector<std::uint64_t>> &units, const FeatureSide &side)
    {
        for (const FeatureOf &feature : side.features)
            units[static_cast<size_t>(feature.unit)].push_back(feature.feature);
        for (std::vector<std::uint64_t> &unit : units)
            std::ranges::sort(unit);
    }
    [[nodiscard]] double weight(const std::vector<std::uint64_t> &features) const
    {
        const auto units = static_cast<double>(m_left.size() + m_right.size());
        double sum = 0;
        for (const std::uint64_t feature : features)
            sum += 1 + std::log2(std::max(1.0, units / m_counts.at(feature)));
        return sum;
    }

    std::unordered_map<std::uint64_t, int> m_counts;
    std::vector<std::vector<std::uint64_t>> m_left;
    std::vector<std::vector<std::uint64_t>> m_right;
};

FeatureSide clauses(const std::vector<AlignUnit> &units)
{
    FeatureSide side{{}, units.size()};
    for (size_t i = 0; i < units.size(); ++i) {
        for (const Label &label : units[i].labels)
            side.features.push_back(
                {mix(static_cast<std::uint64_t>(units[i].scope), qHash(label.clause, size_t{0})),
                 static_cast<int>(i)});
    }
    return side;
}

double confidenceOf(const QList<Label> &labels)
{
    double sum = 0;
    for (const Label &label : labels)
        sum += label.confidence;
    return sum;
}

/** Confidence in the clause types that both have. */
double labelsInCommon(const QList<Label> &left, const QList<Label> &right)
{
    double shared = 0;
    for (const Label &label : left) {
        const auto same = std::ranges::find(right, label.clause, &Label::clause);
        if (same != right.end())
            shared += std::min(label.confidence, same->confidence);
    }
    return shared;
}

std::vector<WordBag> bagsOf(const WordSequence &words, const std::vector<AlignUnit> &units,
                            const Vocabulary &vocabulary)
{
    std::vector<WordBag> bags;
    bags.reserve(units.size());
    for (const AlignUnit &unit : units)
        bags.push_back(bagOf(words.ids(unit.words), vocabulary, BagWords::ContentOnly));
    return bags;
}

bool precedes(const SharedFeatures &a, const SharedFeatures &b)
{
    return a.left != b.left ? a.left < b.left : a.right < b.right;
}

/** Reads one comparison's pairs along a list of pairs in the same order. */
class Reader
{
public:
    explicit Reader(const FeatureComparison &comparison) : m_comparison(comparison) {}

    /** What \a pair shares, or 0. */
    double weight(const SharedFeatures &pair)
    {
        while (m_next < m_comparison.pairs.size() && precedes(m_comparison.pairs[m_next], pair))
            ++m_next;
        const bool found = m_next < m_comparison.pairs.size() && !precedes(pair, m_comparison.pairs[m_next]);
        return found ? m_comparison.pairs[m_next].weight : 0;
    }
    [[nodiscard]] double leftWeight(int unit) const
    {
        return m_comparison.leftWeights[static_cast<size_t>(unit)];
    }
    [[nodiscard]] double rightWeight(int unit) const
    {
        return m_comparison.rightWeights[static_cast<size_t>(unit)];
    }

private:
    const FeatureComparison &m_comparison;
    size_t m_next = 0;
};

std::vector<SharedFeatures> united(const std::vector<SharedFeatures> &a, const std::vector<SharedFeatures> &b)
{
    std::vector<SharedFeatures> pairs;
    pairs.reserve(a.size() + b.size());
    std::ranges::set_union(a, b, std::back_inserter(pairs), precedes);
    return pairs;
}

} // namespace

Likenesses compareUnits(const ComparedTexts &texts, const std::vector<AlignUnit> &left,
                        const std::vector<AlignUnit> &right, double relatedness)
{
    const size_t mostPairs = leastPairs + pairsForUnit * (left.size() + right.size());
    const FeatureComparison wording =
        compareFeatures(phrases(texts.left, left), phrases(texts.right, right), mostPairs);
    const FeatureComparison naming =
        compareFeatures(names(texts.left, left, nameRun), names(texts.right, right, nameRun), mostPairs);
    const FeatureComparison topics = compareFeatures(clauses(left), clauses(right), mostPairs);
    const std::vector<WordBag> leftBags = bagsOf(texts.left, left, texts.vocabulary);
    const std::vector<WordBag> rightBags = bagsOf(texts.right, right, texts.vocabulary);

    Likenesses result{{}, relatedness < 0 ? wording.relatedness : relatedness};
    Reader phrase(wording);
    const Names nameIndex(texts, left, right);
    for (const SharedFeatures &pair : united(united(wording.pairs, naming.pairs), topics.pairs)) {
        const AlignUnit &onLeft = left[static_cast<size_t>(pair.left)];
        const AlignUnit &onRight = right[static_cast<size_t>(pair.right)];
        Likeness likeness;
        likeness.left = pair.left;
        likeness.right = pair.right;
        const double shared = phrase.weight(pair);
        likeness.wording = ratio(2 * shared, phrase.leftWeight(pair.left) + phrase.rightWeight(pair.right));
        likeness.name = nameIndex.inCommon(pair.left, pair.right);
        likeness.words = shareInCommon(leftBags[static_cast<size_t>(pair.left)],
                                       rightBags[static_cast<size_t>(pair.right)], texts.vocabulary);
        const double labels = labelsInCommon(onLeft.labels, onRight.labels);
        likeness.clauses = ratio(2 * labels, confidenceOf(onLeft.labels) + confidenceOf(onRight.labels));
        likeness.total = totalOf(likeness, result.relatedness);
        const double topic = clausesContained * (1 - result.relatedness) * labels;
        const auto contained = [&](const AlignUnit &unit, double phrases) {
            const double named = unit.name.size() == unit.words.size() ? likeness.name : 0;
            return std::max({named, ratio(shared, phrases), ratio(topic, confidenceOf(unit.labels))});
        };
        likeness.leftContained = contained(onLeft, phrase.leftWeight(pair.left));
        likeness.rightContained = contained(onRight, phrase.rightWeight(pair.right));
        result.pairs.push_back(likeness);
    }
    return result;
}

} // namespace clausula
