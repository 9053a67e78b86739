// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/flowedtext.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestFlowedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowsWrappedText_data();
    void flowsWrappedText();
    void leadsBackToTheSource();
    void replacesHalfSurrogates();
};

void TestFlowedText::flowsWrappedText_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("flowed");
    QTest::newRow("line break") << u"kept for\nten years"_s << u"kept for ten years"_s;
    QTest::newRow("indented wrap") << u"kept for \r\n   ten\tyears"_s << u"kept for ten years"_s;
    QTest::newRow("no-break space") << u"ten\u00A0years"_s << u"ten years"_s;
    QTest::newRow("edges") << u"  ten years \n"_s << u"ten years"_s;
    QTest::newRow("curly quotes") << u"\u201Cdata\u201D and the user\u2019s"_s
                                  << u"\"data\" and the user's"_s;
    QTest::newRow("invisible") << u"re\u00ADten\u200Btion"_s << u"retention"_s;
    QTest::newRow("non-breaking hyphen") << u"third\u2011party"_s << u"third-party"_s;
    QTest::newRow("word broken at a line's end")
        << u"infor-\n   mation we keep"_s << u"information we keep"_s;
    QTest::newRow("compound broken at its hyphen") << u"third-\r\nparty"_s << u"third-party"_s;
    QTest::newRow("broken at a soft hyphen") << u"reten\u00AD\ntion"_s << u"retention"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestFlowedText::flowsWrappedText()
{
    QFETCH(QString, source);
    QTEST(FlowedText(source, 0).text(), "flowed");
}

void TestFlowedText::leadsBackToTheSource()
{
    const QString document =
        u"Before. We keep \u201Clog\n   files\u201D for ten\u00ADth\u200Bs of a second."_s;
    const qsizetype offset = document.indexOf(u"We");
    const FlowedText flowed(QStringView(document).sliced(offset), offset);
    const auto original = [&](const QString &words) {
        const Span span{flowed.text().indexOf(words), words.size()};
        return flowed.toDocument(span).in(document).toString();
    };
    QCOMPARE(original(u"\"log files\""_s), u"\u201Clog\n   files\u201D"_s);
    QCOMPARE(original(u"tenths"_s), u"ten\u00ADth\u200Bs"_s);
    QCOMPARE(original(u"We"_s), u"We"_s);
    const QString broken = u"infor-\nmation"_s;
    QCOMPARE(FlowedText(broken, 3).toDocument({0, 11}), (Span{3, broken.size()}));
    QCOMPARE(original(u"second."_s), u"second."_s);
}

/** Patterns are matched without a validity check: what they see must be valid. */
void TestFlowedText::replacesHalfSurrogates()
{
    const QString source = u"a"_s + QChar(0xD83D) + u"b"_s + QChar(0xDE00) + u" \U0001F600"_s;
    const FlowedText flowed(source, 0);
    QVERIFY(flowed.text().isValidUtf16());
    QCOMPARE(flowed.text(), u"a\uFFFDb\uFFFD \U0001F600"_s);
}

QTEST_GUILESS_MAIN(TestFlowedText)
#include "tst_flowedtext.moc"
