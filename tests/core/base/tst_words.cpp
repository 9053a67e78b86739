// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data();
    void findsWords();
    void findsSentences_data();
    void findsSentences();
    void staysInsideAnyText();
    void takesLongRunsInLinearTime();
};

namespace {

QString joined(QStringView text, const QList<Span> &spans)
{
    QStringList parts;
    for (const Span span : spans)
        parts.append(span.in(text).toString());
    return parts.join(u'|');
}

} // namespace

void TestWords::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("plain", u"We keep data, always."_s, u"We|keep|data|always"_s);
    row("hyphen and apostrophe", u"third-party user’s don't"_s, u"third-party|user’s|don't"_s);
    row("address", u"Mail dpo@firm.example!"_s, u"Mail|dpo@firm.example"_s);
    row("citation", u"GDPR Art.13(2)(a)"_s, u"GDPR|Art.13|2|a"_s);
    row("outer signs stay outside", u"'quoted' -dash- .dot."_s, u"quoted|dash|dot"_s);
    row("two joiners divide", u"wait...what a--b"_s, u"wait|what|a|b"_s);
    row("em dash divides", u"you—either"_s, u"you|either"_s);
    row("other scripts", u"données Škoda данные"_s, u"données|Škoda|данные"_s);
    row("beyond the first plane", u"a 𝒃c 😀 d"_s, u"a|𝒃c|d"_s);
    row("combining mark", u"cafe\u0301s"_s, u"cafe\u0301s"_s);
    row("nothing", u" …— "_s, u""_s);
    row("lone surrogate", QString(u"a") + QChar(0xD800) + u'b', u"a|b"_s);
}

void TestWords::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QCOMPARE(joined(text, wordSpans(text)), words);
}

void TestWords::findsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences");
    const auto row = [](const char *name, const QString &text, const QString &sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("two", u" We ask. You tell! "_s, u"We ask.|You tell!"_s);
    row("e.g. before a capital", u"We use tools, e.g. Matomo. They count."_s,
        u"We use tools, e.g. Matomo.|They count."_s);
    row("article", u"Under Art. 6 we may. See Sec. IV there."_s,
        u"Under Art. 6 we may.|See Sec. IV there."_s);
    row("a plain no ends", u"The answer is no. We never sell."_s, u"The answer is no.|We never sell."_s);
    row("number", u"No. 12 of the list applies."_s, u"No. 12 of the list applies."_s);
    row("enumerator", u"1. We ask. 2. We keep."_s, u"1. We ask.|2. We keep."_s);
    row("roman enumerator", u"iv. Payments: we ask."_s, u"iv. Payments: we ask."_s);
    row("country before a noun", u"In the U.S. Government offices"_s, u"In the U.S. Government offices"_s);
    row("country at the end", u"We are in the U.S. We ship there."_s, u"We are in the U.S.|We ship there."_s);
    row("wrapped", u"We keep it\nfor a year. Then\r\nit goes."_s,
        u"We keep it\nfor a year.|Then\r\nit goes."_s);
    row("empty line divides", u"Our rules\n\nWe keep it"_s, u"Our rules|We keep it"_s);
    row("lower case goes on", u"Ask us (yes!) anything."_s, u"Ask us (yes!) anything."_s);
    row("company", u"Example Ltd. keeps it. We too."_s, u"Example Ltd. keeps it.|We too."_s);
    row("empty", u"  "_s, u""_s);
}

void TestWords::findsSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, sentences);
    QCOMPARE(joined(text, sentenceSpans(text)), sentences);
}

void TestWords::staysInsideAnyText()
{
    QRandomGenerator random(7);
    const QString alphabet = u"ab Z1.,-'@\n\r\t\u00A0\u2029é\u0301"_s + QChar(0xD83D) + QChar(0xDE00);
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (quint32 i = random.bounded(60u); i > 0; --i)
            text += alphabet[random.bounded(alphabet.size())];
        for (const auto &spans : {wordSpans(text), sentenceSpans(text)}) {
            qsizetype end = 0;
            for (const Span span : spans) {
                QVERIFY(span.length > 0 && span.start >= end && span.end() <= text.size());
                end = span.end();
            }
        }
        qsizetype left = 0;
        for (const Span span : sentenceSpans(text)) {
            QVERIFY(QStringView(text).sliced(left, span.start - left).trimmed().isEmpty());
            left = span.end();
        }
        QVERIFY(QStringView(text).sliced(left).trimmed().isEmpty());
    }
}

void TestWords::takesLongRunsInLinearTime()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(wordSpans(QString(2'000'000, u'a')).size(), 1);
    QVERIFY(wordSpans(u"!a"_s.repeated(500'000)).size() == 500'000);
    QVERIFY(!sentenceSpans(u"x!"_s.repeated(500'000)).isEmpty());
    QVERIFY2(timer.elapsed() < 5'000, "quadratic time would take minutes");
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
