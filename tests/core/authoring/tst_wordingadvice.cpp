// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/readability.h"
#include "core/authoring/wordingadvice.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

WordingAdvice shipped()
{
    auto read = WordingAdvice::read(WordingAdvice::builtIn());
    if (!read)
        qFatal("%s", qPrintable(describe(read.error())));
    return *std::move(read);
}

} // namespace

/** What wording is worth: vague words, firm and weak promises, how hard it is to read. */
class TestWordingAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksVagueWords_data();
    void marksVagueWords();
    void looksAcrossLineBreaks();
    void weighsPromises_data();
    void weighsPromises();
    void countsSyllables_data();
    void countsSyllables();
    void measuresReadability();
    void measuresSections();
};

void TestWordingAdvice::marksVagueWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("how long") << u"We keep it as long as necessary."_s
                              << QStringList{u"as long as necessary"_s};
    QTest::newRow("open list") << u"Data including, but not limited to, names."_s
                               << QStringList{u"including, but not limited to"_s};
    QTest::newRow("perhaps") << u"We may share it with trusted partners."_s
                             << QStringList{u"may share"_s, u"trusted partners"_s};
    QTest::newRow("plain") << u"We keep invoices for ten years and delete them then."_s << QStringList();
}

void TestWordingAdvice::marksVagueWords()
{
    QFETCH(const QString, text);
    const Document document = Document::fromText(text, {});
    QStringList marked;
    for (const VagueWords &words : shipped().vagueWords(document)) {
        marked.append(document.text(words.span).toString());
        QVERIFY(!words.why.isEmpty() && !words.suggest.isEmpty());
    }
    QTEST(marked, "marked");
}

void TestWordingAdvice::looksAcrossLineBreaks()
{
    const Document document =
        Document::fromText(u"We change this notice from\ntime to time and say so there."_s, {});
    const QList<VagueWords> marked = shipped().vagueWords(document);
    QCOMPARE(marked.size(), 1);
    QCOMPARE(document.text(marked.first().span), u"from\ntime to time"_s);
}

void TestWordingAdvice::weighsPromises_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("percent");
    QTest::newRow("shall") << u"We shall delete it."_s << 100;
    QTest::newRow("may") << u"We may delete it."_s << 30;
    QTest::newRow("efforts") << u"We use reasonable efforts."_s << 40; // "we use" is plain
    QTest::newRow("nothing") << u"Cookies are small files."_s << -1;
}

void TestWordingAdvice::weighsPromises()
{
    QFETCH(const QString, text);
    const auto strength = shipped().firmnessOf(text).strength();
    const int percent = strength ? qRound(*strength * 100) : -1;
    QTEST(percent, "percent");
}

void TestWordingAdvice::countsSyllables_data()
{
    QTest::addColumn<int>("count");
    const QList<std::pair<const char *, int>> words{
        {"data", 2},     {"made", 1},    {"table", 2},       {"needed", 2}, {"used", 1},  {"the", 1},
        {"purposes", 3}, {"privacy", 3}, {"information", 4}, {"DPO", 1},    {"keeps", 1}, {"changes", 2}};
    for (const auto &[word, count] : words)
        QTest::newRow(word) << count;
}

void TestWordingAdvice::countsSyllables()
{
    QTEST(syllablesOf(QString::fromLatin1(QTest::currentDataTag())), "count");
}

void TestWordingAdvice::measuresReadability()
{
    const Readability easy = readabilityOf(u"We keep your data. We keep it ten days."_s);
    QCOMPARE(easy.sentences, 2);
    QCOMPARE(easy.words, 9);
    QCOMPARE(easy.longestSentence, 5);
    QCOMPARE(easy.syllables, 10);
    QVERIFY(qAbs(easy.fleschEase() - (206.835 - 1.015 * 4.5 - 84.6 * 10 / 9)) < 1e-9 ||
            easy.fleschEase() == 100);
    const Readability hard = readabilityOf(
        u"Notwithstanding the aforementioned considerations, the organisation's processing activities "
        "necessitate continuous reassessment of applicable contractual obligations."_s);
    QVERIFY(hard.fleschEase() < 10);
    QVERIFY(easy.fleschEase() > 90);
}

void TestWordingAdvice::measuresSections()
{
    const Document document = Document::fromText(
        u"1. Storage\n\nWe keep your data ten days.\n\n2. Access\n\nAsk us. We answer.\n"_s, {});
    const QList<Readability> sections = readabilityBySection(document);
    QCOMPARE(sections.size(), document.sections().size());
    QCOMPARE(sections.last().sentences, 2);
    QCOMPARE(sections.last().words, 4);
}

QTEST_GUILESS_MAIN(TestWordingAdvice)
#include "tst_wordingadvice.moc"
