// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/textsearch.h"

#include <QElapsedTimer>
#include <QTest>

#include <chrono>

using namespace clausula;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/** What \a search found, in the text's own words. */
QStringList words(const QString &text, const TextSearch &search)
{
    QStringList found;
    for (const Span span : search.matches())
        found += span.in(text).toString();
    return found;
}

} // namespace

class tst_TextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void reportsAnInvalidExpression();
    void findsAcrossPieces();
    void stopsAtTheDeadlineAndGoesOn();
    void givesUpAnExpressionWithoutEnd();
    void givesUpCountingTooMany();
    void fillsInGroups_data();
    void fillsInGroups();
};

void tst_TextSearch::finds_data()
{
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const SearchQuery &query, const QString &text,
                        const QStringList &found) { QTest::newRow(name) << query << text << found; };
    row("nothing", {.pattern = u""_s}, u"text"_s, {});
    row("empty text", {.pattern = u"a"_s}, u""_s, {});
    row("ignores case", {.pattern = u"data"_s}, u"Data, data; DATA"_s, {u"Data"_s, u"data"_s, u"DATA"_s});
    row("minds case", {.pattern = u"Data"_s, .caseSensitive = true}, u"Data, data"_s, {u"Data"_s});
    row("whole words", {.pattern = u"data"_s, .wholeWords = true}, u"database data metadata"_s, {u"data"_s});
    row("whole words with accents", {.pattern = u"cl"_s, .wholeWords = true}, u"clé cl"_s, {u"cl"_s});
    row("signs are no expression", {.pattern = u"Art. 6(1)"_s}, u"Art. 6(1) and Artx 6(1)"_s,
        {u"Art. 6(1)"_s});
    row("outside the BMP", {.pattern = u"\U0001F512 key"_s}, u"a \U0001F512  key"_s, {u"\U0001F512  key"_s});
    row("across a line break", {.pattern = u"personal data"_s}, u"your personal\n  data"_s,
        {u"personal\n  data"_s});
    row("no-break space", {.pattern = u"30 days"_s}, u"30\u00a0days"_s, {u"30\u00a0days"_s});
    row("not across paragraphs", {.pattern = u"one two"_s}, u"one\n\ntwo"_s, {});
    row("trailing space", {.pattern = u"one "_s}, u"one two alone"_s, {u"one "_s});
    row("expression", {.pattern = u"\\d+ (days|months)"_s, .regularExpression = true}, u"30 days, 6 months"_s,
        {u"30 days"_s, u"6 months"_s});
    row("line starts", {.pattern = u"^\\w+"_s, .regularExpression = true}, u"one two\nthree\n\nfour"_s,
        {u"one"_s, u"three"_s, u"four"_s});
    row("whole-word expression", {.pattern = u"a|data"_s, .wholeWords = true, .regularExpression = true},
        u"a data database"_s, {u"a"_s, u"data"_s});
    row("empty matches are none", {.pattern = u"x*"_s, .regularExpression = true}, u"axxb"_s, {u"xx"_s});
}

void tst_TextSearch::finds()
{
    QFETCH(SearchQuery, query);
    QFETCH(QString, text);
    TextSearch search(query, text);
    QCOMPARE(search.run(QDeadlineTimer(5s)), TextSearch::State::Finished);
    QTEST(words(text, search), "found");
}

void tst_TextSearch::reportsAnInvalidExpression()
{
    const TextSearch search({.pattern = u"(abc"_s, .regularExpression = true}, u"abc"_s);
    QCOMPARE(search.state(), TextSearch::State::Invalid);
    QVERIFY2(search.errorText().contains(u"parenthesis"_s), qPrintable(search.errorText()));
    QVERIFY2(search.errorText().contains(u"(character 5)"_s), qPrintable(search.errorText()));
    QCOMPARE(TextSearch({.pattern = u"(abc"_s}, u"abc"_s).errorText(), QString());
}

void tst_TextSearch::findsAcrossPieces()
{
    // One paragraph much longer than what is matched at once, a match every 1,000 characters.
    const QString text = (u"x"_s.repeated(993) + u" needle"_s).repeated(100);
    TextSearch search({.pattern = u"x needle"_s}, text);
    QCOMPARE(search.run(QDeadlineTimer(5s)), TextSearch::State::Finished);
    QCOMPARE(search.matches().size(), 100);
    for (qsizetype i = 0; i < 100; ++i)
        QCOMPARE(search.matches().at(i), (Span{i * 1000 + 992, 8}));
}

void tst_TextSearch::stopsAtTheDeadlineAndGoesOn()
{
    const QString text = u"We keep data.\n\n"_s.repeated(1000);
    TextSearch search({.pattern = u"data"_s}, text);
    QCOMPARE(search.run(QDeadlineTimer(0ms)), TextSearch::State::Running);
    QCOMPARE(search.matches().size(), 1);
    QCOMPARE(search.run(QDeadlineTimer(5s)), TextSearch::State::Finished);
    QCOMPARE(search.matches().size(), 1000);
}

void tst_TextSearch::givesUpAnExpressionWithoutEnd()
{
    const QString text = u"a"_s.repeated(5000) + u"!"_s;
    TextSearch search({.pattern = u"(a+)+$"_s, .regularExpression = true}, text);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(search.run(QDeadlineTimer(60s)), TextSearch::State::TooSlow);
    QCOMPARE_LE(clock.elapsed(), 1000);
}

void tst_TextSearch::givesUpCountingTooMany()
{
    TextSearch search({.pattern = u"a"_s}, u"a"_s.repeated(100'000));
    QCOMPARE(search.run(QDeadlineTimer(60s)), TextSearch::State::TooMany);
    QCOMPARE(search.matches().size(), TextSearch::maximumMatches);
}

void tst_TextSearch::fillsInGroups_data()
{
    QTest::addColumn<bool>("expression");
    QTest::addColumn<QString>("with");
    QTest::addColumn<QString>("result");
    QTest::newRow("groups") << true << u"\\2 of \\1"_s << u"days of 30"_s;
    QTest::newRow("whole match") << true << u"[\\0]"_s << u"[30 days]"_s;
    QTest::newRow("missing group") << true << u"a\\7b"_s << u"ab"_s;
    QTest::newRow("backslash, line, tab") << true << u"\\\\\\n\\t"_s << u"\\\n\t"_s;
    QTest::newRow("backslash at the end") << true << u"x\\"_s << u"x\\"_s;
    QTest::newRow("plain") << false << u"\\1"_s << u"\\1"_s;
}

void tst_TextSearch::fillsInGroups()
{
    QFETCH(bool, expression);
    QFETCH(QString, with);
    TextSearch search(
        {.pattern = expression ? u"(\\d+) (days)"_s : u"30 days"_s, .regularExpression = expression},
        u"within 30 days"_s);
    QCOMPARE(search.run(QDeadlineTimer(5s)), TextSearch::State::Finished);
    QTEST(search.replacement(search.matches().first(), with), "result");
}

QTEST_GUILESS_MAIN(tst_TextSearch)
#include "tst_textsearch.moc"
