// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/facts.h"

#include "core/gap/factvalues.h"
#include "fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheTextStates_data();
    void readsWhatTheTextStates();
    void leavesOutWhatIsNotStated_data();
    void leavesOutWhatIsNotStated();
    void provesAFactByItsSentence();
    void tellsWhatIsNotExact();
    void tellsHowLongAPeriodIs();
    void normalizesNumbersDatesAndUnits();
};

namespace {

QList<Fact> factsIn(const QString &text, const QString &clause)
{
    const RecognizedDocument document =
        recognized(text, clause.isEmpty() ? QList<Mark>{} : QList<Mark>{{{}, {clause}}});
    PatternCache patterns;
    TextSearch search(document, patterns);
    return findFacts(builtInChecks().value(), search);
}

QStringList valuesOf(const QString &id, const QList<Fact> &facts)
{
    QStringList values;
    for (const Fact &fact : facts) {
        if (fact.id == id)
            values.append(fact.unit.isEmpty() ? fact.value : fact.value + u' ' + fact.unit);
    }
    return values;
}

} // namespace

void TestFacts::readsWhatTheTextStates_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("values");
    const auto row = [](const char *name, const QString &id, const QString &clause, const QString &text,
                        const QStringList &values) { QTest::newRow(name) << id << clause << text << values; };
    row("company form", u"controller-name"_s, u"controller-identity"_s,
        u"This site is run by Brindle Works GmbH. Brindle Works makes paper."_s, {u"Brindle Works GmbH"_s});
    row("trade name", u"controller-name"_s, u"introduction"_s,
        u"This notice tells how Brindle Works (\"we\", \"us\" or \"our\") treats data."_s,
        {u"Brindle Works"_s});
    row("company and pronouns", u"controller-name"_s, u"introduction"_s,
        u"This is the notice of Brindle Works Ltd. (\u201cBrindle\u201d, \u201cwe\u201d)."_s,
        {u"Brindle Works Ltd."_s});
    row("address in a US town", u"controller-address"_s, u"controller-identity"_s,
        u"Write to Brindle, 12 Mill Lane, Dover, DE 19901."_s, {u"12 Mill Lane, Dover, DE 19901"_s});
    row("address in a British town", u"controller-address"_s, u"contact"_s,
        u"Write to Brindle Works, 4 Mill Lane, Leeds LS1 4AP."_s, {u"4 Mill Lane, Leeds LS1 4AP"_s});
    row("age", u"min-age"_s, u"children"_s, u"Nobody under the age of sixteen may order."_s, {u"16 years"_s});
    row("ages", u"min-age"_s, u"children"_s, u"You must be at least 13. Under 16 a parent has to agree."_s,
        {u"13 years"_s, u"16 years"_s});
    row("answer in days", u"response-time"_s, u"rights-overview"_s,
        u"We answer every request within thirty (30) days."_s, {u"30 days"_s});
    row("answer behind initials", u"response-time"_s, u"rights-overview"_s,
        u"We answer requests from the U.S. and elsewhere within 45 days."_s, {u"45 days"_s});
    row("answer some time", u"response-time"_s, u"rights-overview"_s,
        u"We will respond to you within a reasonable time."_s, {u"within a reasonable time"_s});
    row("kept for a period", u"retention-period"_s, u"retention"_s, u"We keep orders for 10 years."_s,
        {u"10 years"_s});
    row("kept for periods", u"retention-period"_s, u"retention"_s,
        u"Logs are deleted after 30 days. We keep bills for ten years."_s, {u"30 days"_s, u"10 years"_s});
    row("kept as long as", u"retention-period"_s, u"retention"_s,
        u"We keep data for as long as your account lives."_s, {u"for as long as your account lives"_s});
    row("backups", u"backup-retention-period"_s, u"retention"_s, u"Backups are overwritten after 3 months."_s,
        {u"3 months"_s});
    row("notice of changes", u"change-notice-period"_s, u"policy-changes"_s,
        u"We tell you 14 days before a change."_s, {u"14 days"_s});
    row("changes at once", u"change-notice-period"_s, u"policy-changes"_s,
        u"A change is effective immediately once posted."_s, {u"0 days"_s});
    row("breach in hours", u"breach-notice"_s, u"breach-notification"_s,
        u"After a breach we notify the authority within 72 hours."_s, {u"72 hours"_s});
    row("no sale", u"sells-data"_s, {}, u"We do not and will never sell your personal data."_s, {u"no"_s});
    row("sale", u"sells-data"_s, {}, u"We may sell your information to brokers."_s, {u"yes"_s});
    row("signal ignored", u"honours-dnt"_s, u"do-not-track"_s, u"We do not respond to such signals."_s,
        {u"no"_s});
    row("signal honoured", u"honours-dnt"_s, u"do-not-track"_s, u"Our website honours Do Not Track."_s,
        {u"yes"_s});
    row("officer", u"dpo"_s, {}, u"Write to our Data Protection Officer."_s, {u"yes"_s});
    row("authority", u"supervisory-authority"_s, {},
        u"Complain to the Information Commissioner\u2019s Office."_s,
        {u"UK Information Commissioner's Office (ICO)"_s});
    row("laws", u"laws-cited"_s, {}, u"We follow the GDPR and the CCPA. The GDPR comes first."_s,
        {u"General Data Protection Regulation (GDPR)"_s, u"California Consumer Privacy Act (CCPA)"_s});
    row("update", u"last-updated"_s, {}, u"Last updated: 3rd March 2024"_s, {u"2024-03-03"_s});
    row("effect", u"effective-date"_s, {}, u"Effective date: March 1, 2024"_s, {u"2024-03-01"_s});
    row("addresses", u"contact-email"_s, {}, u"Write to a@b.example or c.d@e.example. Again: a@b.example"_s,
        {u"a@b.example"_s, u"c.d@e.example"_s});
    row("safeguards", u"transfer-safeguards"_s, u"international-transfers"_s,
        u"We use standard contractual clauses and rely on adequacy decisions."_s,
        {u"standard contractual clauses, adequacy decision"_s});
    row("grounds", u"legal-bases"_s, u"legal-basis"_s,
        u"We rely on your consent and on our legitimate interests."_s, {u"consent, legitimate-interests"_s});
    row("rights", u"rights"_s, u"rights-overview"_s, u"You have the right to access and erasure."_s,
        {u"access, erasure"_s});
    row("analytics", u"third-party-analytics"_s, {}, u"We use Matomo."_s, {u"Matomo"_s});
    row("places", u"storage-locations"_s, u"international-transfers"_s,
        u"Data is stored in Ireland. Backups are held in Canada."_s, {u"Ireland, Canada"_s});
    row("identity", u"identity-verification"_s, {}, u"First we verify your identity."_s, {u"yes"_s});
    row("safeguards named twice", u"transfer-safeguards"_s, u"international-transfers"_s,
        u"We use standard contractual clauses. Ask us for the standard contractual clauses."_s,
        {u"standard contractual clauses"_s});
    row("the same age twice", u"min-age"_s, u"children"_s,
        u"You must be at least 16. Nobody under 16 may order."_s, {u"16 years"_s});
    row("fee", u"fee-for-requests"_s, u"rights-overview"_s, u"Requests are free of charge."_s, {u"no"_s});
    row("a month in words", u"response-time"_s, u"rights-overview"_s,
        u"You will get an answer within one (1) month."_s, {u"1 months"_s});
    row("a month", u"response-time"_s, u"rights-overview"_s,
        u"We will respond to your request within a month."_s, {u"1 months"_s});
    row("digits before words", u"response-time"_s, u"rights-access"_s,
        u"Requests are dealt with in 30 (thirty) days."_s, {u"30 days"_s});
    row("how long it takes", u"response-time"_s, u"rights-overview"_s, u"A request takes up to six weeks."_s,
        {u"6 weeks"_s});
    row("time first", u"response-time"_s, u"rights-overview"_s,
        u"Within ten business days we will get back to you."_s, {u"10 business days"_s});
    row("hundred and something", u"retention-period"_s, u"retention"_s,
        u"Call recordings are deleted after one hundred and eighty days."_s, {u"180 days"_s});
    row("compound number", u"retention-period"_s, u"retention"_s,
        u"We keep the file for twenty-five years."_s, {u"25 years"_s});
    row("hours", u"retention-period"_s, u"retention"_s, u"Video is overwritten every 72 hours."_s,
        {u"72 hours"_s});
    row("weeks", u"retention-period"_s, u"retention"_s,
        u"Applications are purged six weeks after the post is filled."_s, {u"6 weeks"_s});
    row("effective later", u"change-notice-period"_s, u"policy-changes"_s,
        u"Changes take effect thirty days after they are announced."_s, {u"30 days"_s});
    row("a week of notice", u"change-notice-period"_s, u"policy-changes"_s,
        u"We announce changes a week in advance."_s, {u"1 weeks"_s});
    row("no later than", u"breach-notice"_s, u"breach-notification"_s,
        u"You hear of it no later than three days after we do."_s, {u"3 days"_s});
    row("aged or over", u"min-age"_s, u"children"_s, u"The shop is for people aged eighteen or over."_s,
        {u"18 years"_s});
    row("not yet", u"min-age"_s, u"children"_s, u"Who is not yet 14 may not sign up."_s, {u"14 years"_s});
    row("no charge", u"fee-for-requests"_s, u"rights-overview"_s, u"We do not charge for this."_s, {u"no"_s});
    row("cost-free", u"fee-for-requests"_s, u"rights-access"_s, u"The copy is free."_s, {u"no"_s});
    row("a fee", u"fee-for-requests"_s, u"rights-access"_s, u"For further copies we ask a reasonable fee."_s,
        {u"yes"_s});
    row("papers", u"identity-verification"_s, {}, u"Please enclose a copy of your passport."_s, {u"yes"_s});
    row("who you are", u"identity-verification"_s, {}, u"We have to make sure it is really you."_s,
        {u"yes"_s});
    row("not for sale", u"sells-data"_s, {}, u"Your data is not for sale."_s, {u"no"_s});
    row("not our business", u"sells-data"_s, {}, u"We are not in the business of selling personal data."_s,
        {u"no"_s});
    row("has sold", u"sells-data"_s, {}, u"In the past year we have sold your information to data brokers."_s,
        {u"yes"_s});
    row("ignored", u"honours-dnt"_s, u"do-not-track"_s, u"The site ignores Do Not Track."_s, {u"no"_s});
    row("officer in short", u"dpo"_s, {}, u"We are not obliged to appoint a DPO."_s, {u"no"_s});
    row("northern authority", u"supervisory-authority"_s, {}, u"Complaints go to Datatilsynet."_s,
        {u"Datatilsynet"_s});
    row("representative", u"representative"_s, {},
        u"Our representative in the European Union is Lark BV; our UK representative is Lark Ltd."_s,
        {u"EU"_s, u"UK"_s});
    row("recipients by name", u"named-recipients"_s, u"sharing-service-providers"_s,
        u"We use Stripe for payments and Hetzner for hosting."_s, {u"Stripe, Hetzner"_s});
    row("advertisers besides", u"shares-with-advertisers"_s, u"sharing-overview"_s,
        u"We share personal information and aggregated figures with marketing and advertising partners."_s,
        {u"yes"_s});
    row("published", u"last-updated"_s, {}, u"This notice was published on 2 May 2025."_s, {u"2025-05-02"_s});
    row("spelt-out address", u"contact-email"_s, {}, u"Write to privacy [at] lark.example."_s,
        {u"privacy [at] lark.example"_s});
    row("transfer by consent", u"transfer-safeguards"_s, u"international-transfers"_s,
        u"Some transfers rest on approved codes of conduct."_s, {u"codes of conduct"_s});
}

void TestFacts::readsWhatTheTextStates()
{
    QFETCH(QString, id);
    QFETCH(QString, clause);
    QFETCH(QString, text);
    QTEST(valuesOf(id, factsIn(text, clause)), "values");
}

void TestFacts::leavesOutWhatIsNotStated_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("clause");
    QTest::addColumn<QString>("text");
    QTest::newRow("a business is sold, not data")
        << u"sells-data"_s << QString() << u"We do not plan to sell the company."_s;
    QTest::newRow("another clause's days")
        << u"retention-period"_s << u"policy-changes"_s << u"We keep you posted for 30 days."_s;
    QTest::newRow("cookies live on their own")
        << u"retention-period"_s << u"retention"_s << u"Cookies are stored for 13 months."_s;
    QTest::newRow("identity at sign-in") << u"identity-verification"_s << QString()
                                         << u"The social network will verify your identity at sign-in."_s;
    QTest::newRow("hidden address") << u"contact-email"_s << QString() << u"Write to [email protected]."_s;
    QTest::newRow("no signal asked for") << u"honours-dnt"_s << u"do-not-track"_s
                                         << u"Some browsers tell sites that you do not want to be tracked."_s;
    QTest::newRow("a review, not a period")
        << u"retention-period"_s << u"retention"_s << u"We review what we keep once a year."_s;
    QTest::newRow("figures about many") << u"shares-with-advertisers"_s << u"sharing-overview"_s
                                        << u"We share anonymous figures with advertisers."_s;
    QTest::newRow("sales staff") << u"representative"_s << QString()
                                 << u"Ask our sales representative in the UK."_s;
    QTest::newRow("a price") << u"fee-for-requests"_s << u"sale-of-data"_s
                             << u"You pay a fee of 10 euros a month for the service."_s;
    QTest::newRow("a school year") << u"min-age"_s << u"children"_s
                                   << u"Under 30 days of age it is a kitten."_s;
}

void TestFacts::leavesOutWhatIsNotStated()
{
    QFETCH(QString, id);
    QFETCH(QString, clause);
    QFETCH(QString, text);
    QCOMPARE(valuesOf(id, factsIn(text, clause)), QStringList());
}

void TestFacts::provesAFactByItsSentence()
{
    const QList<Fact> facts =
        factsIn(u"Hello.\n\nWe are careful with all that you tell us. We keep all orders\n"
                "for 10 years. Then we shred them, one by one, in a machine that\n"
                "we bought for the purpose.\n"_s,
                u"retention"_s);
    const auto fact = std::ranges::find(facts, u"retention-period"_s, &Fact::id);
    QVERIFY(fact != facts.cend());
    QCOMPARE(fact->evidence.quote, u"We keep all orders\nfor 10 years."_s);
    QCOMPARE(fact->evidence.line, 3);
}

void TestFacts::tellsWhatIsNotExact()
{
    const QList<Fact> facts =
        factsIn(u"We keep orders for about ten years. We keep bills for 7 years."_s, u"retention"_s);
    QCOMPARE(valuesOf(u"retention-period"_s, facts), (QStringList{u"10 years"_s, u"7 years"_s}));
    QVERIFY(facts[0].approximate);
    QVERIFY(!facts[1].approximate);
}

void TestFacts::tellsHowLongAPeriodIs()
{
    QCOMPARE(inDays(u"1"_s, u"months"_s), inDays(u"30"_s, u"days"_s));
    QCOMPARE(inDays(u"48"_s, u"hours"_s), 2.0);
    QCOMPARE(inDays(u"2"_s, u"calendar weeks"_s), 14.0);
    QCOMPARE(inDays(u"10"_s, u"business days"_s), std::nullopt);
    QCOMPARE(inDays(u"as long as needed"_s, {}), std::nullopt);
    QCOMPARE(factsIn(u"We keep it for thirty (30) days."_s, u"retention"_s).first().days, 30.0);
}

void TestFacts::normalizesNumbersDatesAndUnits()
{
    QCOMPARE(normalizedValue(u"Forty-five"_s), u"45"_s);
    QCOMPARE(normalizedValue(u"1st of  May, 2020"_s), u"2020-05-01"_s);
    QCOMPARE(normalizedValue(u"Sep 9 2021"_s), u"2021-09-09"_s);
    QCOMPARE(normalizedValue(u"03/04/2021"_s), u"03/04/2021"_s);
    QCOMPARE(normalizedUnit(u"Working Day"_s), u"working days"_s);
}

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
