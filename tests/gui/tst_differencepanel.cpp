// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/differencecard.h"
#include "app/gui/findingpanel.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QString leftText = u"POLICY\n\nData is kept for 30 days <now>.\n\nOur officer is Ann, as said.\n"_s;
const QString rightText =
    u"POLICY\n\nOur officer is Ann.\n\nData is kept for 60 days.\n\nA cookie is set.\n"_s;

Span spanOf(const QString &text, const QString &words)
{
    return {text.indexOf(words), words.size()};
}

/** One change of each kind; only the first and the third are substantive. */
std::shared_ptr<const GapReport> madeReport()
{
    auto report = std::make_shared<GapReport>(*madeResult(leftText, rightText).report);
    Difference period =
        madeDifference(Difference::Kind::Replaced, spanOf(leftText, u"30"_s), spanOf(rightText, u"60"_s));
    period.clause = u"retention"_s;
    period.substance = {Substance::Period};
    const Difference wording = madeDifference(Difference::Kind::Deleted, spanOf(leftText, u", as said"_s),
                                              {spanOf(rightText, u"Ann"_s).end(), 0});
    Difference sentence = madeDifference(Difference::Kind::Inserted, {leftText.size() - 1, 0},
                                         spanOf(rightText, u"A cookie is set."_s));
    sentence.clause = u"cookies"_s;
    sentence.substance = {Substance::Statement};
    Difference moved = madeDifference(Difference::Kind::Moved, spanOf(leftText, u"Our officer is Ann"_s),
                                      spanOf(rightText, u"Our officer is Ann"_s));
    moved.edited = true;
    report->differences.list = {period, wording, sentence, moved};
    report->differences.kept = {{{0, 40}, {0, 40}}};
    return report;
}

ComparisonEngine engineWithChanges()
{
    return [](const ComparisonInput &, const std::stop_token &, const JobProgress &) {
        const auto report = madeReport();
        return Result<ComparisonResult>(
            ComparisonResult{{report, &report->left}, {report, &report->right}, report, report->catalog});
    };
}

} // namespace

/** The list of changes: what it says, how it is filtered and walked. */
class TestDifferencePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatChanged();
    void keepsToTheModelsRules();
    void filters_data();
    void filters();
    void walksAround();
    void tellsAChangeInFull();
    void siftsTensOfThousandsAtOnce();
    void showsChangesInBothTexts();
    void siftsByWordsWithoutTouchingTheTexts();
    void remembersItsFilter();
};

void TestDifferencePanel::listsWhatChanged()
{
    DifferenceModel model;
    model.setReport(madeReport());
    const auto row = [&](int index) {
        QStringList cells;
        for (int column = 0; column < DifferenceModel::ColumnCount; ++column)
            cells.append(model.index(index, column).data().toString());
        return cells;
    };
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(row(0), QStringList({u"Replaced"_s, u"Retention"_s, u"30"_s, u"60"_s, u"period"_s}));
    QCOMPARE(row(1), QStringList({u"Deleted"_s, u"no clause"_s, u", as said"_s, QString(), u"wording"_s}));
    QCOMPARE(row(2), QStringList({u"Inserted"_s, u"Cookies"_s, QString(), u"A cookie is set."_s,
                                  u"whole sentence"_s}));
    QCOMPARE(row(3).first(), u"Moved, edited from line 5 to 3"_s);
}

void TestDifferencePanel::keepsToTheModelsRules()
{
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(madeReport());
    model.setFilter({-1, true, {}});
    model.setReport(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestDifferencePanel::filters_data()
{
    using Kind = Difference::Kind;
    QTest::addColumn<DifferenceFilter>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("all") << DifferenceFilter() << 4;
    QTest::newRow("deleted") << DifferenceFilter{static_cast<int>(Kind::Deleted), false, {}} << 1;
    QTest::newRow("substantive, and what moved") << DifferenceFilter{-1, true, {}} << 3;
    QTest::newRow("words of a side") << DifferenceFilter{-1, false, {u"COOKIE"_s, u"set"_s}} << 1;
    QTest::newRow("words of the clause") << DifferenceFilter{-1, false, {u"retention"_s}} << 1;
    QTest::newRow("none") << DifferenceFilter{-1, false, {u"nowhere"_s}} << 0;
}

void TestDifferencePanel::filters()
{
    QFETCH(DifferenceFilter, filter);
    DifferenceModel model;
    model.setFilter(filter);
    model.setReport(madeReport());
    QTEST(model.rowCount(), "rows");
}

void TestDifferencePanel::walksAround()
{
    DifferencePanel panel;
    panel.setReport(madeReport());
    QSignalSpy shown(&panel, &DifferencePanel::shown);
    panel.step(1, Side::Left, leftText.indexOf(u"officer"_s));
    QCOMPARE(panel.view()->currentIndex().row(), 1); // the first one behind the cursor
    for (int i = 0; i < 3; ++i)
        panel.step(1, Side::Left, 0);
    QCOMPARE(panel.view()->currentIndex().row(), 0);
    panel.step(-1, Side::Left, 0);
    QCOMPARE(panel.view()->currentIndex().row(), 3);
    QCOMPARE(shown.count(), 5);
    panel.setReport(madeReport()); // the same texts again: nothing moves
    QCOMPARE(panel.view()->currentIndex().row(), 3);
    QCOMPARE(shown.count(), 5);
}

void TestDifferencePanel::tellsAChangeInFull()
{
    const auto report = madeReport();
    const QString card =
        differenceCard(*report, report->differences.list.first(), {u"a.txt"_s, u"b.txt"_s}, Palette());
    for (const QString &part :
         {u"Replaced · Retention"_s, u"It changes: period"_s, u"Left, a.txt"_s, u"Right, b.txt"_s,
          u">line 3<"_s, u">line 5<"_s, u">30<"_s, u">60<"_s, u"Data is kept for"_s, u"&lt;now&gt;"_s})
        QVERIFY2(card.contains(part), qPrintable(part + u" lacks in "_s + card));
    QVERIFY(!card.contains(u"<now>"_s));
}

void TestDifferencePanel::siftsTensOfThousandsAtOnce()
{
    auto report = std::make_shared<GapReport>(*madeReport());
    const QList<Difference> few = report->differences.list;
    while (report->differences.list.size() < 50'000)
        report->differences.list += few;
    DifferencePanel panel;
    panel.show();
    QElapsedTimer clock;
    clock.start();
    panel.setReport(report);
    panel.setSubstantiveOnly(true);
    panel.view()->viewport()->repaint();
    const qint64 taken = clock.elapsed();
    qInfo("50,000 changes listed and sifted in %lld ms", static_cast<long long>(taken));
#ifdef NDEBUG
    QVERIFY(taken <= 100);
#endif
}

void TestDifferencePanel::showsChangesInBothTexts()
{
    WindowFixture fixture(engineWithChanges());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, leftText.toUtf8()),
                                fixture.write(u"b.txt"_s, rightText.toUtf8())));
    PolicyEditor *left = fixture.editor(Side::Left);
    PolicyEditor *right = fixture.editor(Side::Right);
    left->setFocus();
    QTest::keySequence(left, QKeySequence(u"Alt+Down"_s));
    QCOMPARE(left->cursorOffset(), spanOf(leftText, u"30"_s).start);
    QCOMPARE(right->cursorOffset(), spanOf(rightText, u"60"_s).start);
    QTest::keySequence(left, QKeySequence(u"Alt+Up"_s)); // around: what moved, where it came from and went
    QCOMPARE(left->cursorOffset(), spanOf(leftText, u"Our officer"_s).start);
    QCOMPARE(right->cursorOffset(), spanOf(rightText, u"Our officer"_s).start);
    QVERIFY(left->hasFocus());
    QCOMPARE(left->lineNotes().items().size(), 1);
    FindingPanel *panel = fixture.window().view()->findings();
    panel->focusList();
    QTest::keyClick(panel->view(FindingPanel::Changes), Qt::Key_Return);
    QVERIFY(left->hasFocus() || right->hasFocus());
}

/** Typing in the filter must not set up the marks of two long texts at each key. */
void TestDifferencePanel::siftsByWordsWithoutTouchingTheTexts()
{
    WindowFixture fixture(engineWithChanges());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, leftText.toUtf8()),
                                fixture.write(u"b.txt"_s, rightText.toUtf8())));
    PolicyEditor *left = fixture.editor(Side::Left);
    left->setHiddenLines({{2, 3}}); // would be shown again with the marks
    FindingPanel *findings = fixture.window().view()->findings();
    findings->findChild<QLineEdit *>(u"words"_s)->setText(u"cookie"_s);
    QCOMPARE(findings->changes()->model()->rowCount(), 1);
    QVERIFY(!left->document()->findBlockByNumber(2).isVisible());
    fixture.trigger(Command::SubstantiveOnly);
    QVERIFY(left->document()->findBlockByNumber(2).isVisible());
}

void TestDifferencePanel::remembersItsFilter()
{
    WindowFixture fixture(engineWithChanges());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, leftText.toUtf8()),
                                fixture.write(u"b.txt"_s, rightText.toUtf8())));
    QCOMPARE(fixture.window().view()->findings()->changes()->model()->rowCount(), 4);
    fixture.trigger(Command::SubstantiveOnly);
    QCOMPARE(fixture.window().view()->findings()->changes()->model()->rowCount(), 3);
    fixture.start();
    QVERIFY(fixture.window().actions()->action(Command::SubstantiveOnly)->isChecked());
    QVERIFY(fixture.openAndWait(fixture.path(u"a.txt"_s), fixture.path(u"b.txt"_s)));
    DifferencePanel *changes = fixture.window().view()->findings()->changes();
    QCOMPARE(changes->model()->rowCount(), 3);
    QVERIFY(changes->findChild<QCheckBox *>()->isChecked());
}

QTEST_MAIN(TestDifferencePanel)
#include "tst_differencepanel.moc"
