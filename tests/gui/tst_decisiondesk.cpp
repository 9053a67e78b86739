// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/decisiondesk.h"
#include "app/gui/findingpanel.h"
#include "app/gui/policydesk.h"
#include "app/gui/reportdialog.h"
#include "core/report/reportdocuments.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray leftBytes = "OURS\n\nData is kept for 30 days.\n\nOur officer is Ann.\n"_ba;
const QByteArray rightBytes = "THEIRS\n\nData is kept.\n\nA cookie is set.\n"_ba;

} // namespace

/** A reviewer decides about findings where they are listed; decisions outlive their findings. */
class TestDecisionDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void decidesByKeyboardAlone();
    void remembersTheInitials();
    void takesDecisionsBack();
    void forgetsADecisionThatSaysNothing();
    void keepsDecisionsWhileTextsAreEdited();
    void showsDecisionsWhoseFindingIsGone();
    void decidesOnlyAboutFindingsOfAComparison();
    void fillsTheReport();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] FindingPanel *panel() const { return window().view()->findings(); }
    [[nodiscard]] DecisionForm *form() const { return panel()->decisionForm(); }
    [[nodiscard]] const QMap<QString, Decision> &decisions() const
    {
        return window().decisions()->decisions();
    }
    static void press(const QString &keys)
    {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
    }
    static void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    [[nodiscard]] QString selectedKey() const
    {
        return panel()->view(FindingPanel::Gaps)->currentIndex().data(FindingModel::KeyRole).toString();
    }
    [[nodiscard]] QStringList decidedBefore() const;
    /** Selects a gap, whatever its place in the list. */
    void select(const QString &key) const;

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDecisionDesk::init()
{
    m_fixture = std::make_unique<WindowFixture>(madeEngine());
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"ours.txt"_s, leftBytes),
                                   m_fixture->write(u"theirs.txt"_s, rightBytes)));
    QVERIFY(eventually([this] { return window().controller()->picture()->report != nullptr; }));
}

QStringList TestDecisionDesk::decidedBefore() const
{
    QStringList found;
    const QAbstractItemModel *rows = panel()->view(FindingPanel::DecidedBefore)->model();
    for (int row = 0; row < rows->rowCount(); ++row)
        found.append(rows->index(row, FindingModel::MessageColumn).data().toString());
    const auto *tabs = panel()->findChild<QTabWidget *>();
    return tabs->isTabVisible(FindingPanel::DecidedBefore) ? found : QStringList();
}

void TestDecisionDesk::select(const QString &key) const
{
    const QTreeView *view = panel()->view(FindingPanel::Gaps);
    for (int row = 0; row < view->model()->rowCount() && selectedKey() != key; ++row)
        panel()->step(1);
    QCOMPARE(selectedKey(), key);
}

void TestDecisionDesk::decidesByKeyboardAlone()
{
    press(u"Ctrl+K"_s);
    QVERIFY(form()->action()->hasFocus());
    const QString key = selectedKey();
    QVERIFY(!key.isEmpty());
    type(u"Ask"_s);
    press(u"Tab"_s);
    type(u"Legal desk"_s);
    press(u"Tab"_s);
    press(u"Space"_s);
    press(u"Tab"_s);
    QVERIFY(form()->due()->hasFocus());
    while (form()->due()->hasFocus()) // year, month and day
        press(u"Tab"_s);
    type(u"by letter"_s);
    press(u"Tab"_s);
    type(u"AB"_s);
    press(u"Esc"_s);
    QVERIFY(panel()->view(FindingPanel::Gaps)->hasFocus());

    const Decision decision = decisions().value(key);
    QCOMPARE(decision.action, Decision::Action::AskVendor);
    QCOMPARE(decision.owner, u"Legal desk"_s);
    QCOMPARE(decision.due, QDate(2025, 6, 15));
    QCOMPARE(decision.note, u"by letter"_s);
    QCOMPARE(decision.initials, u"AB"_s);
    QCOMPARE(decision.decided, QDate(2025, 6, 1));
    QVERIFY(decision.about.contains(panel()
                                        ->view(FindingPanel::Gaps)
                                        ->currentIndex()
                                        .siblingAtColumn(FindingModel::MessageColumn)
                                        .data()
                                        .toString()));
    QCOMPARE(panel()
                 ->view(FindingPanel::Gaps)
                 ->currentIndex()
                 .siblingAtColumn(FindingModel::DecisionColumn)
                 .data()
                 .toString(),
             u"Ask the vendor · Legal desk · due 2025-06-15 · by letter"_s);
    QVERIFY(window().isWindowModified());
}

void TestDecisionDesk::remembersTheInitials()
{
    select(u"cookies"_s);
    QTest::keyClicks(form()->initials(), u"AB"_s);
    m_fixture->start();
    QVERIFY(m_fixture->openAndWait(m_fixture->path(u"ours.txt"_s), m_fixture->path(u"theirs.txt"_s)));
    QVERIFY(eventually([this] { return panel()->view(FindingPanel::Gaps)->model()->rowCount() > 0; }));
    select(u"cookies"_s);
    QTest::keyClicks(form()->action(), u"Fix"_s);
    QCOMPARE(decisions().value(u"cookies"_s).initials, u"AB"_s);
}

void TestDecisionDesk::takesDecisionsBack()
{
    select(u"cookies"_s);
    QTest::keyClicks(form()->action(), u"Fix"_s);
    QTest::keyClicks(form()->owner(), u"Legal"_s);
    QCOMPARE(decisions().value(u"cookies"_s).owner, u"Legal"_s);
    m_fixture->trigger(Command::UndoDecision); // what was typed in a row at once
    QCOMPARE(decisions().value(u"cookies"_s).owner, QString());
    QCOMPARE(form()->owner()->text(), QString());
    m_fixture->trigger(Command::UndoDecision);
    QVERIFY(decisions().isEmpty());
    QVERIFY(!window().actions()->action(Command::UndoDecision)->isEnabled());
    m_fixture->trigger(Command::RedoDecision);
    m_fixture->trigger(Command::RedoDecision);
    QCOMPARE(decisions().value(u"cookies"_s).action, Decision::Action::Fix);
    QCOMPARE(form()->owner()->text(), u"Legal"_s);
    QVERIFY(!window().actions()->action(Command::RedoDecision)->isEnabled());
}

void TestDecisionDesk::forgetsADecisionThatSaysNothing()
{
    select(u"cookies"_s);
    QTest::keyClicks(form()->note(), u"x"_s);
    QCOMPARE(decisions().size(), 1);
    QTest::keyClick(form()->note(), Qt::Key_Backspace);
    QVERIFY(decisions().isEmpty());
}

void TestDecisionDesk::keepsDecisionsWhileTextsAreEdited()
{
    select(u"cookies"_s);
    QTest::keyClicks(form()->action(), u"Waive"_s);
    const QMap<QString, Decision> before = decisions();
    PolicyEditor *editor = m_fixture->editor(Side::Right);
    editor->insertPlainText(u"New. "_s);
    QVERIFY(m_fixture->waitForAnalysis());
    QCOMPARE(decisions(), before);
    QVERIFY(decidedBefore().isEmpty());
    QCOMPARE(selectedKey(), u"cookies"_s);
    QCOMPARE(form()->action()->currentText(), u"Waive"_s);
    editor->undo();
    editor->document()->setModified(false);
}

void TestDecisionDesk::showsDecisionsWhoseFindingIsGone()
{
    window().decisions()->setDecisions(
        {{u"gone"_s, {.action = Decision::Action::Waive, .about = u"No address was given."_s}}});
    QCOMPARE(decidedBefore(), QStringList{u"No address was given."_s});
    panel()->showList(FindingPanel::DecidedBefore);
    panel()->step(1);
    QCOMPARE(form()->action()->currentText(), u"Waive"_s);
    QTest::keyClicks(form()->note(), u"Asked twice"_s);
    QCOMPARE(decisions().value(u"gone"_s).note, u"Asked twice"_s);
    QCOMPARE(decisions().value(u"gone"_s).about, u"No address was given."_s);
    QTest::keyClicks(form()->action(), u"Open"_s);
    form()->note()->selectAll();
    QTest::keyClick(form()->note(), Qt::Key_Delete);
    QVERIFY(decidedBefore().isEmpty()); // nothing is left of it
}

void TestDecisionDesk::decidesOnlyAboutFindingsOfAComparison()
{
    QVERIFY(form()->isVisible());
    QVERIFY(!form()->isEnabled()); // nothing is selected
    panel()->showList(FindingPanel::Facts);
    QVERIFY(!form()->isVisible());
    panel()->showList(FindingPanel::Gaps);
    QVERIFY(form()->isVisible());
    window().desk()->close(Side::Right);
    QVERIFY(eventually([this] { return !form()->isVisible(); }));
}

void TestDecisionDesk::fillsTheReport()
{
    select(u"cookies"_s);
    QTest::keyClicks(form()->action(), u"Fix"_s);
    QTest::keyClicks(form()->owner(), u"Legal desk"_s);
    m_fixture->trigger(Command::Preview);
    auto *dialog = window().findChild<ReportDialog *>();
    QVERIFY(dialog);
    const auto report = window().controller()->picture()->report;
    ReportOptions options = dialog->options();
    const auto page = [&] { return reportToMarkdown(*report, options).value_or(QByteArray()); };
    QVERIFY(page().contains("Fix · Legal desk"));
    options.clientSafe = true;
    QVERIFY(!page().isEmpty() && !page().contains("Legal desk"));
    dialog->close();
}

QTEST_MAIN(TestDecisionDesk)
#include "tst_decisiondesk.moc"
