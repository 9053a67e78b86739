// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLinesOfEveryKind();
    void findsBlocksByOffset();
    void showsWrappedTextOnOneLine();
    void leavesPageLinesOutOfTheFlow();
    void namesTheHeadingsAbove();
    void takesTheNameWhereThereIsNoTitle();
    void hashesPastedText();
    void reportsJoinedAndSetAsideLines();
    void takesEmptyText();
};

void TestDocument::countsLinesOfEveryKind()
{
    const Document document = Document::fromText(u"one\r\ntwo\rthree\n\nfive\n"_s, {});
    QCOMPARE(document.lineCount(), 5);
    QCOMPARE(document.text(document.lineSpan(2)), u"two"_s);
    QVERIFY(document.lineSpan(4).isEmpty());
    QCOMPARE(document.lineAt(0), 1);
    QCOMPARE(document.lineAt(3), 1); // its line end belongs to a line
    QCOMPARE(document.lineAt(5), 2);
    QCOMPARE(document.lineAt(document.text().indexOf(u"five"_s)), 5);
    QCOMPARE(document.lineAt(document.text().size() + 10), 5);
    QCOMPARE(document.wordCount(), 4);
}

void TestDocument::findsBlocksByOffset()
{
    const Document document = Document::fromText(u"\nPrivacy Policy\n\nWe keep it.\n\nWe do.\n"_s, {});
    QCOMPARE(document.blockAt(0), -1);
    QCOMPARE(document.blockAt(1), 0);
    QCOMPARE(document.blockAt(document.text().indexOf(u"keep"_s)), 1);
    QCOMPARE(document.blockAt(document.text().indexOf(u"it."_s) + 4), 1); // between two: the one before
    QCOMPARE(document.blockAt(document.text().size()), 2);
}

void TestDocument::showsWrappedTextOnOneLine()
{
    const Document document = Document::fromText(
        u"Privacy Policy\n\nWe keep the\u00A0data that you give to us when you open an account\n"
        "here, and for\tas long as that account stays open, no longer than\n"
        "a year.\n"_s,
        {});
    QCOMPARE(document.blocks().size(), 2);
    QCOMPARE(document.flowText(document.blocks()[1]), u"We keep the data that you give to us when you open "
                                                      u"an account here, and for as long as that account "
                                                      "stays open, no longer than a year."_s);
    QVERIFY(document.text(document.blocks()[1].span).contains(u'\n')); // the source stays as it is
}

void TestDocument::leavesPageLinesOutOfTheFlow()
{
    const Document document = Document::fromText(
        u"Privacy Policy\n\nWe keep the data that you give to us when you open an account\nhere, and for as "
        u"long as "
        "the account stays open and the\n\nPage 1 of 3\n\f\nlaw of the land in which you live tells us to keep it.\n"_s,
        {});
    QCOMPARE(document.blocks().size(), 2);
    const QString flow = document.flowText(document.blocks()[1]);
    QVERIFY2(flow.contains(u"open and the law of the land"_s), qPrintable(flow));
    QCOMPARE(document.loadReport().setAside, (QList<SetAside>{{6, 6, u"page"_s}}));
}

void TestDocument::namesTheHeadingsAbove()
{
    const Document document = Document::fromText(
        u"# Privacy Policy\n\n## 2. Your rights\n\n### **Access**\n\nYou may ask us for a copy.\n"_s, {});
    QCOMPARE(document.headingChain(3), (QList<int>{0, 1, 2}));
    QCOMPARE(document.headingText(3), u"Access"_s);
    QCOMPARE(document.headingText(1), u"Your rights"_s);
    QCOMPARE(document.title(), u"Privacy Policy"_s);
    const Document underlined =
        Document::fromText(u"Notice\n======\n\nRights\n------\nYou have some.\n"_s, {});
    QCOMPARE(underlined.title(), u"Notice"_s);
    QCOMPARE(underlined.headingText(2), u"Rights"_s);
}

void TestDocument::takesTheNameWhereThereIsNoTitle()
{
    Origin origin;
    origin.name = u"policy.txt"_s;
    const Document document = Document::fromText(u"we keep data, and we keep it for long.\n"_s, origin);
    QCOMPARE(document.title(), u"policy.txt"_s);
    QVERIFY(document.headingText(0).isEmpty());
    QVERIFY(document.headingChain(0).isEmpty());
}

void TestDocument::hashesPastedText()
{
    const Document document = Document::fromText(u"We"_s, {});
    QCOMPARE(document.origin().sha256.size(), 32);
    QVERIFY(document.origin().sha256 != Document::fromText(u"we"_s, {}).origin().sha256);
}

void TestDocument::reportsJoinedAndSetAsideLines()
{
    const Document document = Document::fromText(
        u"Home\nPrivacy Policy\n\nContents\n\nWhat we keep\nHow long\nWho we are\n\nWhat we keep\n\nWe keep "
        u"what you "
        "tell us.\n\nHow long\n\nWe keep it for a year.\n\nWho we are\n\nWe are two people in a shed.\n\n"
        "© 2024 Shed. All rights reserved.\n"_s,
        {});
    QCOMPARE(document.loadReport().joinedLines, 0);
    QCOMPARE(
        document.loadReport().setAside,
        (QList<SetAside>{{1, 1, u"navigation"_s}, {6, 8, u"table-of-contents"_s}, {22, 22, u"copyright"_s}}));
}

void TestDocument::takesEmptyText()
{
    const Document document = Document::fromText({}, {});
    QVERIFY(document.blocks().isEmpty() && document.sections().isEmpty());
    QCOMPARE(document.lineCount(), 1);
    QCOMPARE(document.lineAt(0), 1);
    QCOMPARE(document.blockAt(0), -1);
    QCOMPARE(document.wordCount(), 0);
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
