// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/increasing.h"

#include <QTest>

#include <random>

using namespace clausula;

namespace {

/** Weight of the items whose bits are set; -1 if they don't keep their order. */
double weightOf(const std::vector<WeightedItem> &items, unsigned choice)
{
    double weight = 0;
    int last = 0;
    for (size_t i = 0; i < items.size(); ++i) {
        if ((choice >> i & 1U) == 0)
            continue;
        if (items[i].place < last)
            return -1;
        last = items[i].place;
        weight += items[i].weight;
    }
    return weight;
}

double heaviestOfAll(const std::vector<WeightedItem> &items)
{
    double best = 0;
    for (unsigned choice = 0; choice < 1U << items.size(); ++choice)
        best = std::max(best, weightOf(items, choice));
    return best;
}

} // namespace

class TestIncreasing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWeighsMost_data();
    void keepsWhatWeighsMost();
    void weighsAsMuchAsTheBestOfAllChoices();
};

void TestIncreasing::keepsWhatWeighsMost_data()
{
    QTest::addColumn<QList<int>>("places");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<QList<int>>("kept");
    QTest::newRow("nothing") << QList<int>{} << QList<double>{} << QList<int>{};
    QTest::newRow("in order") << QList<int>{0, 1, 2} << QList<double>{1, 1, 1} << QList<int>{0, 1, 2};
    QTest::newRow("one moved to the front")
        << QList<int>{1, 2, 3, 0} << QList<double>{1, 1, 1, 1} << QList<int>{0, 1, 2};
    QTest::newRow("a heavy one outweighs two light ones")
        << QList<int>{1, 2, 0} << QList<double>{1, 1, 5} << QList<int>{2};
    QTest::newRow("equal places keep their order")
        << QList<int>{4, 4, 4, 1} << QList<double>{1, 1, 1, 1} << QList<int>{0, 1, 2};
}

void TestIncreasing::keepsWhatWeighsMost()
{
    QFETCH(QList<int>, places);
    QFETCH(QList<double>, weights);
    QFETCH(QList<int>, kept);
    std::vector<WeightedItem> items;
    items.reserve(static_cast<size_t>(places.size()));
    for (qsizetype i = 0; i < places.size(); ++i)
        items.push_back({places[i], weights[i]});
    const std::vector<int> result = heaviestIncreasing(items);
    QCOMPARE(QList<int>(result.begin(), result.end()), kept);
}

void TestIncreasing::weighsAsMuchAsTheBestOfAllChoices()
{
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        std::vector<WeightedItem> items(random() % 11);
        for (WeightedItem &item : items)
            item = {static_cast<int>(random() % 8), static_cast<double>(1 + random() % 5)};
        unsigned found = 0;
        for (const int index : heaviestIncreasing(items))
            found |= 1U << index;
        QVERIFY(weightOf(items, found) >= 0);
        QCOMPARE(weightOf(items, found), heaviestOfAll(items));
    }
}

QTEST_GUILESS_MAIN(TestIncreasing)
#include "tst_increasing.moc"
