// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/coveragepanel.h"
#include "tests/support/madereport.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

class TestCoveragePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAProperModel();
    void groupsTypesAndMarksBothSides();
    void speaksItsMarks();
    void showsOnlyWhatIsOpen();
    void filtersByWords();
    void choosesByClickAndEnter();

private:
    /** The line of a clause type, in the view's own model. */
    QModelIndex line(const QString &clause) const
    {
        const QAbstractItemModel *model = m_panel->view()->model();
        const auto found =
            model->match(model->index(0, 0), CoverageModel::ClauseRole, clause, 1, Qt::MatchRecursive);
        return found.value(0);
    }

    std::unique_ptr<CoveragePanel> m_panel;
    ComparisonResult m_result =
        madeResult(u"Data is kept for 30 days.\n"_s, u"Data is kept.\n\nA cookie is set.\n"_s);
};

void TestCoveragePanel::init()
{
    m_panel = std::make_unique<CoveragePanel>();
    m_panel->setCatalog(m_result.catalog);
    m_panel->setCoverage(m_result.left->analysis.coverage, m_result.right->analysis.coverage);
    m_panel->resize(260, 500);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestCoveragePanel::isAProperModel()
{
    CoverageModel model;
    CoverageFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester testsModel(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester testsFilter(&filter,
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(m_result.catalog);
    model.setCoverage(m_result.left->analysis.coverage, std::nullopt);
    filter.setOnlyOpen(true);
    model.setCoverage(std::nullopt, m_result.right->analysis.coverage);
    model.setCatalog(m_result.catalog);
}

void TestCoveragePanel::groupsTypesAndMarksBothSides()
{
    const QModelIndex cookies = line(u"cookies"_s);
    QVERIFY(cookies.isValid());
    QCOMPARE(cookies.parent().data().toString(), u"Collection"_s);
    QCOMPARE(cookies.siblingAtColumn(CoverageModel::LeftColumn).data().toString(), u"○"_s);
    QCOMPARE(cookies.siblingAtColumn(CoverageModel::RightColumn).data().toString(), u"●"_s);
    QCOMPARE(cookies.parent().siblingAtColumn(CoverageModel::RightColumn).data().toString(), u"1"_s);
    m_panel->setCoverage(m_result.left->analysis.coverage, std::nullopt);
    QVERIFY(line(u"cookies"_s).siblingAtColumn(CoverageModel::RightColumn).data().toString().isEmpty());
}

void TestCoveragePanel::speaksItsMarks()
{
    QCOMPARE(line(u"cookies"_s).data(Qt::AccessibleTextRole).toString(),
             u"Cookies: left missing, right present"_s);
}

void TestCoveragePanel::showsOnlyWhatIsOpen()
{
    QVERIFY(line(u"retention"_s).isValid());
    m_panel->findChild<QCheckBox *>()->click();
    QVERIFY(!line(u"retention"_s).isValid()); // both have it
    QVERIFY(line(u"cookies"_s).isValid());
}

void TestCoveragePanel::filtersByWords()
{
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), u"ret"_s);
    QVERIFY(line(u"retention"_s).isValid());
    QVERIFY(!line(u"cookies"_s).isValid());
    QCOMPARE(m_panel->view()->model()->rowCount(), 1); // the other groups are gone with their types
}

void TestCoveragePanel::choosesByClickAndEnter()
{
    QSignalSpy chosen(m_panel.get(), &CoveragePanel::clauseChosen);
    const QRect place = m_panel->view()->visualRect(line(u"retention"_s));
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, place.center());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), u"retention"_s);
    QTest::keyClick(m_panel->view(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 2);
    QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {},
                      m_panel->view()->visualRect(line(u"retention"_s).parent()).center());
    QCOMPARE(chosen.size(), 2); // a group is no clause
}

QTEST_MAIN(TestCoveragePanel)
#include "tst_coveragepanel.moc"
