// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/sharedfeatures.h"

#include <QTest>

using namespace clausula;

namespace {

/** One unit for each list of features. */
FeatureSide side(const std::vector<std::vector<std::uint64_t>> &units)
{
    FeatureSide result{{}, units.size()};
    for (size_t unit = 0; unit < units.size(); ++unit) {
        for (const std::uint64_t feature : units[unit])
            result.features.push_back({feature, static_cast<int>(unit)});
    }
    return result;
}

} // namespace

class TestSharedFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePairsThatShareSomething()
    {
        const FeatureComparison found = compareFeatures(side({{1, 2}, {3}}), side({{3, 4}, {2, 1, 1}}), 100);
        QCOMPARE(found.pairs.size(), 2U);
        QCOMPARE(found.pairs[0].left, 0);
        QCOMPARE(found.pairs[0].right, 1);
        QCOMPARE(found.pairs[1].left, 1);
        QCOMPARE(found.pairs[1].right, 0);
        // the first two have all they have in common, named twice or not
        QCOMPARE(found.pairs[0].weight, found.leftWeights[0]);
        QCOMPARE(found.pairs[0].weight, found.rightWeights[1]);
        QVERIFY(found.pairs[1].weight < found.rightWeights[0]);
        QCOMPARE(found.relatedness, 6.0 / 7.0);
    }

    void weighsTheRareMore()
    {
        const FeatureComparison found =
            compareFeatures(side({{1}, {2}, {2}, {2}}), side({{1}, {2}, {2}, {2}}), 100);
        QCOMPARE(found.pairs.size(), 10U);
        QVERIFY(found.pairs.front().weight > found.pairs.back().weight);
    }

    void leavesTheMostCommonOutOfLongDocuments()
    {
        std::vector<std::vector<std::uint64_t>> units;
        for (std::uint64_t unit = 0; unit < 1000; ++unit)
            units.push_back({7, 100 + unit}); // one that all have, one of its own
        const FeatureComparison found = compareFeatures(side(units), side(units), 5000);
        QCOMPARE(found.pairs.size(), 1000U);
        for (const SharedFeatures &pair : found.pairs)
            QCOMPARE(pair.left, pair.right);
        QCOMPARE(found.pairs.front().weight, found.leftWeights.front());
    }

    void takesAsMuchAsThereIsRoomFor()
    {
        const FeatureSide units = side({{1}, {1}, {2}, {2}, {2}}); // 4 pairs and 9
        QCOMPARE(compareFeatures(units, units, 4).pairs.size(), 4U);
        QCOMPARE(compareFeatures(units, units, 12).pairs.size(), 4U);
        QCOMPARE(compareFeatures(units, units, 13).pairs.size(), 13U);
    }

    void knowsNothingOfNothing()
    {
        const FeatureComparison found = compareFeatures(side({}), side({{1}}), 100);
        QVERIFY(found.pairs.empty());
        QCOMPARE(found.relatedness, 0.0);
        QCOMPARE(compareFeatures({}, {}, 100).relatedness, 0.0);
    }
};

QTEST_GUILESS_MAIN(TestSharedFeatures)
#include "tst_sharedfeatures.moc"
