// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLinesAndBlocks();
};

void TestDocument::findsLinesAndBlocks()
{
    const Document document =
        Document::fromText(u"Privacy Notice\r\n\r\nWe keep data.\r\nHow long\rNot long.\n"_s, {});
    QCOMPARE(document.lineCount(), 5);
    QCOMPARE(document.title(), u"Privacy Notice"_s);
    QCOMPARE(document.lineAt(0), 1);
    QCOMPARE(document.lineAt(document.text().size()), 5);
    QCOMPARE(document.text(document.lineSpan(4)), u"How long"_s);
    QCOMPARE(document.blocks().size(), 4);
    QCOMPARE(document.headingText(3), u"How long"_s);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
