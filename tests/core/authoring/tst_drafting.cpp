// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/authoringknowledge.h"
#include "core/authoring/placement.h"
#include "core/authoring/positionladder.h"
#include "core/authoring/whatbreaks.h"
#include "tests/core/gap/fixtures.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <algorithm>

using namespace clausula;
using namespace clausula::fixtures;

/** From an empty page to a policy that meets a statute, with the knowledge that ships. */
class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void skeletonFollowsTheCatalog();
    void filledSkeletonMeetsTheStatute();
    void everyGapHasAClauseThatClosesIt();
    void tellsWhatACutWouldBreak();
    void cuttingWhatIsProvedElsewhereBreaksNothing();
    void placesAPassageOnTheLadder_data();
    void placesAPassageOnTheLadder();

private:
    [[nodiscard]] AnalyzedDocument analyzed(const QString &text) const
    {
        const Document document = Document::fromText(text, {});
        const auto recognition = m_recognizer->recognize(document);
        if (!recognition)
            qFatal("%s", qPrintable(describe(recognition.error())));
        const RecognizedDocument recognized{document, *recognition};
        return {recognized, fixtures::analyzed(recognized, m_recognizer->catalog(), m_frameworks)};
    }
    [[nodiscard]] QString filled(const QString &text) const;
    static QStringList unmet(const AnalyzedDocument &document)
    {
        QStringList ids;
        for (const RequirementResult &result : document.analysis.requirements) {
            if (result.status == RequirementStatus::Missing || result.status == RequirementStatus::Partly)
                ids.append(result.requirement);
        }
        return ids;
    }

    std::optional<Recognizer> m_recognizer;
    std::optional<AuthoringKnowledge> m_knowledge;
    QStringList m_frameworks{u"gdpr-13"_s};
};

void TestDrafting::initTestCase()
{
    m_recognizer.emplace(shippedCatalog());
    const auto knowledge = AuthoringKnowledge::builtIn();
    VERIFY_OK(knowledge);
    m_knowledge = *knowledge;
}

/** Every blank with a value that its type takes. */
QString TestDrafting::filled(const QString &text) const
{
    const QHash<QString, QString> byType{{u"email"_s, u"privacy@brindle.example"_s},
                                         {u"phone"_s, u"+49 731 1234567"_s},
                                         {u"address"_s, u"12 Quay Street, 89073 Ulm, Germany"_s},
                                         {u"date"_s, u"1 June 2025"_s},
                                         {u"period"_s, u"30 days"_s},
                                         {u"number"_s, u"HRB 4711"_s},
                                         {u"link"_s, u"https://brindle.example/privacy"_s},
                                         {u"name"_s, u"Brindle Ltd"_s},
                                         {u"list"_s, u"orders and invoices"_s},
                                         {u"statement"_s, u"none is needed"_s},
                                         {u"text"_s, u"the accounts"_s}};
    QHash<QString, QString> values;
    for (const PlaceholderField &field : m_knowledge->placeholders.fields(text))
        values.insert(field.name, byType.value(field.type.id));
    values.insert(u"legitimate_interests"_s, u"preventing fraud and keeping our systems secure"_s);
    return edited(text, Placeholders::fill(text, values));
}

void TestDrafting::skeletonFollowsTheCatalog()
{
    const QString text = skeleton(m_recognizer->catalog(), m_knowledge->rules, m_frameworks);
    QVERIFY(text.startsWith(u"Privacy notice of {{company}}\n\n1. Introduction\n\nThis notice"_s));
    QVERIFY(text.indexOf(u"Who is responsible"_s) < text.indexOf(u"Right of access"_s));
    const QString hashes = skeleton(m_recognizer->catalog(), m_knowledge->rules, m_frameworks, {true, false});
    QVERIFY(hashes.contains(u"\n## Retention\n\n"_s));
    QVERIFY(m_knowledge->placeholders.uses(filled(text)).isEmpty());
}

void TestDrafting::filledSkeletonMeetsTheStatute()
{
    const QString text = skeleton(m_recognizer->catalog(), m_knowledge->rules, m_frameworks);
    const QStringList open = unmet(analyzed(filled(text)));
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u' ')));
}

void TestDrafting::everyGapHasAClauseThatClosesIt()
{
    QString text =
        u"Privacy notice\n\n1. Introduction\n\nThis notice explains how Brindle Ltd handles personal "
        "data.\n\n2. Security\n\nWe encrypt personal data and test our backups.\n"_s;
    const ClauseCatalog &catalog = m_recognizer->catalog();
    for (int round = 0; round < 40; ++round) {
        const AnalyzedDocument document = analyzed(text);
        const QStringList open = unmet(document);
        if (open.isEmpty())
            break;
        const Framework &framework = *catalog.framework(u"gdpr-13"_s);
        const auto requirement = std::ranges::find(framework.requirements, open.first(), &Requirement::id);
        const ClauseType &type = *catalog.type(requirement->recommendedClause);
        const ClausePlace place = placeFor(document.recognized, catalog, type.id);
        const Insertion insertion = insertionOf(document.recognized.document, m_knowledge->rules.references,
                                                place, type.title, filled(type.standardWording));
        text = edited(text, insertion.edits);
        const QStringList still = unmet(analyzed(text));
        QVERIFY2(!still.contains(open.first()), qPrintable(open.first() + u" stays open:\n"_s + text));
    }
    QVERIFY(unmet(analyzed(text)).isEmpty());
    const QList<NumberedHeading> headings = numberedHeadings(Document::fromText(text, {}));
    for (int i = 0; i < headings.size(); ++i)
        QVERIFY2(headings.at(i).number == SectionNumber{i + 1}, qPrintable(text));
}

void TestDrafting::tellsWhatACutWouldBreak()
{
    const QString text =
        u"1. Retention\n\nWe keep personal data for ten years.\n\n2. Complaints\n\nYou have the right "
        "to lodge a complaint with the supervisory authority of Ulm.\n"_s;
    const AnalyzedDocument document = analyzed(text);
    const qsizetype start = text.indexOf(u"You have"_s);
    const auto lost =
        lostWithout(document, spanBetween(start, text.indexOf(u'\n', start)), *m_recognizer, m_frameworks);
    VERIFY_OK(lost);
    QCOMPARE(lost->size(), 1);
    QCOMPARE(lost->first().requirement, u"13-2-d-complaint"_s);
    QCOMPARE(lost->first().before, RequirementStatus::Met);
}

void TestDrafting::cuttingWhatIsProvedElsewhereBreaksNothing()
{
    const QString twice =
        u"1. Complaints\n\nYou have the right to complain to the data protection authority of Ulm.\n\n2. "
        u"More "
        "about complaints\n\nYou have the right to lodge a complaint with the supervisory authority.\n"_s;
    const AnalyzedDocument document = analyzed(twice);
    const qsizetype start = twice.indexOf(u"You have"_s);
    const auto lost =
        lostWithout(document, spanBetween(start, twice.indexOf(u'\n', start)), *m_recognizer, m_frameworks);
    VERIFY_OK(lost);
    QVERIFY(lost->isEmpty());
}

void TestDrafting::placesAPassageOnTheLadder_data()
{
    QTest::addColumn<QString>("passage");
    QTest::addColumn<Position>("position");
    QTest::addColumn<int>("nearest");
    const ClauseType &type = *m_recognizer->catalog().type(u"retention"_s);
    QTest::newRow("standard") << QString(type.standardWording).replace(u"{{account_period}}"_s, u"30 days"_s)
                              << Position::Preferred << 0;
    QTest::newRow("acceptable") << type.acceptableWording << Position::Acceptable << 1;
    QTest::newRow("fallback") << QString(type.fallbackWording).replace(u"{{invoice_period}}"_s, u"10 years"_s)
                              << Position::Fallback << 2;
    QTest::newRow("red flag") << u"We keep your data indefinitely."_s << Position::Reject << -2;
}

void TestDrafting::placesAPassageOnTheLadder()
{
    QFETCH(const QString, passage);
    QFETCH(const int, nearest);
    const ClauseType &type = *m_recognizer->catalog().type(u"retention"_s);
    const Standing standing = standingOf(passage, type, m_recognizer->catalog().patterns());
    if (nearest >= 0)
        QCOMPARE(standing.nearest, nearest);
    QTEST(standing.position, "position");
}

QTEST_GUILESS_MAIN(TestDrafting)
#include "tst_drafting.moc"
