// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/jsonlines.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sample = "{\n"
                          "  \"id\": \"a \\\"quoted\\\" {id}\",\n"
                          "  \"cues\": [\n"
                          "    { \"weight\": 1 },\n"
                          "\n"
                          "    { \"weight\": 2,\n"
                          "      \"pattern\": \"\\\\b[x]\" }\n"
                          "  ],\n"
                          "  \"tail\": true\n"
                          "}";

} // namespace

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLineOfEachValue_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("line");
        QTest::newRow("whole") << u""_s << 1;
        QTest::newRow("text with quotes and braces") << u"id"_s << 2;
        QTest::newRow("list") << u"cues"_s << 3;
        QTest::newRow("item") << u"cues[1]"_s << 6;
        QTest::newRow("key of an item") << u"cues[1].pattern"_s << 7;
        QTest::newRow("after the list") << u"tail"_s << 9;
        QTest::newRow("missing key: its object") << u"cues[0].where"_s << 4;
        QTest::newRow("missing key at the top: the text") << u"title"_s << 1;
    }
    void findsTheLineOfEachValue()
    {
        QFETCH(QString, path);
        QTEST(JsonLines(sample).lineOf(path), "line");
    }

    void namesKeysThatStandTwice()
    {
        QCOMPARE(JsonLines(sample).duplicates(), QStringList());
        const JsonLines lines(R"({"a": 1, "b": [{"c": 1, "c": 2}], "a": {}})");
        QCOMPARE(lines.duplicates(), QStringList({u"b[0].c"_s, u"a"_s}));
    }
};

QTEST_GUILESS_MAIN(TestJsonLines)
#include "tst_jsonlines.moc"
