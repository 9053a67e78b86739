// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/assignment.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace clausula;

namespace {

double weightOf(int left, int right, const std::vector<CandidatePair> &pairs)
{
    double best = -1;
    for (const CandidatePair &pair : pairs) {
        if (pair.left == left && pair.right == right)
            best = std::max(best, pair.weight);
    }
    return best;
}

/** The most that items from \a left on can be worth, by trying everything. */
double bestOf(int left, int leftCount, unsigned taken, const std::vector<CandidatePair> &pairs)
{
    if (left == leftCount)
        return 0;
    double best = bestOf(left + 1, leftCount, taken, pairs);
    for (const CandidatePair &pair : pairs) {
        if (pair.left == left && (taken >> pair.right & 1U) == 0)
            best = std::max(best, pair.weight + bestOf(left + 1, leftCount, taken | 1U << pair.right, pairs));
    }
    return best;
}

double totalOf(const std::vector<int> &partners, const std::vector<CandidatePair> &pairs)
{
    double total = 0;
    for (size_t left = 0; left < partners.size(); ++left) {
        if (partners[left] >= 0)
            total += weightOf(static_cast<int>(left), partners[left], pairs);
    }
    return total;
}

bool isOneToOne(std::vector<int> partners)
{
    std::erase(partners, -1);
    std::ranges::sort(partners);
    return std::ranges::adjacent_find(partners) == partners.end();
}

std::vector<CandidatePair> randomPairs(std::mt19937 &random, int lefts, int rights, double density)
{
    std::uniform_real_distribution<double> chance;
    std::vector<CandidatePair> pairs;
    for (int left = 0; left < lefts; ++left) {
        for (int right = 0; right < rights; ++right) {
            if (chance(random) < density)
                pairs.push_back({left, right, static_cast<double>(1 + random() % 20)});
        }
    }
    return pairs;
}

} // namespace

class TestAssignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheBestPairToReachMoreTogether();
    void leavesSingleWhoHasNoCandidates();
    void isAsGoodAsTryingEverything();
    void staysNearTheBestOnHugeComponents();
};

void TestAssignment::leavesTheBestPairToReachMoreTogether()
{
    const std::vector<CandidatePair> pairs{{0, 0, 10}, {0, 1, 9}, {1, 0, 8}};
    QCOMPARE(bestAssignment(2, 2, pairs), (std::vector<int>{1, 0}));
}

void TestAssignment::leavesSingleWhoHasNoCandidates()
{
    QCOMPARE(bestAssignment(3, 1, {{1, 0, 0.5}}), (std::vector<int>{-1, 0, -1}));
    QCOMPARE(bestAssignment(0, 4, {}), std::vector<int>());
}

void TestAssignment::isAsGoodAsTryingEverything()
{
    std::mt19937 random(11);
    for (int round = 0; round < 2000; ++round) {
        const int lefts = 1 + static_cast<int>(random() % 6);
        const int rights = 1 + static_cast<int>(random() % 6);
        const auto pairs = randomPairs(random, lefts, rights, 0.2 + 0.15 * static_cast<double>(round % 6));
        const std::vector<int> partners = bestAssignment(lefts, rights, pairs);
        QVERIFY(isOneToOne(partners));
        QCOMPARE(totalOf(partners, pairs), bestOf(0, lefts, 0, pairs));
    }
}

void TestAssignment::staysNearTheBestOnHugeComponents()
{
    // everybody's best partner is worth 20 and different: 20 × count is the best there is
    constexpr int count = 3000;
    std::mt19937 random(3);
    std::vector<CandidatePair> pairs;
    for (int left = 0; left < count; ++left) {
        pairs.push_back({left, (left * 7 + 5) % count, 20});
        for (int other = 0; other < 12; ++other)
            pairs.push_back(
                {left, static_cast<int>(random() % count), 18.0 + static_cast<double>(random() % 200) / 100});
    }
    const std::vector<int> partners = bestAssignment(count, count, pairs);
    QVERIFY(isOneToOne(partners));
    QVERIFY(totalOf(partners, pairs) >= 0.98 * 20 * count);
}

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
