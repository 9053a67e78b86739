// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/worddiff.h"

#include "core/comparison/increasing.h"

#include <algorithm>
#include <optional>

namespace clausula {

namespace {

/** Below so many numbers Myers alone is fast and its result the shortest. */
constexpr int anchorFrom = 128;
/** Edits that Myers may count from either end before it settles for the furthest point reached. */
constexpr int costLimit = 256;
/** Cutting at unique numbers repeats inside the pieces so often at most. */
constexpr int anchorDepth = 12;
/** No path of so many edits ends on this diagonal. */
constexpr int unreachable = -1;

struct Box
{
    int left0 = 0;
    int left1 = 0;
    int right0 = 0;
    int right1 = 0;

    [[nodiscard]] int width() const { return left1 - left0; }
    [[nodiscard]] int height() const { return right1 - right0; }
    [[nodiscard]] bool isFlat() const { return width() == 0 || height() == 0; }
    /** Diagonals (left - right) that \a cost edits can reach without leaving the box. */
    [[nodiscard]] int lowest(int cost) const { return -cost + 2 * std::max(0, cost - height()); }
    [[nodiscard]] int highest(int cost) const { return cost - 2 * std::max(0, cost - width()); }
    [[nodiscard]] bool reaches(int diagonal, int cost) const
    {
        return cost >= 0 && diagonal >= lowest(cost) && diagonal <= highest(cost);
    }
};

struct Point
{
    int left = 0;
    int right = 0;
};

/** How far paths of a given cost come on each diagonal, counted from one corner of the box. */
class Frontier
{
public:
    explicit Frontier(int largest)
        : m_furthest(static_cast<size_t>(2 * largest + 3), unreachable), m_zero(largest + 1)
    {
    }

    [[nodiscard]] int at(int diagonal) const { return m_furthest[index(diagonal)]; }
    void set(int diagonal, int furthest) { m_furthest[index(diagonal)] = furthest; }
    /** Where the best path of \a cost edits enters a diagonal, from those of one edit less. */
    [[nodiscard]] int enter(const Box &box, int diagonal, int cost) const
    {
        if (cost == 0)
            return 0;
        int best = unreachable;
        if (diagonal > -cost && at(diagonal - 1) != unreachable && at(diagonal - 1) < box.width())
            best = at(diagonal - 1) + 1;
        if (diagonal < cost && at(diagonal + 1) > best && at(diagonal + 1) - diagonal <= box.height())
            best = at(diagonal + 1);
        return best;
    }

private:
    [[nodiscard]] size_t index(int diagonal) const
    {
        return static_cast<size_t>(m_zero) + static_cast<size_t>(diagonal);
    }
    std::vector<int> m_furthest;
    int m_zero;
};

class Differ
{
public:
    Differ(std::span<const int> left, std::span<const int> right, const std::function<bool(int)> &mayAnchor)
        : m_left(left), m_right(right), m_mayAnchor(mayAnchor),
          m_forward(std::min(costLimit + 1, static_cast<int>(left.size() + right.size()))),
          m_backward(std::min(costLimit + 1, static_cast<int>(left.size() + right.size())))
    {
    }

    std::vector<CommonRun> run()
    {
        const Box box{0, static_cast<int>(m_left.size()), 0, static_cast<int>(m_right.size())};
        compareAnchored(box, 0);
        return std::move(m_runs);
    }

private:
    [[nodiscard]] int leftAt(int i) const { return m_left[static_cast<size_t>(i)]; }
    [[nodiscard]] int rightAt(int i) const { return m_right[static_cast<size_t>(i)]; }

    void add(int left, int right, int length);
    int trimStart(Box &box);
    int trimEnd(Box &box) const;
    void compareAnchored(Box box, int depth);
    std::vector<Point> anchors(const Box &box) const;
    std::vector<std::pair<int, int>> uniqueNumbers(std::span<const int> numbers, int first, int end) const;
    void compare(Box box);
    Point middle(const Box &box);
    template<bool isForward>
    std::optional<Point> advance(const Box &box, int cost);
    template<bool isForward>
    int equalFrom(const Box &box, int x, int y) const;
    Point furthest(const Box &box, int cost) const;

    std::span<const int> m_left;
    std::span<const int> m_right;
    const std::function<bool(int)> &m_mayAnchor;
    std::vector<CommonRun> m_runs;
    Frontier m_forward;
    Frontier m_backward;
};

void Differ::add(int left, int right, int length)
{
    if (length == 0)
        return;
    if (!m_runs.empty()) {
        CommonRun &last = m_runs.back();
        if (last.left + last.length == left && last.right + last.length == right) {
            last.length += length;
            return;
        }
    }
    m_runs.push_back({left, right, length});
}

/** Takes what both begin with off the box and records it. */
int Differ::trimStart(Box &box)
{
    const Box whole = box;
    while (!box.isFlat() && leftAt(box.left0) == rightAt(box.right0)) {
        ++box.left0;
        ++box.right0;
    }
    add(whole.left0, whole.right0, box.left0 - whole.left0);
    return box.left0 - whole.left0;
}

/** Takes what both end with off the box; recorded by the caller once the inside is done. */
int Differ::trimEnd(Box &box) const
{
    int length = 0;
    while (!box.isFlat() && leftAt(box.left1 - 1) == rightAt(box.right1 - 1)) {
        --box.left1;
        --box.right1;
        ++length;
    }
    return length;
}

void Differ::compareAnchored(Box box, int depth)
{
    trimStart(box);
    const int tail = trimEnd(box);
    const Box inside = box;
    if (!box.isFlat()) {
        const std::vector<Point> cuts = box.width() + box.height() < anchorFrom || depth > anchorDepth
                                            ? std::vector<Point>()
                                            : anchors(box);
        for (const Point cut : cuts) {
            compareAnchored({box.left0, cut.left, box.right0, cut.right}, depth + 1);
            add(cut.left, cut.right, 1);
            box.left0 = cut.left + 1;
            box.right0 = cut.right + 1;
        }
        if (cuts.empty())
            compare(box);
        else
            compareAnchored(box, depth + 1);
    }
    add(inside.left1, inside.right1, tail);
}

/** Numbers that occur once in the stretch, with their positions, by number. */
std::vector<std::pair<int, int>> Differ::uniqueNumbers(std::span<const int> numbers, int first, int end) const
{
    std::vector<std::pair<int, int>> all;
    all.reserve(static_cast<size_t>(end - first));
    for (int i = first; i < end; ++i)
        all.emplace_back(numbers[static_cast<size_t>(i)], i);
    std::ranges::sort(all);
    std::vector<std::pair<int, int>> unique;
    for (size_t i = 0; i < all.size(); ++i) {
        const bool sameAsBefore = i > 0 && all[i - 1].first == all[i].first;
        const bool sameAsNext = i + 1 < all.size() && all[i + 1].first == all[i].first;
        if (!sameAsBefore && !sameAsNext && (!m_mayAnchor || m_mayAnchor(all[i].first)))
            unique.push_back(all[i]);
    }
    return unique;
}

/** Numbers that occur once on each side of the box, as many as stand in the same order. */
std::vector<Point> Differ::anchors(const Box &box) const
{
    const auto left = uniqueNumbers(m_left, box.left0, box.left1);
    const auto right = uniqueNumbers(m_right, box.right0, box.right1);
    std::vector<Point> shared;
    for (auto l = left.begin(), r = right.begin(); l != left.end() && r != right.end();) {
        if (l->first == r->first)
            shared.push_back({(l++)->second, (r++)->second});
        else if (l->first < r->first)
            ++l;
        else
            ++r;
    }
    std::ranges::sort(shared, {}, &Point::left);
    std::vector<WeightedItem> items;
    items.reserve(shared.size());
    for (const Point point : shared)
        items.push_back({point.right, 1.0});
    std::vector<Point> ordered;
    for (const int kept : heaviestIncreasing(items))
        ordered.push_back(shared[static_cast<size_t>(kept)]);
    return ordered;
}

void Differ::compare(Box box)
{
    trimStart(box);
    const int tail = trimEnd(box);
    const Box inside = box;
    while (!box.isFlat()) {
        const Point cut = middle(box);
        compare({box.left0, cut.left, box.right0, cut.right});
        box.left0 = cut.left;
        box.right0 = cut.right;
        trimStart(box); // the rest ends in unequal numbers already
    }
    add(inside.left1, inside.right1, tail);
}

/** A point on a shortest path through the box, neither of its corners; past the cost limit a good guess. */
Point Differ::middle(const Box &box)
{
    for (int cost = 0; cost <= costLimit; ++cost) {
        if (const auto meeting = advance<true>(box, cost))
            return *meeting;
        if (const auto meeting = advance<false>(box, cost))
            return *meeting;
    }
    return furthest(box, costLimit);
}

/**
 * Lets the paths from one corner grow by one edit. A point where they meet those from the other corner
 * lies on a shortest path; with an odd number of edits the forward paths find it, with an even the backward.
 */
template<bool isForward>
std::optional<Point> Differ::advance(const Box &box, int cost)
{
    Frontier &own = isForward ? m_forward : m_backward;
    const Frontier &other = isForward ? m_backward : m_forward;
    const int delta = box.width() - box.height();
    const int otherCost = isForward ? cost - 1 : cost;
    const bool canMeet = (delta % 2 != 0) == isForward;
    for (int diagonal = box.lowest(cost); diagonal <= box.highest(cost); diagonal += 2) {
        int x = own.enter(box, diagonal, cost);
        if (x != unreachable)
            x += equalFrom<isForward>(box, x, x - diagonal);
        own.set(diagonal, x);
        const int opposite = delta - diagonal;
        if (canMeet && x != unreachable && box.reaches(opposite, otherCost) &&
            other.at(opposite) != unreachable && x + other.at(opposite) >= box.width())
            return isForward ? Point{box.left0 + x, box.right0 + x - diagonal}
                             : Point{box.left1 - x, box.right1 - x + diagonal};
    }
    return std::nullopt;
}

/** How many numbers are equal from (x, y) on, counted from the box's first or last corner. */
template<bool isForward>
int Differ::equalFrom(const Box &box, int x, int y) const
{
    const int most = std::min(box.width() - x, box.height() - y);
    int length = 0;
    if constexpr (isForward) {
        while (length < most && leftAt(box.left0 + x + length) == rightAt(box.right0 + y + length))
            ++length;
    } else {
        while (length < most && leftAt(box.left1 - 1 - x - length) == rightAt(box.right1 - 1 - y - length))
            ++length;
    }
    return length;
}

Point Differ::furthest(const Box &box, int cost) const
{
    Point best{0, 0};
    for (int diagonal = box.lowest(cost); diagonal <= box.highest(cost); diagonal += 2) {
        const int x = m_forward.at(diagonal);
        if (x != unreachable && 2 * x - diagonal > best.left + best.right)
            best = {x, x - diagonal};
    }
    return {box.left0 + best.left, box.right0 + best.right};
}

} // namespace

std::vector<CommonRun> commonRuns(std::span<const int> left, std::span<const int> right,
                                  const std::function<bool(int)> &mayAnchor)
{
    return Differ(left, right, mayAnchor).run();
}

} // namespace clausula
