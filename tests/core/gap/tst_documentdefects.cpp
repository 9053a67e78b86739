// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/documentdefects.h"

#include "fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestDocumentDefects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flagsWhatAReviewerWould_data();
    void flagsWhatAReviewerWould();
    void leavesSoundTextAlone_data();
    void leavesSoundTextAlone();
    void namesBothSidesOfAContradiction();
    void listsWarningsInTextOrder();
};

namespace {

QList<Warning> warningsIn(const QString &text)
{
    const RecognizedDocument document = recognized(text, {});
    PatternCache patterns;
    TextSearch search(document, patterns);
    return findDefects(builtInChecks().value(), search);
}

} // namespace

void TestDocumentDefects::flagsWhatAReviewerWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("quote");
    QTest::newRow("hidden address") << u"Hello.\n\nWrite to [email\u00A0protected] soon."_s
                                    << u"redacted-contact"_s << u"Write to [email\u00A0protected] soon."_s;
    QTest::newRow("blank of a template")
        << u"We are [Company Name]. You are you."_s << u"placeholder"_s << u"We are [Company Name]."_s;
    QTest::newRow("our own blank") << u"We keep it for {{period}}."_s << u"placeholder"_s
                                   << u"We keep it for {{period}}."_s;
    QTest::newRow("example address") << u"Visit www.example.com for more."_s << u"example-address"_s
                                     << u"Visit www.example.com for more."_s;
    QTest::newRow("generator") << u"This text was created with a privacy policy generator."_s
                               << u"generator-credit"_s
                               << u"This text was created with a privacy policy generator."_s;
    QTest::newRow("dead mechanism") << u"We comply with the EU-US Privacy Shield."_s
                                    << u"superseded-privacy-shield"_s
                                    << u"We comply with the EU-US Privacy Shield."_s;
    QTest::newRow("dead mechanism behind initials")
        << u"For the U.S. we rely on our part in the EU-U.S. Privacy Shield."_s
        << u"superseded-privacy-shield"_s
        << u"For the U.S. we rely on our part in the EU-U.S. Privacy Shield."_s;
    QTest::newRow("older dead mechanism")
        << u"We adhere to the EU-US Safe Harbor Principles."_s << u"superseded-safe-harbor"_s
        << u"We adhere to the EU-US Safe Harbor Principles."_s;
    QTest::newRow("ends in a list") << u"You may ask us for:\n\n- a copy;\n\n- a correction;\n"_s
                                    << u"truncated-end"_s << u"- a correction;"_s;
    QTest::newRow("ends in a sentence") << u"Hello there.\n\nWe keep your data for as long as the"_s
                                        << u"truncated-end"_s << u"We keep your data for as long as the"_s;
    QTest::newRow("said twice at once")
        << u"We never sell your data to anyone. We never sell your data to anyone."_s << u"duplicate-text"_s
        << u"We never sell your data to anyone"_s;
    QTest::newRow("nothing listed") << u"# Rights\n\nThese are your rights:\n\n# Contact\n\nWrite to us.\n"_s
                                    << u"list-without-items"_s << u"These are your rights:"_s;
    QTest::newRow("empty cell of a table")
        << u"| Data | Why |\n| Name | To answer |\n| Age | |\n"_s << u"empty-cell"_s << u"| Age | |"_s;
    QTest::newRow("nothing in a table's cell")
        << u"| Right | How |\n| To object | How to object: |\n| To go | Write to us |\n"_s
        << u"list-without-items"_s << u"| To object | How to object: |"_s;
    QTest::newRow("two signs in one sentence") << u"We are [Company Name] of [Country]."_s << u"placeholder"_s
                                               << u"We are [Company Name] of [Country]."_s;
    QTest::newRow("no such section") << u"# Rights\n\nAsk us (see \u201cHow to reach us\u201d below).\n"_s
                                     << u"dead-reference"_s
                                     << u"Ask us (see \u201cHow to reach us\u201d below)."_s;
}

void TestDocumentDefects::flagsWhatAReviewerWould()
{
    QFETCH(QString, text);
    const QList<Warning> warnings = warningsIn(text);
    QCOMPARE(warnings.size(), 1);
    QTEST(warnings.first().id, "id");
    QTEST(warnings.first().evidence.quote, "quote");
    QVERIFY(!warnings.first().message.isEmpty());
}

void TestDocumentDefects::leavesSoundTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a full text")
        << u"# Rights\n\nAsk us (see \u201cContact\u201d below).\n\n# Contact\n\nWrite to a@b.example"_s;
    QTest::newRow("another document") << u"Please see our \u201cCookie Policy\u201d for more."_s;
    QTest::newRow("a citation in brackets") << u"As the court held [2020], this is so."_s;
    QTest::newRow("emphasis") << u"This is very, very important to us all."_s;
    QTest::newRow("a longer emphasis")
        << u"This is unquestionably unimportant, unquestionably unimportant to us."_s;
    QTest::newRow("one sentence that says both")
        << u"We do not sell your data, though in the words of the law we may sell your data to friends."_s;
    QTest::newRow("a date at the end") << u"Hello there.\n\nLast updated on 1 May 2024"_s;
    QTest::newRow("a list that follows") << u"You may ask for:\n\n- a copy\n\n- a correction.\n"_s;
    QTest::newRow("sharing with an exception")
        << u"We do not share your data with third parties without your consent. We share data with our partners."_s;
    QTest::newRow("the end of Privacy Shield") << u"The Privacy Shield was ended by the court."_s;
    QTest::newRow("reliance given up") << u"We no longer rely on the Privacy Shield."_s;
    QTest::newRow("another sentence") << u"We comply with the law. The Privacy Shield has ended."_s;
}

void TestDocumentDefects::leavesSoundTextAlone()
{
    QFETCH(QString, text);
    QStringList ids;
    for (const Warning &warning : warningsIn(text))
        ids.append(warning.id);
    QCOMPARE(ids, QStringList());
}

void TestDocumentDefects::namesBothSidesOfAContradiction()
{
    const QList<Warning> warnings =
        warningsIn(u"We do not sell your data.\n\nHello.\n\nWe may sell your data to friends."_s);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().id, u"contradiction-sale"_s);
    QCOMPARE(warnings.first().severity, Importance::High);
    QCOMPARE(warnings.first().evidence.line, 1);
    QVERIFY(warnings.first().message.contains(u"line 5"));
    QVERIFY(warnings.first().message.contains(u"We may sell your data to friends."));
}

void TestDocumentDefects::listsWarningsInTextOrder()
{
    QList<int> lines;
    for (const Warning &warning :
         warningsIn(u"Visit www.example.com for more.\n\nWrite to [email protected].\n\n"
                    "We comply with the Privacy Shield.\n\nWe are [Company Name].\n"_s))
        lines.append(warning.evidence.line);
    QCOMPARE(lines, (QList<int>{1, 3, 5, 7}));
}

QTEST_GUILESS_MAIN(TestDocumentDefects)
#include "tst_documentdefects.moc"
