// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/recognition/recognizer.h"
#include "tests/support/recognitionscore.h"
#include "tests/support/shippedcatalog.h"
#include "tests/support/verifyresult.h"

#include <QTest>

#include <optional>

using namespace clausula;
using namespace Qt::StringLiterals;

/** What a reader may expect of the recognition of a policy that nobody tuned to. */
class TestLabelledPolicies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsWhatWasReached_data();
    void keepsWhatWasReached();
    void isAsSureAsItIsRight();

private:
    [[nodiscard]] RecognitionScore scoreOf(const QString &folder) const;

    std::optional<Recognizer> m_recognizer;
};

void TestLabelledPolicies::initTestCase()
{
    m_recognizer.emplace(test::shippedCatalog());
}

RecognitionScore TestLabelledPolicies::scoreOf(const QString &folder) const
{
    const auto policies = readLabelledPolicies(QStringLiteral(TEST_DATA "/labelled/") + folder);
    if (!policies)
        qFatal("%s", qPrintable(describe(policies.error())));
    RecognitionScore all;
    for (const LabelledPolicy &policy : *policies) {
        const Document document = readDocument(policy.path).value();
        all.add(scoreRecognition(policy, document, m_recognizer->recognize(document).value()));
    }
    return all;
}

void TestLabelledPolicies::keepsWhatWasReached_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<double>("headings");
    QTest::newRow("policies used while developing") << u"development"_s << 0.97;
    QTest::newRow("policies held back") << u"heldback"_s << 0.85;
}

/**
 * The goals are 0.88 for labels and for the first of them, 0.95 for presence, 0.97 for headings; two readers
 * agree with each other at 0.88 to 0.90. What is asserted is what was reached, so that it isn't lost again.
 */
void TestLabelledPolicies::keepsWhatWasReached()
{
    QFETCH(const QString, folder);
    QFETCH(const double, headings);
    const RecognitionScore score = scoreOf(folder);
    QVERIFY(score.blocks > 300);
    QCOMPARE_GE(score.labels.f1(), 0.70);
    QCOMPARE_GE(score.primaryShare(), 0.63);
    QCOMPARE_GE(score.presence.f1(), 0.88);
    QCOMPARE_GE(score.headings.f1(), headings);
    QCOMPARE_GE(score.edges.f1(), 0.96);
}

/** Of the blocks that are said for sure, hardly any is wrong; of the unsure ones many are. */
void TestLabelledPolicies::isAsSureAsItIsRight()
{
    RecognitionScore score = scoreOf(u"development"_s);
    score.add(scoreOf(u"heldback"_s));
    const ConfidenceBin &sure = score.bins.back();
    QVERIFY(sure.said > 500);
    QCOMPARE_GE(double(sure.right) / sure.said, 0.92);
    QCOMPARE_LE(score.calibrationError(), 0.12);
}

QTEST_GUILESS_MAIN(TestLabelledPolicies)
#include "tst_labelledpolicies.moc"
