// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findingpanel.h"
#include "tests/support/madereport.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QString leftText = u"Data is kept for 30 days.\n\nOur officer is Ann.\n"_s;
const QString rightText = u"Data is kept forever.\n\nYou get a copy.\n"_s;

} // namespace

class TestFindingModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsFindingsIntoLists();
    void quotesEachSideOnOneLine();
    void showsFactsSideBySide();
    void showsWhatALonelyDocumentLacks();
    void isAProperModel();
    void sortsByImportance();
    void filtersByWordsAndImportance();
    void jumpsBySelectionAndEnter();
    void keepsTheSelectionOverAnUpdate();
    void stepsAroundTheEnd();
    void countsWhatIsShown();
    void readsTheSelectedLineInFull();
    void cardLinksToEveryPlace();
};

void TestFindingModel::sortsFindingsIntoLists()
{
    const FindingLists lists = findingLists(*madeResult(leftText, rightText).report);
    QCOMPARE(lists.differences.size(), 1);
    QCOMPARE(lists.differences.first().topic, u"Retention"_s);
    QCOMPARE(lists.gaps.size(), 4);
}

void TestFindingModel::quotesEachSideOnOneLine()
{
    const QString wrapped =
        u"Whatever you tell us about yourself is data, and that data\nis kept for 30 days.\n"_s;
    const FindingLists lists = findingLists(*madeResult(wrapped, rightText).report);
    QCOMPARE(lists.differences.size(), 1);
    QCOMPARE(lists.differences.first().leftText, u"“%1” (line 1)"_s.arg(wrapped.simplified()));
    const auto copy = std::ranges::find(lists.gaps, u"rights-access"_s, &FindingRow::clause);
    QVERIFY(copy != lists.gaps.end());
    QCOMPARE(copy->leftText, u"not stated"_s);
}

void TestFindingModel::showsFactsSideBySide()
{
    GapReport report = *madeResult(leftText, rightText).report;
    report.left.analysis.facts = {
        {u"retention-period"_s, u"30"_s, u"days"_s, false, {{0, 4}, 1, 0, u"Data"_s, {}}}};
    report.right.analysis.facts = {{u"min-age"_s, u"13"_s, u"years"_s, true, {{0, 4}, 1, 0, u"Data"_s, {}}}};
    const FindingLists lists = findingLists(report);
    QCOMPARE(lists.facts.size(), 2);
    QCOMPARE(lists.facts.at(0).topic, u"Retention period"_s);
    QCOMPARE(lists.facts.at(0).leftText, u"30 days (line 1)"_s);
    QCOMPARE(lists.facts.at(0).rightText, u"not stated"_s);
    QCOMPARE(lists.facts.at(1).topic, u"Least age"_s);
    QCOMPARE(lists.facts.at(1).rightText, u"about 13 years (line 1)"_s);
}

void TestFindingModel::showsWhatALonelyDocumentLacks()
{
    AnalyzedDocument document = *madeResult(leftText, rightText).left;
    RequirementResult missing;
    missing.framework = u"gdpr-13"_s;
    missing.requirement = u"x"_s;
    missing.reason = u"Nothing is said of it."_s;
    RequirementResult met = missing;
    met.status = RequirementStatus::Met;
    document.analysis.requirements = {met, missing};
    const FindingLists lists = findingLists(document, Side::Left, madeCatalog());
    QCOMPARE(lists.gaps.size(), 1);
    QCOMPARE(lists.gaps.first().message, u"Nothing is said of it."_s);
    QVERIFY(lists.differences.isEmpty());
}

void TestFindingModel::isAProperModel()
{
    FindingModel model;
    FindingFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester testsModel(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester testsFilter(&filter,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    const FindingLists lists = findingLists(*madeResult(leftText, rightText).report);
    model.setRows(lists.gaps);
    model.setDocumentNames(u"a.txt"_s, u"b.txt"_s);
    filter.setWords(u"cookies"_s);
    model.setRows(lists.differences);
    model.setRows({});
    QCOMPARE(model.headerData(FindingModel::LeftColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
             u"Left: a.txt"_s);
}

void TestFindingModel::sortsByImportance()
{
    FindingModel model;
    FindingFilter filter;
    filter.setSourceModel(&model);
    FindingRow unclear;
    unclear.key = u"unclear"_s;
    unclear.importance = Importance::High;
    unclear.unclear = true;
    FindingRow low = unclear;
    low.importance = Importance::Low;
    low.unclear = false;
    FindingRow high = unclear;
    high.unclear = false;
    model.setRows({low, unclear, high});
    filter.sort(FindingModel::ImportanceColumn);
    QStringList shown;
    for (int row = 0; row < 3; ++row)
        shown.append(filter.index(row, FindingModel::ImportanceColumn).data().toString());
    QCOMPARE(shown, QStringList({u"High"_s, u"High, unclear"_s, u"Low"_s}));
}

void TestFindingModel::filtersByWordsAndImportance()
{
    FindingModel model;
    FindingFilter filter;
    filter.setSourceModel(&model);
    model.setRows(findingLists(*madeResult(leftText, rightText).report).gaps);
    QCOMPARE(filter.rowCount(), 4);
    filter.setWords(u"OFFICER not"_s); // all words, anywhere, in any case
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords({});
    filter.setLeastImportance(Importance::High);
    QCOMPARE(filter.rowCount(), 2);
}

void TestFindingModel::jumpsBySelectionAndEnter()
{
    FindingPanel panel;
    panel.setLists(findingLists(*madeResult(leftText, rightText).report));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QSignalSpy shown(&panel, &FindingPanel::shown);
    QSignalSpy activated(&panel, &FindingPanel::activated);
    panel.focusList();
    QTest::keyClick(panel.view(FindingPanel::Gaps), Qt::Key_Down);
    QVERIFY(!shown.isEmpty());
    QTest::keyClick(panel.view(FindingPanel::Gaps), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<FindingRow>().importance, Importance::High);
}

void TestFindingModel::keepsTheSelectionOverAnUpdate()
{
    FindingPanel panel;
    const FindingLists lists = findingLists(*madeResult(leftText, rightText).report);
    panel.setLists(lists);
    panel.step(1);
    panel.step(1);
    const QString chosen =
        panel.view(FindingPanel::Gaps)->currentIndex().data(FindingModel::KeyRole).toString();
    QSignalSpy shown(&panel, &FindingPanel::shown);
    panel.setLists(findingLists(*madeResult(leftText + u"\nA cookie.\n"_s, rightText).report));
    QCOMPARE(panel.view(FindingPanel::Gaps)->currentIndex().data(FindingModel::KeyRole).toString(), chosen);
    QVERIFY(shown.isEmpty()); // the text must not jump while one types
}

void TestFindingModel::stepsAroundTheEnd()
{
    FindingPanel panel;
    panel.setLists(findingLists(*madeResult(leftText, rightText).report));
    panel.step(-1);
    QCOMPARE(panel.view(FindingPanel::Gaps)->currentIndex().row(), 3);
    panel.step(1);
    QCOMPARE(panel.view(FindingPanel::Gaps)->currentIndex().row(), 0);
}

void TestFindingModel::countsWhatIsShown()
{
    FindingPanel panel;
    panel.setLists(findingLists(*madeResult(leftText, rightText).report));
    const auto *tabs = panel.findChild<QTabWidget *>();
    QCOMPARE(tabs->tabText(FindingPanel::Gaps), u"Gaps 4"_s);
    panel.findChild<QLineEdit *>(u"words"_s)->setText(u"officer"_s);
    QCOMPARE(tabs->tabText(FindingPanel::Gaps), u"Gaps 1"_s);
    QCOMPARE(tabs->tabText(FindingPanel::Differences), u"Differences 0"_s);
}

void TestFindingModel::readsTheSelectedLineInFull()
{
    FindingPanel panel;
    panel.setDocumentNames(u"a.txt"_s, u"b.txt"_s);
    panel.setLists(findingLists(*madeResult(leftText, rightText).report));
    QVERIFY(panel.card()->toPlainText().contains(u"Choose a line"_s));
    panel.showList(FindingPanel::Differences);
    panel.step(1);
    const QString card = panel.card()->toPlainText();
    for (const QString &part : {u"Medium · Retention"_s, u"Retention is not the same"_s,
                                u"Left, a.txt: “Data is kept for 30 days.”"_s,
                                u"Right, b.txt: “Data is kept forever.”"_s, u"GDPR Art. 13"_s})
        QVERIFY2(card.contains(part), qPrintable(part + u" lacks in "_s + card));
    panel.showList(FindingPanel::Warnings);
    QVERIFY(panel.card()->toPlainText().contains(u"Nothing was found"_s));
}

void TestFindingModel::cardLinksToEveryPlace()
{
    FindingRow row;
    row.leftText = u"“<b>One</b>” (line 3)"_s;
    row.left = {{{7, 3}, 3, 0, u"<b>One</b>"_s, {}}, {{90, 4}, 12, 1, u"Four"_s, {}}};
    row.advice = u"Say {{period_of_time}}."_s;
    const QString card = findingCard(row, {});
    QVERIFY(card.contains(u"(<a href=\"left:7:3\">line 3</a>), also <a href=\"left:90:4\">line 12</a>"_s));
    QVERIFY(card.contains(u"&lt;b&gt;One"_s));
    QVERIFY(card.contains(u"<b>[period of time]</b>"_s));
}

QTEST_MAIN(TestFindingModel)
#include "tst_findingmodel.moc"
