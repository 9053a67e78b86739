// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/partners.h"

#include "core/comparison/assignment.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace clausula {

namespace {

/** What it counts for to stand at about the same place: enough to tell equal rivals apart. */
constexpr double placeBonus = 0.01;
/** What it counts for that the unit before, or the one behind, is the partner of its counterpart. */
constexpr double neighbourBonus = 0.2;
/** A unit that stands beside one that has a partner is part of that partner sooner. */
constexpr double besideBonus = 0.2;
/** Between two pairs a unit could join, how much the likeness as a whole decides. */
constexpr double totalBonus = 0.1;

struct Counts
{
    int left = 0;
    int right = 0;
};

/** The partners of one round, for looking at neighbours. */
class Chosen
{
public:
    Chosen(const Counts &counts, std::vector<int> rightOf)
        : m_rightOf(std::move(rightOf)), m_leftOf(static_cast<size_t>(counts.right), -1)
    {
        for (size_t left = 0; left < m_rightOf.size(); ++left) {
            if (m_rightOf[left] >= 0)
                m_leftOf[static_cast<size_t>(m_rightOf[left])] = static_cast<int>(left);
        }
    }
    /** Partner of a left unit; -1 if it has none or isn't there. */
    [[nodiscard]] int rightOf(int left) const { return at(m_rightOf, left); }
    [[nodiscard]] int leftOf(int right) const { return at(m_leftOf, right); }
    [[nodiscard]] bool arePartners(int left, int right) const { return right >= 0 && rightOf(left) == right; }

private:
    static int at(const std::vector<int> &list, int index)
    {
        return index >= 0 && index < static_cast<int>(list.size()) ? list[static_cast<size_t>(index)] : -1;
    }
    std::vector<int> m_rightOf;
    std::vector<int> m_leftOf;
};

/** How good a pair is with its surroundings; \a before is null in the first round. */
double withContext(const Likeness &pair, const Chosen *before)
{
    if (before == nullptr)
        return pair.total;
    const int neighbours = (before->arePartners(pair.left - 1, pair.right - 1) ? 1 : 0) +
                           (before->arePartners(pair.left + 1, pair.right + 1) ? 1 : 0);
    return pair.total + (1 - pair.total) * neighbourBonus * neighbours;
}

Chosen assigned(const Counts &counts, const Likenesses &likenesses, double leastTotal, const Chosen *before)
{
    std::vector<CandidatePair> candidates;
    for (const Likeness &pair : likenesses.pairs) {
        const double total = withContext(pair, before);
        if (total < leastTotal)
            continue;
        const double place =
            static_cast<double>(pair.left) / counts.left - static_cast<double>(pair.right) / counts.right;
        // squared, so that one good pair is worth more than two poor ones
        candidates.push_back({pair.left, pair.right, total * total + placeBonus * (1 - std::abs(place))});
    }
    return {counts, bestAssignment(counts.left, counts.right, candidates)};
}

/** For each unit of one side that is alone the pair that contains it most, if it is enough. */
class Joiner
{
public:
    Joiner(size_t units, double leastContained)
        : m_best(units), m_scores(units), m_leastContained(leastContained)
    {
    }

    void consider(int unit, double contained, const Likeness &pair)
    {
        const double score = contained + totalBonus * pair.total;
        if (contained < m_leastContained || score <= m_scores[static_cast<size_t>(unit)])
            return;
        m_scores[static_cast<size_t>(unit)] = score;
        m_best[static_cast<size_t>(unit)] = &pair;
    }
    void addTo(std::vector<Likeness> &joined) const
    {
        for (const Likeness *pair : m_best) {
            if (pair != nullptr)
                joined.push_back(*pair);
        }
    }

private:
    std::vector<const Likeness *> m_best;
    std::vector<double> m_scores;
    double m_leastContained;
};

Partners partnersOf(std::vector<Likeness> joined, Counts counts)
{
    Partners result{std::move(joined), std::vector<char>(static_cast<size_t>(counts.left)),
                    std::vector<char>(static_cast<size_t>(counts.right))};
    for (const Likeness &pair : result.joined) {
        result.leftJoined[static_cast<size_t>(pair.left)] = 1;
        result.rightJoined[static_cast<size_t>(pair.right)] = 1;
    }
    std::ranges::sort(result.joined, {}, [](const Likeness &p) { return std::pair(p.left, p.right); });
    return result;
}

} // namespace

Partners choosePartners(int leftCount, int rightCount, const Likenesses &likenesses,
                        const PartnerLimits &limits)
{
    const Counts counts{leftCount, rightCount};
    const Chosen first = assigned(counts, likenesses, limits.total, nullptr);
    const Chosen chosen = assigned(counts, likenesses, limits.total, &first);
    const auto beside = [](int partner, int unit) {
        return partner >= 0 && std::abs(partner - unit) == 1 ? besideBonus : 0;
    };

    std::vector<Likeness> joined;
    Joiner lefts(static_cast<size_t>(leftCount), limits.contained);
    Joiner rights(static_cast<size_t>(rightCount), limits.contained);
    for (const Likeness &pair : likenesses.pairs) {
        const int right = chosen.rightOf(pair.left);
        const int left = chosen.leftOf(pair.right);
        if (right == pair.right)
            joined.push_back(pair);
        else if (right < 0 && left >= 0)
            lefts.consider(pair.left, pair.leftContained + beside(left, pair.left), pair);
        else if (right >= 0 && left < 0)
            rights.consider(pair.right, pair.rightContained + beside(right, pair.right), pair);
    }
    lefts.addTo(joined);
    rights.addTo(joined);
    return partnersOf(std::move(joined), counts);
}

std::vector<int> readingOrder(const std::vector<Sides> &entries)
{
    int rightEnd = 0;
    for (const Sides &entry : entries)
        rightEnd = std::max(rightEnd, entry.right + 1);
    // behind which left unit each right one stands: its partner, or that of the one before it
    std::vector<int> anchors(static_cast<size_t>(rightEnd), -2);
    for (const Sides &entry : entries) {
        if (entry.right >= 0 && entry.left >= 0)
            anchors[static_cast<size_t>(entry.right)] = entry.left;
    }
    int before = -1;
    for (int &anchor : anchors) {
        if (anchor == -2)
            anchor = before;
        before = anchor;
    }
    std::vector<int> order(entries.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int index) {
        const Sides &entry = entries[static_cast<size_t>(index)];
        const bool isLonely = entry.left < 0;
        return std::tuple(isLonely ? anchors[static_cast<size_t>(entry.right)] : entry.left, isLonely,
                          entry.right);
    });
    return order;
}

} // namespace clausula
