// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestFindGaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesAnItem_data();
    void comparesAnItem();
    void saysWhoLeavesOutMore_data();
    void saysWhoLeavesOutMore();
    void neverCallsTheUnclearHigh();
    void comparesFiguresAndPromises_data();
    void comparesFiguresAndPromises();
    void comparesClausesBeyondTheFrameworks();
    void quotesTheSurestPassagesInTextOrder();
    void saysNothingOfEqualDocuments();
    void foldsRepeatedItemsAndTheirClauses();
    void putsTheWeightiestFirst();
    void recommendsTheLibrarysWording();
    void showsWhatStandsOpposite();
    void keepsKeysOverRewrappingAndOtherText();
    void quotesVerbatimWhateverTheText();
};

namespace {

const QString retention = u"retention"_s;

AnalyzedDocument judged(const QString &text, const ClauseCatalog &catalog, const QStringList &frameworks,
                        const QList<Mark> &marks)
{
    const RecognizedDocument document = recognized(text, marks);
    return {document, analyzed(document, catalog, frameworks)};
}

const QList<Mark> marks{{u"keep"_s, {retention}},
                        {u"robot"_s, {u"automated-decisions"_s}},
                        {u"tell you"_s, {u"breach-notification"_s}},
                        {u"notify"_s, {u"breach-notification"_s}},
                        {u"aged"_s, {u"children"_s}}};

QList<Finding> gaps(const QString &left, const QString &right, const ClauseCatalog &catalog,
                    const QStringList &frameworks = {u"act"_s}, const Alignment &alignment = {})
{
    return findGaps(judged(left, catalog, frameworks, marks), judged(right, catalog, frameworks, marks),
                    alignment, catalog, frameworks);
}

ClauseType plainType(const QString &id, const QString &title, ClauseGroup group)
{
    ClauseType type;
    type.id = id;
    type.title = title;
    type.group = group;
    return type;
}

Requirement conditionalItem()
{
    Requirement item = keepingItem();
    item.condition.id = u"archive"_s;
    item.condition.text = u"there is an archive"_s;
    item.condition.appliesPatterns = {uR"(\ban archive\b)"_s};
    item.condition.deniesPatterns = {uR"(\bno archive\b)"_s};
    return item;
}

const QString met = u"We keep it 30 days in Ulm."_s;
const QString part = u"We keep it 30 days."_s;
const QString otherPart = u"We keep it in Ulm."_s;
const QString nothing = u"Hello there."_s;

} // namespace

void TestFindGaps::comparesAnItem_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("kind"); // "-" no finding, "?" behind it: unclear
    QTest::addColumn<Importance>("importance");
    using enum Importance;
    const QString denied = u"There is no archive."_s;
    const QString applies = u"There is an archive."_s;
    const auto row = [&](const char *name, const QString &left, const QString &right, const QString &kind,
                         Importance importance) {
        QTest::newRow(name) << left << right << kind << importance;
    };
    row("both say it", met, met, u"-"_s, High);
    row("only the left", met, applies, u"only-left"_s, High);
    row("only the right", applies, met, u"only-right"_s, High);
    row("only the left, in part", part, applies, u"only-left"_s, High);
    row("neither", applies, applies, u"in-neither"_s, High);
    row("both in the same part", part, part, u"in-neither"_s, Medium);
    row("both in another part", part, otherPart, u"differs"_s, Medium);
    row("one in part", met, part, u"differs"_s, Medium);
    row("neither settles it", nothing, nothing, u"in-neither?"_s, Medium);
    row("one need not settle it", met, nothing, u"only-left?"_s, Medium);
    row("one settles that it applies", applies, nothing, u"in-neither"_s, High);
    row("no concern of either", denied, denied, u"-"_s, High);
    row("no concern of the left, said by the right", denied, met, u"-"_s, High);
    row("ruled out by the left only", denied, nothing, u"only-left?"_s, Medium);
    row("ruled out by the left, missing on the right", denied, applies, u"only-left"_s, High);
    row("ruled out by the left, begun by the right", denied, part, u"differs"_s, Medium);
}

void TestFindGaps::comparesAnItem()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const QList<Finding> findings = gaps(left, right, smallCatalog({conditionalItem()}));
    const QStringList kinds{u"only-left"_s, u"only-right"_s, u"differs"_s, u"in-neither"_s};
    QString kind = u"-"_s;
    if (!findings.isEmpty())
        kind = kinds.at(int(findings.first().kind)) + (findings.first().unclear ? u"?"_s : QString());
    QTEST(kind, "kind");
    QVERIFY(findings.size() <= 1);
    if (findings.isEmpty())
        return;
    const Finding &finding = findings.first();
    QTEST(finding.importance, "importance");
    QCOMPARE(finding.clause, retention);
    QCOMPARE(finding.requirement, u"keeping"_s);
    QCOMPARE(finding.citation, u"Act Art. 1"_s);
    QVERIFY2(finding.message.endsWith(u'.') && !finding.message.contains(u'%'), qPrintable(finding.message));
    QVERIFY(!finding.key.isEmpty());
    QCOMPARE(finding.left.isEmpty(), left == nothing || left == u"There is an archive."_s);
}

void TestFindGaps::saysWhoLeavesOutMore_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("says");
    const QString two = u"We keep it 30 days after sale."_s;
    QTest::newRow("left") << part << two << u"the left policy less of it"_s;
    QTest::newRow("right") << two << part << u"the right policy less of it"_s;
    QTest::newRow("neither") << two << otherPart << u"each another part"_s;
}

void TestFindGaps::saysWhoLeavesOutMore()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, says);
    Requirement item = keepingItem();
    item.meets.append({retention, u"period-start"_s});
    const QList<Finding> findings = gaps(left, right, smallCatalog({item}));
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().message.contains(says), qPrintable(findings.first().message));
}

void TestFindGaps::neverCallsTheUnclearHigh()
{
    for (const Finding &finding : gaps(nothing, nothing, smallCatalog({conditionalItem()}))) {
        QVERIFY(finding.unclear);
        QVERIFY(finding.importance < Importance::High);
    }
}

void TestFindGaps::comparesFiguresAndPromises_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("says");
    QTest::newRow("figures") << u"We keep orders for 30 days in Ulm."_s
                             << u"In Ulm we keep orders for 90 days."_s
                             << u"“30 days” and the right policy “90 days”"_s;
    QTest::newRow("the same figures") << u"We keep orders for thirty days, 30 days in Ulm."_s
                                      << u"In Ulm we keep orders for 30 days."_s << QString();
    QTest::newRow("words of another author")
        << u"We keep it 3 days in Ulm. We keep bills for as long as the contract lasts."_s
        << u"We keep it 3 days in Ulm. We keep bills for as long as you are with us."_s << QString();
    QTest::newRow("as firm a word") << u"We keep it 3 days in Ulm. We will delete it."_s
                                    << u"We keep it 3 days in Ulm. We shall delete it."_s << QString();
    QTest::newRow("a weaker word")
        << u"We keep it 3 days in Ulm. We will delete it."_s
        << u"We keep it 3 days in Ulm. We may delete it."_s
        << u"the right policy promises less: “We may delete” against “We will delete”"_s;
    QTest::newRow("efforts only") << u"We keep it 3 days in Ulm. We use reasonable efforts to erase it."_s
                                  << u"We keep it 3 days in Ulm. We shall erase it."_s
                                  << u"the left policy promises less"_s;
    QTest::newRow("a red flag") << u"We keep it 3 days in Ulm."_s
                                << u"We keep it 3 days in Ulm, or as long as necessary."_s
                                << u"the right policy does so in wording to look at: Nothing definite"_s;
}

void TestFindGaps::comparesFiguresAndPromises()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, says);
    const QList<Finding> findings = gaps(left, right, smallCatalog({keepingItem()}));
    QCOMPARE(findings.isEmpty(), says.isEmpty());
    if (findings.isEmpty())
        return;
    QCOMPARE(findings.first().kind, Finding::Kind::Differs);
    QVERIFY2(findings.first().message.contains(says), qPrintable(findings.first().message));
    QVERIFY(!findings.first().left.isEmpty());
    QVERIFY(!findings.first().right.isEmpty());
}

void TestFindGaps::comparesClausesBeyondTheFrameworks()
{
    const ClauseCatalog catalog =
        smallCatalog({}, {},
                     {plainType(u"automated-decisions"_s, u"Robots"_s, ClauseGroup::Use),
                      plainType(u"children"_s, u"Children"_s, ClauseGroup::Special),
                      plainType(u"other"_s, u"Other"_s, ClauseGroup::None)});
    const QList<Finding> findings = gaps(u"A robot decides. It is kind.\n\nYou must be aged over 16."_s,
                                         u"You must be aged over 18."_s, catalog);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].clause, u"children"_s);
    QCOMPARE(findings[0].kind, Finding::Kind::Differs);
    QCOMPARE(findings[0].importance, Importance::Medium);
    QVERIFY(findings[0].requirement.isEmpty());
    QCOMPARE(findings[1].kind, Finding::Kind::OnlyLeft);
    QCOMPARE(findings[1].left.first().quote, u"A robot decides."_s);
    QCOMPARE(findings[1].message, u"The left policy speaks of “Robots”; the right policy does not."_s);
}

void TestFindGaps::quotesTheSurestPassagesInTextOrder()
{
    const ClauseCatalog catalog =
        smallCatalog({}, {}, {plainType(u"children"_s, u"Children"_s, ClauseGroup::Special)});
    const QList<Finding> findings = gaps(u"A robot sees who is aged under 16.\n\nOr an aged robot.\n\n"
                                         "Nobody aged under 16 may come.\n"_s,
                                         nothing, catalog);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().left.size(), 2);
    QCOMPARE(findings.first().left[0].quote, u"A robot sees who is aged under 16."_s);
    QCOMPARE(findings.first().left[1].quote, u"Nobody aged under 16 may come."_s);
}

void TestFindGaps::saysNothingOfEqualDocuments()
{
    const ClauseCatalog catalog = smallCatalog(
        {keepingItem()}, {}, {keepingType(), plainType(u"children"_s, u"Children"_s, ClauseGroup::Special)});
    const QString text = met + u"\n\nYou must be aged over 16.\n\nHello."_s;
    QVERIFY(gaps(text, text, catalog).isEmpty());
}

void TestFindGaps::foldsRepeatedItemsAndTheirClauses()
{
    Requirement again = keepingItem();
    again.id = u"keeping-again"_s;
    again.citation = u"Act Art. 2"_s;
    const QList<Finding> findings = gaps(met, nothing, smallCatalog({keepingItem(), again}));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().requirement, u"keeping"_s);
    QCOMPARE(findings.first().citation, u"Act Art. 1, Art. 2"_s);
}

void TestFindGaps::putsTheWeightiestFirst()
{
    Requirement minor = keepingItem();
    minor.id = u"robots"_s;
    minor.clauses = {u"automated-decisions"_s};
    minor.meets = {{u"automated-decisions"_s, {}}};
    minor.importance = Importance::Low;
    minor.recommendedClause = u"automated-decisions"_s;
    const ClauseCatalog catalog =
        smallCatalog({minor, keepingItem()}, {},
                     {plainType(u"automated-decisions"_s, u"Robots"_s, ClauseGroup::Use), keepingType()});
    const QList<Finding> findings = gaps(u"A robot decides.\n\n"_s + met, nothing, catalog);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].requirement, u"keeping"_s);
    QCOMPARE(findings[1].requirement, u"robots"_s);
}

void TestFindGaps::recommendsTheLibrarysWording()
{
    const QList<Finding> findings = gaps(met, nothing, smallCatalog({keepingItem()}));
    QVERIFY(findings.first().recommendation.contains(keepingType().standardWording));
}

void TestFindGaps::showsWhatStandsOpposite()
{
    const ClauseCatalog catalog =
        smallCatalog({}, {}, {plainType(u"automated-decisions"_s, u"Robots"_s, ClauseGroup::Use)});
    Alignment alignment;
    alignment.blocks = {{0, 1, 0.4}};
    const QList<Finding> findings =
        gaps(u"A robot decides."_s, u"Hello.\n\nPeople decide here."_s, catalog, {u"act"_s}, alignment);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().nearest.size(), 1);
    QCOMPARE(findings.first().nearest.first().side, Side::Right);
    QCOMPARE(findings.first().nearest.first().evidence.quote, u"People decide here."_s);
}

void TestFindGaps::keepsKeysOverRewrappingAndOtherText()
{
    const ClauseCatalog catalog = smallCatalog(
        {keepingItem()}, {}, {keepingType(), plainType(u"children"_s, u"Children"_s, ClauseGroup::Special)});
    const QString text =
        u"We keep the goods that you order from us for 30 days and not a day more, whatever you "
        "or your friends may ask of us, because our shelves are short.\n\n"
        "You must be aged over 16 to buy anything in our shop."_s;
    const auto keys = [&](const QString &left) {
        QStringList found;
        for (const Finding &finding : gaps(left, nothing, catalog))
            found.append(finding.key);
        return found;
    };
    const QStringList before = keys(text);
    QCOMPARE(before.size(), 2);
    QCOMPARE(QSet<QString>(before.cbegin(), before.cend()).size(), 2);
    QString wrapped = text;
    wrapped.replace(u" a day more"_s, u"\r\na day more"_s).replace(u" because"_s, u"\r\nbecause"_s);
    QCOMPARE(keys(wrapped), before);
    QCOMPARE(keys(u"A paragraph before it.\n\n"_s + text + u"\n\nAnd one after it."_s), before);
    QVERIFY(keys(QString(text).replace(u"30"_s, u"31"_s)) != before);
}

namespace {

/** \a text with a dozen places where something was taken out or put in. */
QString mutated(QString text, QRandomGenerator &random)
{
    const QStringList pieces{u"\n"_s, u"\r\n"_s,       u"\n\n"_s,         u" "_s, u"\u00AD"_s, u"."_s,
                             u":"_s,  u"\U0001F600"_s, u"keep 5 days "_s, u"|"_s, u"\u201d"_s, u"- "_s};
    for (int change = 0; change < 12; ++change) {
        const qsizetype at = random.bounded(text.size());
        if (random.bounded(2) == 0)
            text.remove(at, random.bounded(6));
        else
            text.insert(at, pieces[random.bounded(pieces.size())]);
    }
    return text;
}

QList<Evidence> everyEvidence(const DocumentAnalysis &analysis)
{
    QList<Evidence> all;
    for (const RequirementResult &result : analysis.requirements) {
        all += result.evidence;
        for (const NearestPassage &passage : result.nearest)
            all += passage.evidence;
    }
    for (const Fact &fact : analysis.facts)
        all += fact.evidence;
    for (const Warning &warning : analysis.warnings)
        all += warning.evidence;
    return all;
}

} // namespace

void TestFindGaps::quotesVerbatimWhateverTheText()
{
    const ClauseCatalog catalog = shippedCatalog();
    const QString text =
        u"# Keeping\n\nWe keep data for as long as the contract lasts, e.g. 3 years.\n\n"
        "You have the right:\n\n1. to access your data;\n\n2. to object to \u201cmarketing\u201d.\n\n"
        "| What | Why |\n| Name | To answer |\n\nWe may share data with\u00A0partners abroad, "
        "who are aged at least 18; we notify you.\n"_s;
    const QStringList frameworks{u"gdpr-13"_s, u"gdpr-14"_s};
    const QList<Mark> any{{u"e"_s, {retention, u"rights-access"_s, u"policy-changes"_s, u"children"_s}}};
    QRandomGenerator random(7);
    for (int round = 0; round < 12; ++round) {
        const AnalyzedDocument left = judged(mutated(text, random), catalog, frameworks, any);
        const AnalyzedDocument right = judged(u"Hello."_s, catalog, frameworks, any);
        QList<Evidence> all = everyEvidence(left.analysis);
        for (const Finding &finding : findGaps(left, right, {}, catalog, frameworks))
            all += finding.left;
        const Document &document = left.recognized.document;
        for (const Evidence &evidence : std::as_const(all)) {
            QVERIFY(evidence.span.start >= 0 && evidence.span.end() <= document.text().size());
            QCOMPARE(evidence.quote, document.text(evidence.span));
            QCOMPARE(evidence.line, document.lineAt(evidence.span.start));
        }
    }
}

QTEST_GUILESS_MAIN(TestFindGaps)
#include "tst_findgaps.moc"
