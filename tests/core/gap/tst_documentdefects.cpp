// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/documentdefects.h"

#include "fixtures.h"

#include <QTest>

#include <algorithm>

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
    void quotesBothSidesOfEveryContradiction_data();
    void quotesBothSidesOfEveryContradiction();
    void datesWhatEnded();
    void countsVagueWordsOnce();
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
    QTest::newRow("vague retention") << u"We keep your data for as long as necessary."_s
                                     << u"vague-retention"_s
                                     << u"We keep your data for as long as necessary."_s;
    QTest::newRow("vague period") << u"Data is retained for the period required."_s << u"vague-retention"_s
                                  << u"Data is retained for the period required."_s;
    QTest::newRow("open purposes") << u"We may use your data for other purposes."_s << u"vague-purposes"_s
                                   << u"We may use your data for other purposes."_s;
    QTest::newRow("open list") << u"We take names, ages, etc."_s << u"vague-lists"_s
                               << u"We take names, ages, etc."_s;
    QTest::newRow("an effort") << u"We use reasonable efforts to tell you of it."_s << u"vague-efforts"_s
                               << u"We use reasonable efforts to tell you of it."_s;
    QTest::newRow("somebody") << u"We give it to selected third parties."_s << u"vague-third-parties"_s
                              << u"We give it to selected third parties."_s;
    QTest::newRow("most of it") << u"We delete most of the data."_s << u"vague-amount"_s
                                << u"We delete most of the data."_s;
    QTest::newRow("two roles") << u"We act as a data controller and a data processor."_s << u"unclear-role"_s
                               << u"We act as a data controller and a data processor."_s;
    QTest::newRow("repealed directive")
        << u"Transfers follow Directive 95/46/EC."_s << u"superseded-directive"_s
        << u"Transfers follow Directive 95/46/EC."_s;
    QTest::newRow("repealed act") << u"Under the Data Protection Act 1998 you may ask us."_s
                                  << u"superseded-uk-act"_s
                                  << u"Under the Data Protection Act 1998 you may ask us."_s;
    QTest::newRow("old name of an authority")
        << u"Write to the Office of the Data Protection Commissioner, Dublin."_s
        << u"superseded-irish-commissioner"_s
        << u"Write to the Office of the Data Protection Commissioner, Dublin."_s;
    QTest::newRow("former member state")
        << u"We serve the European Union (including the United Kingdom)."_s << u"superseded-union"_s
        << u"We serve the European Union (including the United Kingdom)."_s;
    QTest::newRow("a paragraph twice")
        << u"We are glad that you came to see what we make of paper.\n\nHello.\n\nWe are glad that you came to see what we make of paper."_s
        << u"duplicate-text"_s << u"We are glad that you came to see what we make of paper."_s;
    QTest::newRow("advertising")
        << u"Our award-winning, scalable solutions boost any team and transform how it works, so get started today with a free trial of the leading desk."_s
        << u"marketing-copy"_s
        << u"Our award-winning, scalable solutions boost any team and transform how it works, so get started today with a free trial of the leading desk."_s;
    QTest::newRow("a term nobody defines")
        << u"By \"Site\" we mean this place. You may ask us for Personal Data. We keep Personal Data. We like Personal Data too."_s
        << u"undefined-term"_s << u"You may ask us for Personal Data."_s;
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
    QTest::newRow("a period and a criterion")
        << u"We keep orders for 10 years, or for as long as necessary for a claim."_s;
    QTest::newRow("no other purposes") << u"We do not use your data for any other purposes."_s;
    QTest::newRow("purposes with consent") << u"We use it for other purposes only with your consent."_s;
    QTest::newRow("the act in force") << u"The Data Protection Act 2018 applies."_s;
    QTest::newRow("praise in a policy")
        << u"Our leading, innovative and seamless platform keeps the data that you give us for thirty days and then deletes all of the data again."_s;
    QTest::newRow("a term that is defined")
        << u"\"Personal Data\" means data about you. We keep Personal Data. We use Personal Data. We like Personal Data."_s;
    QTest::newRow("a mere company name")
        << u"We are Lark and Co. You may ask for Lark. You may like Lark. You may see Lark."_s;
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

void TestDocumentDefects::quotesBothSidesOfEveryContradiction_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("instructions") << u"contradiction-instructions"_s
                                  << u"Files are processed only in accordance with your instructions."_s
                                  << u"Any of the data you send may be used to improve our shop."_s;
    QTest::newRow("one purpose") << u"contradiction-only-purpose"_s
                                 << u"Log data is used only to find faults."_s
                                 << u"All of the data may be used to sell more paper."_s;
    QTest::newRow("anonymous") << u"contradiction-anonymous"_s
                               << u"Our logs do not contain any personal information."_s
                               << u"We record your IP address."_s;
    QTest::newRow("partners") << u"contradiction-partners"_s << u"We never sell your data."_s
                              << u"Our partners may use your data for their own marketing."_s;
    QTest::newRow("consent") << u"contradiction-consent"_s
                             << u"By using the shop you consent to all of this."_s
                             << u"We will always ask for your consent."_s;
    QTest::newRow("rights") << u"contradiction-rights"_s
                            << u"The right to erasure cannot be exercised later."_s
                            << u"You have the right to delete your account."_s;
    QTest::newRow("sale") << u"contradiction-sale"_s << u"We do not sell your data."_s
                          << u"We may sell your data to friends."_s;
}

void TestDocumentDefects::quotesBothSidesOfEveryContradiction()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(QString, id);
    const QList<Warning> warnings = warningsIn(one + u"\n\n"_s + other);
    const auto found = std::ranges::find(warnings, id, &Warning::id);
    QVERIFY(found != warnings.cend());
    QCOMPARE(found->kind, Warning::Kind::Contradiction);
    QCOMPARE(found->evidence.quote, one);
    QCOMPARE(found->opposite.first().quote, other);
    QVERIFY(!std::ranges::contains(warningsIn(one), id, &Warning::id));
    QVERIFY(!std::ranges::contains(warningsIn(other), id, &Warning::id));
}

void TestDocumentDefects::datesWhatEnded()
{
    const Warning warning = warningsIn(u"We comply with the Privacy Shield."_s).first();
    QCOMPARE(warning.kind, Warning::Kind::Outdated);
    QVERIFY2(warning.message.contains(u"2020-07-16"), qPrintable(warning.message));
}

void TestDocumentDefects::countsVagueWordsOnce()
{
    const QList<Warning> warnings =
        warningsIn(u"We take names, etc. and more.\n\nWe take ages, etc. and more."_s);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.first().kind, Warning::Kind::Vague);
    QVERIFY2(warnings.first().message.contains(u"2 sentences"), qPrintable(warnings.first().message));
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
