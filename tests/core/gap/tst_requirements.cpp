// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestRequirements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesByWhatIsFound_data();
    void judgesByWhatIsFound();
    void judgesByTheConditionFirst_data();
    void judgesByTheConditionFirst();
    void provesWhatItFound();
    void quotesTheNearestSentence();
    void showsWhatComesNearest();
    void isMetByWhatSufficesAlone();
    void looksOnlyWhereItsPatternsMatch();
    void quotesItsOwnClauseBeforeOthers();
    void findsARightAmongOthers();
    void leavesAnInapplicableFrameworkOut();
    void leavesAnOpenFrameworkUnclear_data();
    void leavesAnOpenFrameworkUnclear();
    void answersGoBeforeTheText_data();
    void answersGoBeforeTheText();
    void holdsWhereOnlyAnAnswerCouldDeny();
    void asksWhatTheFrameworksHangOn();
    void refusesABrokenQuestion();
    void refusesAnUnknownFramework();
    void stopsWhenAsked();
};

namespace {

const QString keeping = u"retention"_s;

RequirementResult judged(const QString &text, const Requirement &item, const Condition &whole = {})
{
    const RecognizedDocument document = recognized(text, {{u"keep"_s, {keeping}}});
    return analyzed(document, smallCatalog({item}, whole), {u"act"_s}).requirements.first();
}

} // namespace

void TestRequirements::judgesByWhatIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RequirementStatus>("status");
    QTest::addColumn<Importance>("importance");
    QTest::addColumn<QStringList>("missing");
    using enum RequirementStatus;
    using enum Importance;
    const QString place = u"retention.place"_s;
    const QString period = u"retention.period"_s;
    QTest::newRow("all elements") << u"We keep it 30 days in Ulm."_s << Met << High << QStringList();
    QTest::newRow("one element") << u"We keep it 30 days."_s << Partly << Medium << QStringList{place};
    QTest::newRow("topic alone") << u"We keep your data with care."_s << Missing << High
                                 << QStringList{period, place};
    QTest::newRow("elements elsewhere")
        << u"Reply within 30 days. Our house is in Ulm."_s << Missing << High << QStringList{period, place};
    QTest::newRow("spoilt by a red flag")
        << u"We keep it 30 days in Ulm or as long as necessary."_s << Partly << Medium << QStringList();
    QTest::newRow("named in passing")
        << u"Ask about storage times."_s << Partly << Medium << QStringList{period, place};
    QTest::newRow("stated outside its clause")
        << u"Storage ends with the contract."_s << Met << High << QStringList();
}

void TestRequirements::judgesByWhatIsFound()
{
    QFETCH(QString, text);
    Requirement item = keepingItem();
    item.weakenedBy = {{keeping, u"vague"_s}};
    item.mentions = {uR"(\bstorage times\b)"_s};
    item.states = {uR"(\bstorage ends with\b)"_s};
    const RequirementResult result = judged(text, item);
    QTEST(result.status, "status");
    QTEST(result.importance, "importance");
    if (result.status != RequirementStatus::Met) {
        QFETCH(QStringList, missing);
        QCOMPARE(result.missingElements, missing);
    }
    QVERIFY(!result.reason.isEmpty());
}

void TestRequirements::judgesByTheConditionFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RequirementStatus>("status");
    QTest::addColumn<Importance>("importance");
    using enum RequirementStatus;
    using enum Importance;
    QTest::newRow("confirmed, nothing said")
        << u"We have an archive. Our archive is large."_s << Missing << High;
    QTest::newRow("confirmed, but not so that it counts") << u"An archive may exist."_s << Unclear << Medium;
    QTest::newRow("denied") << u"We have no archive. Our archive closed."_s << NotApplicable << High;
    QTest::newRow("not settled") << u"Nothing of the sort is said."_s << Unclear << Medium;
    QTest::newRow("not settled, but met") << u"We keep it 30 days in Ulm."_s << Met << High;
    QTest::newRow("not settled, but begun") << u"We keep it 30 days."_s << Partly << Medium;
}

void TestRequirements::judgesByTheConditionFirst()
{
    QFETCH(QString, text);
    Requirement item = keepingItem();
    item.condition.id = u"archive"_s;
    item.condition.text = u"there is an archive"_s;
    item.condition.appliesPatterns = {uR"(\ban archive\b)"_s};
    item.condition.providedPatterns = {uR"(\bour archive\b)"_s};
    item.condition.deniesPatterns = {uR"(\bno archive\b)"_s};
    const RequirementResult result = judged(text, item);
    QTEST(result.status, "status");
    QTEST(result.importance, "importance");
    if (result.status == RequirementStatus::NotApplicable)
        QCOMPARE(result.evidence.first().quote, u"We have no archive."_s);
    if (result.status == RequirementStatus::Unclear)
        QVERIFY2(result.reason.contains(item.condition.text), qPrintable(result.reason));
}

void TestRequirements::provesWhatItFound()
{
    const RequirementResult result = judged(
        u"We keep house in a way that anybody may come and look at.\n\n"
        "We keep it with care, as you may expect of us. And we keep it\nfor 30 days, no longer. "
        "It lies, as all of our things have done,\nin Ulm, we keep telling people who want to know.\n"_s,
        keepingItem());
    QCOMPARE(result.evidence.size(), 2);
    QCOMPARE(result.evidence[0].quote, u"And we keep it\nfor 30 days, no longer."_s);
    QCOMPARE(result.evidence[1].quote,
             u"It lies, as all of our things have done,\nin Ulm, we keep telling people who want to know."_s);
    QCOMPARE(result.evidence[0].line, 3);
    QVERIFY(result.nearest.isEmpty());
}

void TestRequirements::showsWhatComesNearest()
{
    const RequirementResult result =
        judged(u"We keep your data with care, however long.\n\nWe sell shoes.\n\n"
               "Data is kept somewhere, how long nobody knows.\n\nHello."_s,
               keepingItem());
    QCOMPARE(result.status, RequirementStatus::Missing);
    QCOMPARE(result.nearest.size(), 2);
    QCOMPARE(result.nearest[0].evidence.line, 1);
    QCOMPARE(result.nearest[0].why, keepingItem().shortfall);
    QCOMPARE(result.nearest[1].evidence.line, 5);
    QVERIFY(result.nearest[0].score > result.nearest[1].score);
    QVERIFY2(result.nearest[1].why.contains(u"kept"), qPrintable(result.nearest[1].why));
    QVERIFY2(result.searched.contains(u"4 passages"), qPrintable(result.searched));
    QVERIFY(result.nearest[0].score <= 1);
}

void TestRequirements::quotesTheNearestSentence()
{
    const RequirementResult result = judged(
        u"We keep house. How long the data is kept nobody can say. You are a good guest."_s, keepingItem());
    QCOMPARE(result.nearest.size(), 1);
    QCOMPARE(result.nearest[0].evidence.quote, u"How long the data is kept nobody can say."_s);
}

void TestRequirements::isMetByWhatSufficesAlone()
{
    Requirement item = keepingItem();
    item.suffices = {{keeping, u"period"_s}};
    QCOMPARE(judged(u"We keep it 30 days."_s, item).status, RequirementStatus::Met);
    QCOMPARE(judged(u"We keep it in Ulm."_s, item).status, RequirementStatus::Partly);
}

void TestRequirements::looksOnlyWhereItsPatternsMatch()
{
    Requirement item = keepingItem();
    item.patterns = {uR"(\borders\b)"_s};
    QCOMPARE(judged(u"We keep orders 30 days in Ulm."_s, item).status, RequirementStatus::Met);
    QCOMPARE(judged(u"We keep shoes 30 days in Ulm.\n\nWe keep orders."_s, item).status,
             RequirementStatus::Missing);
}

void TestRequirements::quotesItsOwnClauseBeforeOthers()
{
    Requirement item = keepingItem();
    item.clauses = {u"contact"_s};
    const RecognizedDocument document =
        recognized(u"Call us for 30 days in Ulm.\n\nWe keep it 30 days in Ulm.\n"_s,
                   {{u"Call"_s, {u"contact"_s}}, {u"keep"_s, {keeping}}});
    const RequirementResult result =
        analyzed(document, smallCatalog({item}), {u"act"_s}).requirements.first();
    QCOMPARE(result.evidence.size(), 1);
    QCOMPARE(result.evidence.first().quote, u"We keep it 30 days in Ulm."_s);
}

/** "You may have it corrected and erased": the recogniser names one right, the sentence grants both. */
void TestRequirements::findsARightAmongOthers()
{
    ClauseType erasure = keepingType();
    erasure.id = u"rights-erasure"_s;
    ClauseType access = erasure;
    access.id = u"rights-access"_s;
    Requirement item = keepingItem();
    item.clauses = {erasure.id};
    item.meets = {{erasure.id, u"period"_s}};
    const RecognizedDocument document =
        recognized(u"See a copy and have it erased in 30 days.\n"_s, {{u"copy"_s, {access.id}}});
    const auto statusIn = [&](ClauseGroup group) {
        erasure.group = access.group = group;
        const ClauseCatalog catalog = smallCatalog({item}, {}, {access, erasure});
        return analyzed(document, catalog, {u"act"_s}).requirements.first().status;
    };
    QCOMPARE(statusIn(ClauseGroup::Rights), RequirementStatus::Met);
    QCOMPARE(statusIn(ClauseGroup::Transfers), RequirementStatus::Missing);
}

void TestRequirements::leavesAnInapplicableFrameworkOut()
{
    Condition others;
    others.id = u"others"_s;
    others.text = u"data comes from others"_s;
    others.appliesPatterns = {uR"(\bfrom others\b)"_s};
    const QString text = u"We keep it 30 days in Ulm."_s;
    others.silenceDenies = true;
    QCOMPARE(judged(text, keepingItem(), others).status, RequirementStatus::NotApplicable);
    QCOMPARE(judged(text + u"\n\nWe buy data from others."_s, keepingItem(), others).status,
             RequirementStatus::Met);
}

/** What no text settles is no gap; but what is there is there. */
void TestRequirements::leavesAnOpenFrameworkUnclear_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<RequirementStatus>("status");
    using enum RequirementStatus;
    QTest::newRow("met") << u"We keep it 30 days in Ulm."_s << Met;
    QTest::newRow("begun") << u"We keep it 30 days."_s << Unclear;
    QTest::newRow("nothing said") << u"We have shoes."_s << Unclear;
    QTest::newRow("settled, nothing said") << u"We buy data from others."_s << Missing;
}

void TestRequirements::leavesAnOpenFrameworkUnclear()
{
    QFETCH(QString, text);
    Condition others;
    others.id = u"others"_s;
    others.text = u"data comes from others"_s;
    others.appliesPatterns = {uR"(\bfrom others\b)"_s};
    const RequirementResult result = judged(text, keepingItem(), others);
    QTEST(result.status, "status");
    QVERIFY2(result.applies.contains(others.text), qPrintable(result.applies));
    if (result.status == RequirementStatus::Unclear)
        QCOMPARE(result.importance, Importance::Medium);
}

void TestRequirements::answersGoBeforeTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Answers>("answers");
    QTest::addColumn<RequirementStatus>("status");
    QTest::addColumn<QString>("reason");
    using enum RequirementStatus;
    const QString open = u"Nothing is said."_s;
    QTest::newRow("no answer") << open << Answers() << Unclear << u"neither says so"_s;
    QTest::newRow("answered yes") << open << Answers{{u"transfers"_s, true}} << Missing << QString();
    QTest::newRow("answered no") << open << Answers{{u"transfers"_s, false}} << NotApplicable
                                 << u"was answered with no"_s;
    QTest::newRow("answered no against the text")
        << u"We keep it 30 days in Ulm. It goes abroad."_s << Answers{{u"transfers"_s, false}}
        << NotApplicable << u"was answered with no"_s;
    QTest::newRow("answered yes against the text")
        << u"It never goes abroad."_s << Answers{{u"transfers"_s, true}} << Missing << QString();
    QTest::newRow("denied by another question")
        << u"It goes abroad."_s << Answers{{u"transfers"_s, true}, {u"processor-only"_s, true}}
        << NotApplicable << u"was answered with yes"_s;
    QTest::newRow("a question nobody asked")
        << open << Answers{{u"weather"_s, false}} << Unclear << u"neither says so"_s;
}

void TestRequirements::answersGoBeforeTheText()
{
    QFETCH(QString, text);
    QFETCH(Answers, answers);
    QFETCH(QString, reason);
    Requirement item = keepingItem();
    item.condition.id = u"abroad"_s;
    item.condition.text = u"data goes abroad"_s;
    item.condition.appliesPatterns = {uR"(\bgoes abroad\b)"_s};
    item.condition.deniesPatterns = {uR"(\bnever goes abroad\b)"_s};
    item.condition.appliesAnswers = {u"transfers=yes"_s};
    item.condition.deniesAnswers = {u"transfers=no"_s, u"processor-only=yes"_s};
    const RecognizedDocument document = recognized(text, {{u"keep"_s, {keeping}}});
    const DocumentAnalysis analysis =
        analyzeDocument(document, smallCatalog({item}), {u"act"_s}, answers).value();
    QCOMPARE(analysis.answers, answers);
    QTEST(analysis.requirements.first().status, "status");
    QVERIFY2(analysis.requirements.first().reason.contains(reason),
             qPrintable(analysis.requirements.first().reason));
}

/** "processor-only=yes" can be said of any text, so a condition with nothing else holds until it is. */
void TestRequirements::holdsWhereOnlyAnAnswerCouldDeny()
{
    Condition scope;
    scope.id = u"in-scope"_s;
    scope.text = u"the company decides itself"_s;
    scope.deniesAnswers = {u"processor-only=yes"_s};
    const RecognizedDocument document = recognized(u"Nothing is said."_s, {});
    const ClauseCatalog catalog = smallCatalog({keepingItem()}, scope);
    const auto statusWith = [&](const Answers &answers) {
        return analyzeDocument(document, catalog, {u"act"_s}, answers).value().requirements.first().status;
    };
    QCOMPARE(statusWith({}), RequirementStatus::Missing);
    QCOMPARE(statusWith({{u"processor-only"_s, true}}), RequirementStatus::NotApplicable);
}

void TestRequirements::asksWhatTheFrameworksHangOn()
{
    const QList<ApplicabilityQuestion> questions = applicabilityQuestions().value();
    QStringList hungOn;
    const auto collect = [&](const Condition &condition) {
        for (const QString &answer : condition.appliesAnswers + condition.deniesAnswers)
            hungOn.append(answer.section(u'=', 0, 0));
    };
    const ClauseCatalog shipped = shippedCatalog();
    for (const Framework &framework : shipped.frameworks()) {
        collect(framework.condition);
        for (const Requirement &item : framework.requirements)
            collect(item.condition);
    }
    for (const ApplicabilityQuestion &question : questions)
        QVERIFY2(hungOn.contains(question.id), qPrintable(question.id));
    for (const QString &id : std::as_const(hungOn))
        QVERIFY2(questionWith(id).has_value(), qPrintable(id));
}

void TestRequirements::refusesABrokenQuestion()
{
    const auto questions = parseQuestions(
        R"({"questions": [{"id": "one", "text": "Is it?"},
{"id": "one", "text": "Or not?"}]})",
        u"mine.json"_s);
    QVERIFY(!questions);
    QCOMPARE(questions.error().code, ErrorCode::KnowledgeInvalid);
    QVERIFY2(questions.error().detail.contains(u"line 2"_s), qPrintable(questions.error().detail));
}

void TestRequirements::refusesAnUnknownFramework()
{
    const auto analysis =
        analyzeDocument(recognized(u"Hello."_s, {}), smallCatalog({keepingItem()}), {u"nil"_s});
    QVERIFY(!analysis);
    QCOMPARE(analysis.error().code, ErrorCode::UnknownFramework);
    const ClauseCatalog shipped = shippedCatalog();
    QCOMPARE(resolveFrameworks({u"gdpr-13-14"_s, u"gdpr-13"_s}, shipped).value(),
             (QStringList{u"gdpr-13"_s, u"gdpr-14"_s}));
}

void TestRequirements::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const auto analysis = analyzeDocument(recognized(u"Hello."_s, {}), smallCatalog({keepingItem()}),
                                          {u"act"_s}, {}, stop.get_token());
    QVERIFY(!analysis);
    QCOMPARE(analysis.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestRequirements)
#include "tst_requirements.moc"
