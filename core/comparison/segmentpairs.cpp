// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/segmentpairs.h"

#include "core/comparison/assignment.h"
#include "core/comparison/wordbag.h"
#include "core/comparison/worddiff.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <unordered_map>

namespace clausula {

namespace {

/** Segments less alike than this are two different statements, not one that was edited. */
constexpr double leastSimilarity = 0.45;
/** Up to so many pairs all are tried; above, only those that share a rare word. */
constexpr size_t tryAllUpTo = 4096;
/** A word in more segments of one side than this finds no candidates. */
constexpr size_t rareUpTo = 24;
/** Candidates tried exactly for a segment, those with the rarest common words first. */
constexpr size_t mostCandidates = 12;
/** What it counts for when the neighbours are partners too, and to stand at the same place. */
constexpr double neighbourBonus = 0.06;
constexpr double placeBonus = 0.02;

/** A segment without a partner so far. */
struct OpenSegment
{
    int index = 0;
    WordBag bag;
};

std::uint64_t hashOf(std::span<const WordId> words)
{
    std::uint64_t hash = words.size();
    for (const WordId id : words) {
        hash = (hash ^ static_cast<std::uint64_t>(id)) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
    }
    return hash;
}

class Pairer
{
public:
    Pairer(const ComparedTexts &texts, const std::vector<WordRange> &left,
           const std::vector<WordRange> &right)
        : m_texts(texts), m_left(left), m_right(right), m_leftPartner(left.size(), -1),
          m_rightPartner(right.size(), -1)
    {
    }

    std::vector<SegmentPair> run()
    {
        pairEqual();
        pairSimilar();
        std::ranges::sort(m_pairs, {}, &SegmentPair::left);
        return std::move(m_pairs);
    }

private:
    void add(int left, int right, double similarity)
    {
        m_leftPartner[static_cast<size_t>(left)] = right;
        m_rightPartner[static_cast<size_t>(right)] = left;
        m_pairs.push_back({left, right, similarity});
    }
    void pairEqual();
    void pairSimilar();
    std::vector<OpenSegment> openSegments(const WordSequence &words, const std::vector<WordRange> &segments,
                                          const std::vector<int> &partners) const;
    double contextBonus(int left, int right) const;

    const ComparedTexts &m_texts;
    const std::vector<WordRange> &m_left;
    const std::vector<WordRange> &m_right;
    std::vector<int> m_leftPartner;
    std::vector<int> m_rightPartner;
    std::vector<SegmentPair> m_pairs;
};

void Pairer::pairEqual()
{
    std::unordered_map<std::uint64_t, int> numbers;
    const auto number = [&numbers](const WordSequence &words, const std::vector<WordRange> &segments) {
        std::vector<int> result;
        result.reserve(segments.size());
        for (const WordRange segment : segments)
            result.push_back(numbers.try_emplace(hashOf(words.ids(segment)), static_cast<int>(numbers.size()))
                                 .first->second);
        return result;
    };
    const std::vector<int> left = number(m_texts.left, m_left);
    const std::vector<int> right = number(m_texts.right, m_right);
    for (const CommonRun &run : commonRuns(left, right)) {
        for (int i = 0; i < run.length; ++i)
            add(run.left + i, run.right + i, 1);
    }
    std::unordered_map<int, std::vector<int>> open; // right segments by number, first one last
    for (int i = static_cast<int>(right.size()) - 1; i >= 0; --i) {
        if (m_rightPartner[static_cast<size_t>(i)] < 0)
            open[right[static_cast<size_t>(i)]].push_back(i);
    }
    for (int i = 0; i < static_cast<int>(left.size()); ++i) {
        const auto found = open.find(left[static_cast<size_t>(i)]);
        if (m_leftPartner[static_cast<size_t>(i)] < 0 && found != open.end() && !found->second.empty()) {
            add(i, found->second.back(), 1);
            found->second.pop_back();
        }
    }
}

std::vector<OpenSegment> Pairer::openSegments(const WordSequence &words,
                                              const std::vector<WordRange> &segments,
                                              const std::vector<int> &partners) const
{
    std::vector<OpenSegment> open;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (partners[i] >= 0)
            continue;
        open.push_back(
            {static_cast<int>(i), bagOf(words.ids(segments[i]), m_texts.vocabulary, BagWords::All)});
    }
    return open;
}

double Pairer::contextBonus(int left, int right) const
{
    const auto arePartners = [this](int l, int r) {
        return l >= 0 && r >= 0 && l < static_cast<int>(m_left.size()) &&
               m_leftPartner[static_cast<size_t>(l)] == r;
    };
    const double place = static_cast<double>(left) / static_cast<double>(m_left.size()) -
                         static_cast<double>(right) / static_cast<double>(m_right.size());
    return (arePartners(left - 1, right - 1) ? neighbourBonus : 0) +
           (arePartners(left + 1, right + 1) ? neighbourBonus : 0) + placeBonus * (1 - std::abs(place));
}

/** For each left bag the right bags worth a look. */
class Candidates
{
public:
    Candidates(const std::vector<OpenSegment> &right, const Vocabulary &vocabulary, bool all)
        : m_vocabulary(vocabulary), m_scores(right.size()), m_all(all)
    {
        m_found.resize(all ? right.size() : 0);
        std::iota(m_found.begin(), m_found.end(), size_t{0});
        for (size_t i = 0; i < right.size() && !all; ++i) {
            for (const WordId id : right[i].bag.words) {
                std::vector<size_t> &list = m_bagsWith[id];
                if (list.size() <= rareUpTo && (list.empty() || list.back() != i))
                    list.push_back(i);
            }
        }
    }
    const std::vector<size_t> &of(const OpenSegment &left) { return m_all ? m_found : find(left); }

private:
    const std::vector<size_t> &find(const OpenSegment &left)
    {
        m_found.clear();
        for (const WordId id : left.bag.words) {
            const auto list = m_bagsWith.find(id);
            if (list == m_bagsWith.end() || list->second.size() > rareUpTo)
                continue;
            for (const size_t bag : list->second) {
                if (m_scores[bag] == 0)
                    m_found.push_back(bag);
                m_scores[bag] += static_cast<double>(m_vocabulary.weight(id));
            }
        }
        std::ranges::sort(m_found, [this](size_t a, size_t b) {
            return m_scores[a] != m_scores[b] ? m_scores[a] > m_scores[b] : a < b;
        });
        for (const size_t bag : m_found)
            m_scores[bag] = 0;
        m_found.resize(std::min(m_found.size(), mostCandidates));
        return m_found;
    }

    const Vocabulary &m_vocabulary;
    std::unordered_map<WordId, std::vector<size_t>> m_bagsWith;
    std::vector<double> m_scores;
    std::vector<size_t> m_found;
    bool m_all;
};

void Pairer::pairSimilar()
{
    const std::vector<OpenSegment> left = openSegments(m_texts.left, m_left, m_leftPartner);
    const std::vector<OpenSegment> right = openSegments(m_texts.right, m_right, m_rightPartner);
    if (left.empty() || right.empty())
        return;
    Candidates candidates(right, m_texts.vocabulary, left.size() * right.size() <= tryAllUpTo);
    std::vector<CandidatePair> pairs;
    for (size_t l = 0; l < left.size(); ++l) {
        for (const size_t r : candidates.of(left[l])) {
            const double alike = shareInCommon(left[l].bag, right[r].bag, m_texts.vocabulary);
            // squared, so that one good pair is worth more than two poor ones
            if (alike >= leastSimilarity)
                pairs.push_back({static_cast<int>(l), static_cast<int>(r),
                                 alike * alike + contextBonus(left[l].index, right[r].index)});
        }
    }
    const std::vector<int> partners =
        bestAssignment(static_cast<int>(left.size()), static_cast<int>(right.size()), pairs);
    for (size_t l = 0; l < left.size(); ++l) {
        if (partners[l] < 0)
            continue;
        const OpenSegment &partner = right[static_cast<size_t>(partners[l])];
        add(left[l].index, partner.index, shareInCommon(left[l].bag, partner.bag, m_texts.vocabulary));
    }
}

} // namespace

std::vector<SegmentPair> pairSegments(const ComparedTexts &texts, const std::vector<WordRange> &left,
                                      const std::vector<WordRange> &right)
{
    return Pairer(texts, left, right).run();
}

} // namespace clausula
