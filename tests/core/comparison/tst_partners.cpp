// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/partners.h"

#include <QTest>

using namespace clausula;

namespace {

Likeness like(int left, int right, double total, double leftContained = 0, double rightContained = 0)
{
    Likeness pair;
    pair.left = left;
    pair.right = right;
    pair.total = total;
    pair.leftContained = leftContained;
    pair.rightContained = rightContained;
    return pair;
}

using Pairs = QList<std::pair<int, int>>;

Pairs chosen(int lefts, int rights, std::vector<Likeness> likenesses)
{
    const Partners partners = choosePartners(lefts, rights, {std::move(likenesses), 0.5}, {0.3, 0.4});
    Pairs pairs;
    for (const Likeness &pair : partners.joined)
        pairs.append({pair.left, pair.right});
    return pairs;
}

} // namespace

class TestPartners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheBestForAllTogether()
    {
        // 0 likes 0 best, but so does 1, which likes nobody else
        QCOMPARE(chosen(2, 2, {like(0, 0, 0.9), like(0, 1, 0.8), like(1, 0, 0.8)}), (Pairs{{0, 1}, {1, 0}}));
    }

    void leavesTheUnlikeAlone() { QVERIFY(chosen(1, 1, {like(0, 0, 0.29)}).isEmpty()); }

    void joinsAPartToWhatContainsIt()
    {
        QCOMPARE(chosen(2, 1, {like(0, 0, 0.9), like(1, 0, 0.2, 0.5)}), (Pairs{{0, 0}, {1, 0}}));
        QCOMPARE(chosen(1, 2, {like(0, 0, 0.9), like(0, 1, 0.2, 0, 0.5)}), (Pairs{{0, 0}, {0, 1}}));
    }

    void joinsAPartSoonerBesideTheWhole()
    {
        // contained by 0.3 alone is too little; beside the partner it is enough, further off it isn't
        QCOMPARE(chosen(2, 1, {like(0, 0, 0.9), like(1, 0, 0.2, 0.3)}), (Pairs{{0, 0}, {1, 0}}));
        QCOMPARE(chosen(3, 1, {like(0, 0, 0.9), like(2, 0, 0.2, 0.3)}), (Pairs{{0, 0}}));
    }

    void ordersByTheLeftAndPutsTheRightBehindItsPredecessor()
    {
        const std::vector<Sides> entries{{-1, 3}, {1, 0}, {0, 2}, {-1, 1}, {2, -1}};
        // 1 on the right follows 0, whose partner is 1 on the left; 3 follows 2, whose partner is 0
        QCOMPARE(readingOrder(entries), (std::vector<int>{2, 0, 1, 3, 4}));
    }

    void putsWhatTheRightBeginsWithFirst()
    {
        QCOMPARE(readingOrder({{0, 1}, {-1, 0}}), (std::vector<int>{1, 0}));
    }
};

QTEST_GUILESS_MAIN(TestPartners)
#include "tst_partners.moc"
