// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "tests/core/document/layoutcases.h"
#include "tests/core/document/structurelisting.h"

#include <QDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** Short texts of every style that policies come in, each line marked with the block it belongs to. */
class TestLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheBlocksOfEachStyle_data();
    void findsTheBlocksOfEachStyle();
};

void TestLayouts::findsTheBlocksOfEachStyle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("blocks");
    const QDir folder(QStringLiteral(TEST_DATA "/structure/layouts"));
    const QStringList files = folder.entryList({u"*.layout"_s}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        const QList<LayoutCase> cases = readLayoutCases(folder.filePath(name));
        QVERIFY2(!cases.isEmpty(), qPrintable(name));
        for (const LayoutCase &found : cases)
            QTest::newRow(qPrintable(name + u": "_s + found.name)) << found.text << found.blocks;
    }
}

void TestLayouts::findsTheBlocksOfEachStyle()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, blocks);
    const Document document = Document::fromText(text, {});
    const QList<QByteArray> want = blocks.split('\n');
    const QList<QByteArray> found = listing(document).split('\n');
    for (qsizetype at = 0; at < std::min(want.size(), found.size()); ++at)
        QCOMPARE(found[at], want[at]);
    QCOMPARE(found.size(), want.size());
}

QTEST_GUILESS_MAIN(TestLayouts)
#include "tst_layouts.moc"
