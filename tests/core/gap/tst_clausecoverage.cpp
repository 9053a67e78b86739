// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

class TestClauseCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarAClauseIsCarried_data();
    void tellsHowFarAClauseIsCarried();
    void namesTheSurestBlockFirst();
    void countsAnElementOnlyWithTheOneItDependsOn();
    void readsAListItemWithItsLeadIn();
    void excusesWhatNoApplicableItemAsksFor();
};

namespace {

Coverage coverageOf(const RecognizedDocument &document, const ClauseCatalog &catalog)
{
    return analyzed(document, catalog, {}).coverage.first();
}

} // namespace

void TestClauseCoverage::tellsHowFarAClauseIsCarried_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("unsure");
    QTest::addColumn<CoverageStatus>("status");
    QTest::addColumn<QStringList>("missing");
    using enum CoverageStatus;
    QTest::newRow("present") << u"We keep it 30 days after sale in Ulm."_s << false << Present
                             << QStringList();
    QTest::newRow("over two blocks") << u"We keep it 30 days after sale.\n\nWe keep it in Ulm."_s << false
                                     << Present << QStringList();
    QTest::newRow("partial") << u"We keep it in Ulm."_s << false << Partial
                             << QStringList{u"period"_s, u"period-start"_s};
    QTest::newRow("guess") << u"We keep it in Ulm."_s << true << Unsure
                           << QStringList{u"period"_s, u"period-start"_s};
    QTest::newRow("missing") << u"We sell it after 30 days in Ulm."_s << false << Missing << QStringList();
}

void TestClauseCoverage::tellsHowFarAClauseIsCarried()
{
    QFETCH(QString, text);
    QFETCH(bool, unsure);
    const RecognizedDocument document = recognized(text, {{u"keep"_s, {u"retention"_s}, unsure}});
    const Coverage coverage = coverageOf(document, smallCatalog({}));
    QTEST(coverage.status, "status");
    QTEST(coverage.missingElements, "missing");
    QCOMPARE(coverage.blocks.isEmpty(), coverage.status == CoverageStatus::Missing);
}

void TestClauseCoverage::namesTheSurestBlockFirst()
{
    const RecognizedDocument document =
        recognized(u"We keep it in Ulm.\n\nWe hold it 30 days after sale.\n\nWe keep it.\n"_s,
                   {{u"keep"_s, {u"cookies"_s, u"retention"_s}}, {u"hold"_s, {u"retention"_s}}});
    const Coverage coverage = coverageOf(document, smallCatalog({}));
    QCOMPARE(coverage.blocks, (QList<int>{1, 0, 2}));
    QCOMPARE(coverage.confidence, 0.9);
}

void TestClauseCoverage::countsAnElementOnlyWithTheOneItDependsOn()
{
    const RecognizedDocument document =
        recognized(u"We keep it in Ulm after sale."_s, {{u"keep"_s, {u"retention"_s}}});
    QCOMPARE(coverageOf(document, smallCatalog({})).missingElements,
             (QStringList{u"period"_s, u"period-start"_s}));
}

void TestClauseCoverage::readsAListItemWithItsLeadIn()
{
    ClauseType access;
    access.id = u"rights-access"_s;
    access.title = u"Access"_s;
    access.group = ClauseGroup::Rights;
    access.requiredElements = {
        {u"right-stated"_s, u"The right"_s, {uR"(\byou have the right[^.]*\bsee\b)"_s}}};
    const RecognizedDocument document =
        recognized(u"We care. You have the right:\n\n1. to see your data\n2. to go\n"_s,
                   {{u"to see"_s, {u"rights-access"_s}}});
    const ClauseCatalog catalog = smallCatalog({}, {}, {access});
    QCOMPARE(coverageOf(document, catalog).status, CoverageStatus::Present);
}

void TestClauseCoverage::excusesWhatNoApplicableItemAsksFor()
{
    Requirement item = keepingItem();
    item.condition.id = u"archive"_s;
    item.condition.text = u"there is an archive"_s;
    item.condition.deniesPatterns = {uR"(\bno archive\b)"_s};
    const ClauseCatalog catalog = smallCatalog({item});
    const RecognizedDocument document = recognized(u"There is no archive."_s, {});
    QCOMPARE(coverageOf(document, catalog).status, CoverageStatus::Missing);
    QCOMPARE(analyzed(document, catalog, {u"act"_s}).coverage.first().status, CoverageStatus::NotApplicable);
}

QTEST_GUILESS_MAIN(TestClauseCoverage)
#include "tst_clausecoverage.moc"
