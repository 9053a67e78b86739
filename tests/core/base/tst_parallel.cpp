// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <QTest>

#include <atomic>

using namespace clausula;

class TestParallel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesEachPieceOnce_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 3, 1000})
            QTest::addRow("%d", count) << count;
    }
    void doesEachPieceOnce()
    {
        QFETCH(int, count);
        std::vector<std::atomic<int>> calls(size_t(count) + 1);
        inParallel(count, [&](int i) { ++calls[size_t(i)]; });
        for (int i = 0; i < count; ++i)
            QCOMPARE(calls[size_t(i)].load(), 1);
        QCOMPARE(calls.back().load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestParallel)
#include "tst_parallel.moc"
