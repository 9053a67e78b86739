// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/gap/gapanalyzer.h"
#include "core/recognition/recognizer.h"
#include "score.h"
#include "tests/support/shippedcatalog.h"

#include <QDir>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace clausula;
using namespace clausula::fixtures;

/** The whole line on real policies, against their readers' truth. */
class TestPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void quotesEveryPolicyVerbatim_data();
    void quotesEveryPolicyVerbatim();
    void agreesWithTheReadersOfGdprItems();
    void findsWhatTwoPoliciesPromiseDifferently();

private:
    [[nodiscard]] AnalyzedDocument judged(const QString &name) const;

    QDir m_shared;
    std::optional<Recognizer> m_recognizer;
    const QStringList m_frameworks{u"gdpr-13"_s, u"gdpr-14"_s};
};

namespace {

void verify(const Evidence &evidence, const Document &document)
{
    QVERIFY(!evidence.quote.isEmpty());
    QCOMPARE(evidence.quote, document.text(evidence.span));
    QCOMPARE(evidence.line, document.lineAt(evidence.span.start));
}

} // namespace

void TestPolicies::initTestCase()
{
    const QString shared =
        qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared"));
    m_shared.setPath(shared);
    if (!m_shared.exists(u"policies"_s))
        QSKIP("the policies beside the checkout are not there; set CLAUSULA_SHARED");
    m_recognizer.emplace(test::shippedCatalog());
}

AnalyzedDocument TestPolicies::judged(const QString &name) const
{
    const Result<Document> document = readDocument(m_shared.filePath(u"policies/"_s + name));
    if (!document)
        qFatal("%s", qPrintable(describe(document.error())));
    const RecognizedDocument recognized{*document, m_recognizer->recognize(*document).value()};
    return {recognized, analyzeDocument(recognized, m_recognizer->catalog(), m_frameworks).value()};
}

void TestPolicies::quotesEveryPolicyVerbatim_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"assyst", "connact-cloud", "connectual-assistant", "conneqt", "helpu"})
        QTest::newRow(name) << QString::fromLatin1(name) + u".txt"_s;
}

void TestPolicies::quotesEveryPolicyVerbatim()
{
    QFETCH(QString, name);
    const AnalyzedDocument policy = judged(name);
    const Document &document = policy.recognized.document;
    QCOMPARE(policy.analysis.coverage.size(), m_recognizer->catalog().types().size());
    for (const RequirementResult &result : policy.analysis.requirements) {
        QVERIFY(!result.reason.isEmpty());
        for (const Evidence &evidence : result.evidence)
            verify(evidence, document);
        for (const NearestPassage &passage : result.nearest)
            verify(passage.evidence, document);
        if (result.status == RequirementStatus::Met)
            QVERIFY2(!result.evidence.isEmpty(), qPrintable(result.requirement));
    }
    for (const Fact &fact : policy.analysis.facts)
        verify(fact.evidence, document);
    for (const Warning &warning : policy.analysis.warnings) {
        verify(warning.evidence, document);
        for (const Evidence &opposite : warning.opposite)
            verify(opposite, document);
    }
    for (const Commitment &commitment : policy.analysis.commitments)
        verify(commitment.evidence, document);
}

void TestPolicies::agreesWithTheReadersOfGdprItems()
{
    Score score;
    for (const QString &name : {u"connact-cloud"_s, u"connectual-assistant"_s, u"conneqt"_s}) {
        QHash<QString, QString> said;
        for (const RequirementResult &result : judged(name + u".txt"_s).analysis.requirements)
            said.insert(result.requirement, wordOf(result.status));
        for (const QStringList &cells : rowsOf(m_shared.filePath(u"gold/"_s + name + u".gdpr.tsv"_s))) {
            QVERIFY2(said.contains(cells[0]), qPrintable(cells[0]));
            score.add(said[cells[0]], cells[1], cells[2].split(u','));
        }
    }
    qInfo("precision %.3f, recall %.3f, exact %d of %d", score.precision(), score.recall(), score.exact,
          score.items);
    QVERIFY(score.precision() >= 0.93);
    QVERIFY(score.recall() >= 0.90);
    QVERIFY(score.exact >= 0.75 * score.items);
}

void TestPolicies::findsWhatTwoPoliciesPromiseDifferently()
{
    const AnalyzedDocument left = judged(u"conneqt.txt"_s);
    const AnalyzedDocument right = judged(u"connectual-assistant.txt"_s);
    const QList<Finding> findings = findGaps(left, right, {}, m_recognizer->catalog(), m_frameworks);
    QSet<QString> keys;
    QSet<QString> subjects;
    for (const Finding &finding : findings) {
        for (const Evidence &evidence : finding.left)
            verify(evidence, left.recognized.document);
        for (const Evidence &evidence : finding.right)
            verify(evidence, right.recognized.document);
        keys.insert(finding.key);
        subjects.insert(finding.clause + u'/' + finding.requirement);
    }
    QCOMPARE(keys.size(), findings.size());
    QCOMPARE(subjects.size(), findings.size());
    const auto access = std::ranges::find(findings, u"13-2-b-access"_s, &Finding::requirement);
    QVERIFY(access != findings.cend());
    QVERIFY(access->kind == Finding::Kind::Differs || access->kind == Finding::Kind::OnlyLeft);
}

QTEST_GUILESS_MAIN(TestPolicies)
#include "tst_policies.moc"
