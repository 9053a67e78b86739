// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/assignment.h"

#include "core/comparison/disjointsets.h"

#include <algorithm>
#include <queue>
#include <span>
#include <tuple>
#include <utility>

namespace clausula {

namespace {

constexpr int none = -1;
/** Left items times edges of a component that exact search may take on: well under a second. */
constexpr double exactLimit = 2e7;
/** Rounds of settling dominant pairs and of exchanges; more find next to nothing. */
constexpr int settleRounds = 16;
constexpr int exchangeRounds = 4;
constexpr double tolerance = 1e-9;

struct Edge
{
    int to = 0;
    double weight = 0;
};

/** Edges of each node of one side, heaviest first. */
class Adjacency
{
public:
    Adjacency(int nodes, const std::vector<CandidatePair> &pairs, int CandidatePair::*from,
              int CandidatePair::*to)
        : m_starts(static_cast<size_t>(nodes) + 1), m_edges(pairs.size())
    {
        for (const CandidatePair &pair : pairs)
            ++m_starts[static_cast<size_t>(pair.*from) + 1];
        for (size_t i = 1; i < m_starts.size(); ++i)
            m_starts[i] += m_starts[i - 1];
        std::vector<size_t> next(m_starts.begin(), m_starts.end() - 1);
        for (const CandidatePair &pair : pairs)
            m_edges[next[static_cast<size_t>(pair.*from)]++] = {pair.*to, pair.weight};
        for (size_t node = 0; node + 1 < m_starts.size(); ++node) {
            const auto first = m_edges.begin() + static_cast<std::ptrdiff_t>(m_starts[node]);
            const auto last = m_edges.begin() + static_cast<std::ptrdiff_t>(m_starts[node + 1]);
            std::sort(first, last, [](const Edge &a, const Edge &b) {
                return std::tuple(-a.weight, a.to) < std::tuple(-b.weight, b.to);
            });
        }
    }
    [[nodiscard]] std::span<const Edge> of(int node) const
    {
        const size_t first = m_starts[static_cast<size_t>(node)];
        return std::span(m_edges).subspan(first, m_starts[static_cast<size_t>(node) + 1] - first);
    }

private:
    std::vector<size_t> m_starts;
    std::vector<Edge> m_edges;
};

using Nodes = std::vector<int>;

int &at(Nodes &list, int i)
{
    return list[static_cast<size_t>(i)];
}
int at(const Nodes &list, int i)
{
    return list[static_cast<size_t>(i)];
}

/** Left nodes that hang together, and how many edges they have. */
struct Component
{
    Nodes lefts;
    size_t edges = 0;
};

/** Where the shortest way for a newcomer ends: at a free right node, or with \a left staying single. */
struct PathEnd
{
    double length = 0;
    int left = none;
    int right = none;
};

class Assigner
{
public:
    Assigner(int leftCount, int rightCount, const std::vector<CandidatePair> &pairs)
        : m_pairs(pairs), m_byLeft(leftCount, m_pairs, &CandidatePair::left, &CandidatePair::right),
          m_byRight(rightCount, m_pairs, &CandidatePair::right, &CandidatePair::left),
          m_left(static_cast<size_t>(leftCount), none), m_right(static_cast<size_t>(rightCount), none),
          m_leftPotential(static_cast<size_t>(leftCount)), m_rightPotential(static_cast<size_t>(rightCount)),
          m_distance(static_cast<size_t>(rightCount)), m_reachedFrom(static_cast<size_t>(rightCount)),
          m_reachedIn(static_cast<size_t>(rightCount), none), m_doneIn(static_cast<size_t>(rightCount), none)
    {
    }

    Nodes run()
    {
        for (int round = 0; round < settleRounds && settleDominant(); ++round)
            continue;
        dropSettled();
        for (const Component &component : components()) {
            if (static_cast<double>(component.lefts.size()) * static_cast<double>(component.edges) <=
                exactLimit)
                solveExactly(component.lefts);
            else
                solveGreedily(component.lefts);
        }
        return std::move(m_left);
    }

private:
    void join(int left, int right)
    {
        at(m_left, left) = right;
        at(m_right, right) = left;
    }
    bool settleDominant();
    bool settle(int left);
    void dropSettled();
    std::vector<Component> components() const;
    void solveExactly(const Nodes &lefts);
    void augment(int start);
    PathEnd shortestPath(int start, std::vector<std::pair<int, double>> &passed);
    void relax(int left, double distance, int start);
    void turnPath(int start, int right);
    void solveGreedily(const Nodes &lefts);
    bool exchange(int left);
    double weightOf(int left) const;
    Edge bestFree(int left, int freed) const;

    std::vector<CandidatePair> m_pairs;
    Adjacency m_byLeft;
    Adjacency m_byRight;
    Nodes m_left;  ///< partner of each left node
    Nodes m_right; ///< partner of each right node
    std::vector<double> m_leftPotential;
    std::vector<double> m_rightPotential;
    std::vector<double> m_distance;
    Nodes m_reachedFrom; ///< left node a right node was reached from
    Nodes m_reachedIn;   ///< newcomer whose search that was
    Nodes m_doneIn;      ///< newcomer to whom its distance is known for certain
    std::priority_queue<std::pair<double, int>, std::vector<std::pair<double, int>>, std::greater<>> m_queue;
};

/** Fixes pairs worth at least as much as the best their two members could get apart; no best solution is
 * lost. */
bool Assigner::settleDominant()
{
    bool settled = false;
    for (int left = 0; left < static_cast<int>(m_left.size()); ++left)
        settled = (at(m_left, left) == none && settle(left)) || settled;
    return settled;
}

bool Assigner::settle(int left)
{
    const auto isOpen = [this](const Edge &edge) { return at(m_right, edge.to) == none; };
    const auto edges = m_byLeft.of(left);
    const auto best = std::ranges::find_if(edges, isOpen);
    if (best == edges.end())
        return false;
    const auto second = std::find_if(best + 1, edges.end(), isOpen);
    const auto rivals = m_byRight.of(best->to);
    const auto rival = std::ranges::find_if(
        rivals, [&](const Edge &edge) { return edge.to != left && at(m_left, edge.to) == none; });
    const double apart =
        (second == edges.end() ? 0 : second->weight) + (rival == rivals.end() ? 0 : rival->weight);
    if (best->weight < apart)
        return false;
    join(left, best->to);
    return true;
}

/** Leaves only the edges between nodes that are still to be decided. */
void Assigner::dropSettled()
{
    std::erase_if(m_pairs, [this](const CandidatePair &pair) {
        return at(m_left, pair.left) != none || at(m_right, pair.right) != none;
    });
    m_byLeft =
        Adjacency(static_cast<int>(m_left.size()), m_pairs, &CandidatePair::left, &CandidatePair::right);
    m_byRight =
        Adjacency(static_cast<int>(m_right.size()), m_pairs, &CandidatePair::right, &CandidatePair::left);
}

std::vector<Component> Assigner::components() const
{
    DisjointSets sets(m_left.size() + m_right.size()); // right nodes are numbered after the left ones
    for (const CandidatePair &pair : m_pairs)
        sets.join(static_cast<size_t>(pair.left), m_left.size() + static_cast<size_t>(pair.right));

    std::vector<Component> result;
    Nodes componentOf(m_left.size() + m_right.size(), none);
    for (int left = 0; left < static_cast<int>(m_left.size()); ++left) {
        const size_t edges = m_byLeft.of(left).size();
        if (edges == 0)
            continue;
        int &component = componentOf[sets.find(static_cast<size_t>(left))];
        if (component == none) {
            component = static_cast<int>(result.size());
            result.emplace_back();
        }
        result[static_cast<size_t>(component)].lefts.push_back(left);
        result[static_cast<size_t>(component)].edges += edges;
    }
    return result;
}

/** Shortest augmenting paths with potentials; costs are negative weights, and staying single costs nothing.
 */
void Assigner::solveExactly(const Nodes &lefts)
{
    for (const int left : lefts)
        m_leftPotential[static_cast<size_t>(left)] = -m_byLeft.of(left).front().weight;
    for (const int left : lefts)
        augment(left);
}

/** Brings \a start in: to a free partner, or by leaving the one single who loses least. */
void Assigner::augment(int start)
{
    std::vector<std::pair<int, double>> passed{{start, 0.0}};
    const PathEnd end = shortestPath(start, passed);
    for (const auto &[left, distance] : passed) {
        const double raise = std::max(0.0, end.length - distance);
        m_leftPotential[static_cast<size_t>(left)] += raise;
        if (at(m_left, left) != none)
            m_rightPotential[static_cast<size_t>(at(m_left, left))] -= raise;
    }
    if (end.right != none)
        turnPath(start, end.right);
    else if (end.left != start)
        turnPath(start, std::exchange(at(m_left, end.left), none));
}

/** Dijkstra's search; \a passed takes the left nodes on the way with their distance. */
PathEnd Assigner::shortestPath(int start, std::vector<std::pair<int, double>> &passed)
{
    m_queue = {};
    PathEnd end{-m_leftPotential[static_cast<size_t>(start)], start, none};
    relax(start, 0, start);
    for (; !m_queue.empty() && m_queue.top().first < end.length;) {
        const auto [distance, right] = m_queue.top();
        m_queue.pop();
        if (std::exchange(at(m_doneIn, right), start) == start)
            continue; // was reached on a shorter way
        const int left = at(m_right, right);
        if (left == none)
            return {distance, none, right};
        passed.emplace_back(left, distance);
        if (const double single = distance - m_leftPotential[static_cast<size_t>(left)]; single < end.length)
            end = {single, left, none};
        relax(left, distance, start);
    }
    return end;
}

void Assigner::relax(int left, double distance, int start)
{
    for (const Edge &edge : m_byLeft.of(left)) {
        const auto right = static_cast<size_t>(edge.to);
        const double reached =
            distance - edge.weight - m_leftPotential[static_cast<size_t>(left)] - m_rightPotential[right];
        // done is done, whatever rounding makes of two ways of one length: or the path could run in a circle
        if (m_doneIn[right] == start || (m_reachedIn[right] == start && reached >= m_distance[right]))
            continue;
        m_reachedIn[right] = start;
        m_distance[right] = reached;
        m_reachedFrom[right] = left;
        m_queue.emplace(reached, edge.to);
    }
}

/** Gives every left node on the path the right node it reached, from the path's end back to \a start. */
void Assigner::turnPath(int start, int right)
{
    for (int left = none; left != start;) {
        left = at(m_reachedFrom, right);
        at(m_right, right) = left;
        right = std::exchange(at(m_left, left), right);
    }
}

void Assigner::solveGreedily(const Nodes &lefts)
{
    std::vector<CandidatePair> pairs;
    for (const int left : lefts) {
        for (const Edge &edge : m_byLeft.of(left))
            pairs.push_back({left, edge.to, edge.weight});
    }
    std::ranges::sort(pairs, {},
                      [](const CandidatePair &p) { return std::tuple(-p.weight, p.left, p.right); });
    for (const CandidatePair &pair : pairs) {
        if (at(m_left, pair.left) == none && at(m_right, pair.right) == none)
            join(pair.left, pair.right);
    }
    bool changed = true;
    for (int round = 0; round < exchangeRounds && changed; ++round)
        changed = std::ranges::count_if(lefts, [this](int left) { return exchange(left); }) > 0;
}

double Assigner::weightOf(int left) const
{
    const auto edges = m_byLeft.of(left);
    const auto found = std::ranges::find(edges, at(m_left, left), &Edge::to);
    return found == edges.end() ? 0 : found->weight;
}

/** The best partner that is free, or would be once \a freed is let go. */
Edge Assigner::bestFree(int left, int freed) const
{
    const auto edges = m_byLeft.of(left);
    const auto found = std::ranges::find_if(
        edges, [&](const Edge &edge) { return edge.to == freed || at(m_right, edge.to) == none; });
    return found == edges.end() ? Edge{none, 0} : *found;
}

/** Lets \a left take another's partner if both together gain by it. */
bool Assigner::exchange(int left)
{
    for (const Edge &edge : m_byLeft.of(left)) {
        const int rival = at(m_right, edge.to);
        if (rival == none || rival == left)
            continue;
        const int given = at(m_left, left);
        const Edge refuge = bestFree(rival, given);
        if (edge.weight + refuge.weight <= weightOf(left) + weightOf(rival) + tolerance)
            continue;
        if (given != none)
            at(m_right, given) = none;
        join(left, edge.to);
        at(m_left, rival) = refuge.to;
        if (refuge.to != none)
            at(m_right, refuge.to) = rival;
        return true;
    }
    return false;
}

} // namespace

std::vector<int> bestAssignment(int leftCount, int rightCount, const std::vector<CandidatePair> &candidates)
{
    return Assigner(leftCount, rightCount, candidates).run();
}

} // namespace clausula
