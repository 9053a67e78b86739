// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/worddiff.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace clausula;

namespace {

using Numbers = std::vector<int>;

int longestCommon(const Numbers &left, const Numbers &right)
{
    std::vector<std::vector<int>> length(left.size() + 1, std::vector<int>(right.size() + 1));
    for (size_t i = 0; i < left.size(); ++i) {
        for (size_t j = 0; j < right.size(); ++j)
            length[i + 1][j + 1] =
                left[i] == right[j] ? length[i][j] + 1 : std::max(length[i][j + 1], length[i + 1][j]);
    }
    return length.back().back();
}

int totalLength(const std::vector<CommonRun> &runs)
{
    return std::accumulate(runs.begin(), runs.end(), 0,
                           [](int sum, const CommonRun &run) { return sum + run.length; });
}

/** Runs ascend on both sides, do not overlap and name equal numbers. */
bool areValid(const std::vector<CommonRun> &runs, const Numbers &left, const Numbers &right)
{
    int leftEnd = 0;
    int rightEnd = 0;
    for (const CommonRun &run : runs) {
        if (run.length <= 0 || run.left < leftEnd || run.right < rightEnd)
            return false;
        leftEnd = run.left + run.length;
        rightEnd = run.right + run.length;
        if (leftEnd > static_cast<int>(left.size()) || rightEnd > static_cast<int>(right.size()))
            return false;
        if (!std::equal(left.begin() + run.left, left.begin() + leftEnd, right.begin() + run.right))
            return false;
    }
    return true;
}

Numbers randomNumbers(std::mt19937 &random, size_t length, unsigned kinds)
{
    Numbers numbers(length);
    for (int &number : numbers)
        number = static_cast<int>(random() % kinds);
    return numbers;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLongestCommonRuns();
    void findsFewEditsInLongTexts();
    void staysLinearOnHopelessPairs();
    void cutsOnlyAtAllowedNumbers();
};

void TestWordDiff::findsTheLongestCommonRuns()
{
    std::mt19937 random(5);
    for (int round = 0; round < 3000; ++round) {
        const auto kinds = static_cast<unsigned>(1 + random() % 9);
        const Numbers left = randomNumbers(random, random() % 40, kinds);
        const Numbers right = randomNumbers(random, random() % 40, kinds);
        const auto runs = commonRuns(left, right);
        QVERIFY(areValid(runs, left, right));
        QCOMPARE(totalLength(runs), longestCommon(left, right));
    }
}

void TestWordDiff::findsFewEditsInLongTexts()
{
    std::mt19937 random(6);
    for (int round = 0; round < 50; ++round) {
        const Numbers left = randomNumbers(random, 20000, 500);
        Numbers right = left;
        for (int edit = 0; edit < 100; ++edit)
            right.erase(right.begin() + static_cast<std::ptrdiff_t>(random() % right.size()));
        const auto runs = commonRuns(left, right);
        QVERIFY(areValid(runs, left, right));
        QCOMPARE(totalLength(runs), static_cast<int>(right.size()));
    }
}

void TestWordDiff::staysLinearOnHopelessPairs()
{
    // a full search would take some 10^10 steps and run into the test's time limit
    std::mt19937 random(8);
    const Numbers left = randomNumbers(random, 200000, 50);
    const Numbers right = randomNumbers(random, 200000, 50);
    const auto runs = commonRuns(left, right);
    QVERIFY(areValid(runs, left, right));
    QVERIFY(totalLength(runs) > 20000);
}

void TestWordDiff::cutsOnlyAtAllowedNumbers()
{
    // 1 is the only number that occurs once on both sides, and stands at the far ends
    Numbers left(200, 2);
    Numbers right(200, 2);
    left.front() = 1;
    right.back() = 1;
    QCOMPARE(totalLength(commonRuns(left, right)), 1);
    QCOMPARE(totalLength(commonRuns(left, right, [](int number) { return number != 1; })), 199);
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
