// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editormarks.h"
#include "app/gui/editortext.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class tst_EditorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsLineFeedsOnly_data();
    void showsLineFeedsOnly();
    void breaksUpWhatHasNoSpaces();
    void spansMeanTheSameWordsOnBothSides_data();
    void spansMeanTheSameWordsOnBothSides();
    void middleOfALineEndIsItsStart();
    void keepsLineEndsAroundAnEdit_data();
    void keepsLineEndsAroundAnEdit();
    void spansFollowEdits_data();
    void spansFollowEdits();
    void findsOverlappingItemsBehindALongOne();
    void dropsItemsWhoseTextIsGone();
};

void tst_EditorText::showsLineFeedsOnly_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("shown");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("unix") << u"a\nb\n"_s << u"a\nb\n"_s;
    QTest::newRow("windows") << u"a\r\nb\r\n"_s << u"a\nb\n"_s;
    QTest::newRow("old mac") << u"a\rb\r"_s << u"a\nb\n"_s;
    QTest::newRow("mixed") << u"a\r\n\rb\n\n\r\r\nc"_s << u"a\n\nb\n\n\n\nc"_s;
    QTest::newRow("paragraph separator") << u"a\u2029b"_s << u"a\nb"_s;
    QTest::newRow("characters that Qt takes for frames") << u"a\ufdd0b\ufdd1c\r\n"_s << u"a\nb\nc\n"_s;
    QTest::newRow("other white space stays") << u"a\u00a0b\u2028c\td"_s << u"a\u00a0b\u2028c\td"_s;
}

void tst_EditorText::showsLineFeedsOnly()
{
    QFETCH(QString, original);
    QFETCH(QString, shown);
    const EditorText text(original);
    QCOMPARE(text.text(), shown);
    QCOMPARE(text.restored(shown), original);
    QCOMPARE(text.toEditor(original.size()), shown.size());
    QCOMPARE(text.toDocument(shown.size()), original.size());
}

void tst_EditorText::spansMeanTheSameWordsOnBothSides_data()
{
    QTest::addColumn<QString>("original");
    QTest::newRow("unix") << u"One two.\n\nThree four five.\nSix.\n"_s;
    QTest::newRow("windows") << u"One two.\r\n\r\nThree four five.\r\nSix.\r\n"_s;
    QTest::newRow("starts with ends") << u"\r\n\r\nOne two.\r\nThree"_s;
    QTest::newRow("mixed") << u"One\r\ntwo\rthree\n\r\n\r\rfour\u2029five \U0001F512 six"_s;
}

void tst_EditorText::spansMeanTheSameWordsOnBothSides()
{
    QFETCH(QString, original);
    const EditorText text(original);
    for (qsizetype start = 0; start <= original.size(); ++start) {
        for (qsizetype end = start; end <= original.size(); ++end) {
            const Span span = spanBetween(start, end);
            const QString words = span.in(original).toString();
            const auto cuts = [&](qsizetype at) { return original.mid(at - 1, 2) == "\r\n"_L1; };
            if ((start > 0 && cuts(start)) || (end > 0 && cuts(end)))
                continue;
            QCOMPARE(text.toEditor(span).in(text.text()).toString(), EditorText(words).text());
            QCOMPARE(text.toDocument(text.toEditor(span)), span);
        }
    }
}

void tst_EditorText::middleOfALineEndIsItsStart()
{
    const EditorText text(u"ab\r\ncd\r\nef"_s);
    QCOMPARE(text.toEditor(2), 2);
    QCOMPARE(text.toEditor(3), 2);
    QCOMPARE(text.toEditor(4), 3);
    QCOMPARE(text.toEditor(7), 5);
}

void tst_EditorText::keepsLineEndsAroundAnEdit_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("edited");
    QTest::addColumn<QString>("restored");
    QTest::newRow("word in the middle") << u"a\r\nb\nc\r\n"_s << u"a\nbb\nc\n"_s << u"a\r\nbb\nc\r\n"_s;
    QTest::newRow("new line takes the usual end")
        << u"a\r\nb\r\nc\n"_s << u"a\nb\nnew\nc\n"_s << u"a\r\nb\r\nnew\r\nc\n"_s;
    QTest::newRow("line removed") << u"a\r\nb\rc\n"_s << u"a\nc\n"_s << u"a\r\nc\n"_s;
    QTest::newRow("same line repeated") << u"x\r\nx\nx\r"_s << u"x\nx\nx\nx\n"_s << u"x\r\nx\nx\rx\n"_s;
    QTest::newRow("all removed") << u"a\r\nb"_s << u""_s << u""_s;
    QTest::newRow("all replaced") << u"a\r\nb\r\n"_s << u"1\n2\n3"_s << u"1\r\n2\r\n3"_s;
}

void tst_EditorText::keepsLineEndsAroundAnEdit()
{
    QFETCH(QString, original);
    QFETCH(QString, edited);
    QFETCH(QString, restored);
    QCOMPARE(EditorText(original).restored(edited), restored);
}

void tst_EditorText::spansFollowEdits_data()
{
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("added");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    // the span is 10 to 20
    QTest::newRow("typed before") << 3 << 0 << 2 << 12 << 22;
    QTest::newRow("typed at its start") << 10 << 0 << 2 << 12 << 22;
    QTest::newRow("typed inside") << 15 << 0 << 2 << 10 << 22;
    QTest::newRow("typed at its end") << 20 << 0 << 2 << 10 << 20;
    QTest::newRow("typed behind") << 25 << 0 << 2 << 10 << 20;
    QTest::newRow("removed before") << 2 << 4 << 0 << 6 << 16;
    QTest::newRow("removed inside") << 12 << 4 << 0 << 10 << 16;
    QTest::newRow("removed over its start") << 8 << 4 << 0 << 8 << 16;
    QTest::newRow("removed over its end") << 18 << 4 << 0 << 10 << 18;
    QTest::newRow("removed whole") << 8 << 20 << 0 << 8 << 8;
    QTest::newRow("only formats changed") << 0 << 30 << 30 << 10 << 20;
    QTest::newRow("replaced by more around it") << 5 << 20 << 22 << 10 << 20;
}

void tst_EditorText::spansFollowEdits()
{
    QFETCH(int, position);
    QFETCH(int, removed);
    QFETCH(int, added);
    QTEST(static_cast<int>(shiftedSpan({10, 10}, position, removed, added).start), "start");
    QTEST(static_cast<int>(shiftedSpan({10, 10}, position, removed, added).end()), "end");
}

void tst_EditorText::breaksUpWhatHasNoSpaces()
{
    const QString run = u"x"_s.repeated(250'001);
    const QString original = u"First line.\r\n"_s + run + u"\r\nLast line.\r\n"_s;
    const EditorText text(original);
    QVERIFY(text.isBrokenUp());
    for (const QString &row : text.text().split(u'\n'))
        QVERIFY(row.size() <= 2'001);
    for (const QString &words : {u"First"_s, u"Last line"_s}) {
        const Span span{original.indexOf(words), words.size()};
        QCOMPARE(text.toEditor(span).in(text.text()).toString(), words);
        QCOMPARE(text.toDocument(text.toEditor(span)), span);
    }
    for (const qsizetype offset : {0, 11, 13, 2'013, 2'014, 100'000, 250'013}) {
        const qsizetype shown = text.toEditor(offset);
        QCOMPARE(text.text().at(shown), original.at(offset) == u'\r' ? QChar(u'\n') : original.at(offset));
        QCOMPARE(text.toDocument(shown), offset);
    }
    QCOMPARE(text.toEditorLine(1), 1);
    QCOMPARE(text.toEditorLine(2), 2 + 125);
    QCOMPARE(text.restored(text.text()), original);
    QVERIFY(!EditorText(u"A few words. "_s.repeated(20'000)).isBrokenUp());
}

void tst_EditorText::findsOverlappingItemsBehindALongOne()
{
    const SpanList<TextMark> list({{{40, 5}, MarkKind::Gap, {}},
                                   {{0, 100}, MarkKind::Evidence, {}},
                                   {{10, 5}, MarkKind::Match, {}},
                                   {{60, 5}, MarkKind::Moved, {}}});
    QList<MarkKind> found;
    list.visitOverlapping({42, 3}, [&found](const TextMark &mark) { found += mark.kind; });
    QCOMPARE(found, (QList{MarkKind::Evidence, MarkKind::Gap}));
    QCOMPARE(list.firstOverlapping({99, 1})->kind, MarkKind::Evidence);
    QVERIFY(!list.firstOverlapping({100, 10}));
}

void tst_EditorText::dropsItemsWhoseTextIsGone()
{
    SpanList<TextMark> list({{{10, 5}, MarkKind::Gap, {}}, {{20, 5}, MarkKind::Match, {}}});
    list.shift(8, 10, 0);
    QCOMPARE(list.items(), (QList<TextMark>{{{10, 5}, MarkKind::Match, {}}}));
    QVERIFY(!list.firstOverlapping({0, 10}));
}

QTEST_GUILESS_MAIN(tst_EditorText)
#include "tst_editortext.moc"
