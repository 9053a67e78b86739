// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/coveragepanel.h"
#include "app/gui/findingpanel.h"
#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray leftBytes = "OUR POLICY\n\nData is kept for 30 days.\n\nOur officer is Ann.\n"_ba;
const QByteArray rightBytes = "THEIR POLICY\n\nYou get a copy.\n\nA cookie is set.\n\nData is kept.\n"_ba;

void drop(QWidget *target, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(target, &dropped);
}

} // namespace

/** Drives the real window by mouse and keyboard; results come from an engine whose answers are known. */
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>(madeEngine());
        m_left = m_fixture->write(u"ours.txt"_s, leftBytes);
        m_right = m_fixture->write(u"theirs.txt"_s, rightBytes);
    }
    void cleanup() { m_fixture.reset(); }

    void startsEmptyAndSaysHow();
    void opensTwoFilesAndComparesThem();
    void followsTyping();
    void undoTakesTypingBack();
    void findingsLeadToTheirEvidence();
    void coverageLeadsToTheClause();
    void clausePanelFollowsTheCursor();
    void swapsSides();
    void savesInPlace();
    void asksBeforeItLosesChanges();
    void keepsTheWindowWhenCancelled();
    void seesThatTheFileChanged();
    void takesDroppedFiles();
    void analysesPastedText();
    void saysWhatIsWrongWithAFile_data();
    void saysWhatIsWrongWithAFile();
    void staysUsableWithADamagedLibrary();
    void showsLargeFilesReadOnly();
    void remembersRecentPairs();
    void cancelsTheAnalysis();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] PolicyEditor *left() const { return m_fixture->editor(Side::Left); }
    [[nodiscard]] PolicyEditor *right() const { return m_fixture->editor(Side::Right); }
    [[nodiscard]] MessageBar *messages(Side side) const { return window().view()->pane(side)->messages(); }
    void type(PolicyEditor *editor, const QString &text) const
    {
        editor->setFocus();
        QTest::keyClicks(editor, text);
    }
    void pressOn(MessageBar *bar, const QString &text) const
    {
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_left;
    QString m_right;
};

void TestMainWindow::startsEmptyAndSaysHow()
{
    QVERIFY(window().isStartPageShown());
    QVERIFY(!window().actions()->action(Command::ExportPdf)->isEnabled());
    QCOMPARE(window().windowTitle(), u"[*]Clausula"_s);
}

void TestMainWindow::opensTwoFilesAndComparesThem()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    QVERIFY(!window().isStartPageShown());
    QCOMPARE(left()->text(), QString::fromUtf8(leftBytes));
    QCOMPARE(right()->text(), QString::fromUtf8(rightBytes));
    QVERIFY(window().controller()->picture()->report);
    QVERIFY(!left()->bands().isEmpty());
    QVERIFY(window().actions()->action(Command::ExportPdf)->isEnabled());
    QCOMPARE(window().windowTitle(), u"ours.txt and theirs.txt[*] – Clausula"_s);
    QVERIFY(!window().isWindowModified());
}

void TestMainWindow::followsTyping()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    QCOMPARE(window().controller()->picture()->lists.gaps.size(), 4);
    left()->setCursorOffset(left()->text().size());
    QTest::keyClick(left(), Qt::Key_Return);
    type(left(), u"A cookie is set."_s);
    QVERIFY(window().isWindowModified());
    QVERIFY(m_fixture->waitForAnalysis());
    QCOMPARE(window().controller()->picture()->lists.gaps.size(), 3);
}

void TestMainWindow::undoTakesTypingBack()
{
    QVERIFY(m_fixture->openAndWait(m_left));
    type(left(), u"Hello "_s);
    QTest::keySequence(left(), QKeySequence(u"Ctrl+Z"_s));
    QCOMPARE(left()->text(), QString::fromUtf8(leftBytes));
    QVERIFY(!window().isWindowModified());
    m_fixture->trigger(Command::Redo);
    QVERIFY(left()->text().startsWith(u"Hello "_s));
}

void TestMainWindow::findingsLeadToTheirEvidence()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    FindingPanel *findings = window().view()->findings();
    findings->showList(FindingPanel::Differences);
    findings->focusList();
    QTest::keyClick(findings->view(FindingPanel::Differences), Qt::Key_Down);
    QCOMPARE(left()->cursorOffset(), leftBytes.indexOf("Data is kept"));
    QCOMPARE(right()->cursorOffset(), rightBytes.indexOf("Data is kept"));
    QVERIFY(findings->view(FindingPanel::Differences)->hasFocus()); // reading on is possible
    QTest::keyClick(findings->view(FindingPanel::Differences), Qt::Key_Return);
    QVERIFY(left()->hasFocus());
}

void TestMainWindow::coverageLeadsToTheClause()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    QTreeView *coverage = window().view()->coverage()->view();
    const auto lines = coverage->model()->match(coverage->model()->index(0, 0), CoverageModel::ClauseRole,
                                                u"retention"_s, 1, Qt::MatchRecursive);
    QCOMPARE(lines.size(), 1);
    coverage->scrollTo(lines.first());
    QTest::mouseClick(coverage->viewport(), Qt::LeftButton, {}, coverage->visualRect(lines.first()).center());
    QCOMPARE(left()->cursorOffset(), leftBytes.indexOf("Data is kept"));
    QCOMPARE(right()->cursorOffset(), rightBytes.indexOf("Data is kept"));
    QVERIFY(window().view()->clause()->toPlainText().contains(u"Retention"_s));
}

void TestMainWindow::clausePanelFollowsTheCursor()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    right()->setFocus();
    right()->setCursorOffset(rightBytes.indexOf("cookie"));
    QVERIFY(eventually([&] { return window().view()->clause()->toPlainText().contains(u"Cookies"_s); }));
    left()->setFocus();
    left()->setCursorOffset(leftBytes.indexOf("officer"));
    QVERIFY(eventually([&] { return window().view()->clause()->toPlainText().contains(u"officer"_s); }));
}

void TestMainWindow::swapsSides()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    type(left(), u"x"_s);
    m_fixture->trigger(Command::SwapSides);
    QVERIFY(m_fixture->waitForAnalysis());
    QCOMPARE(left()->text(), QString::fromUtf8(rightBytes));
    QVERIFY(right()->text().startsWith(u"x"_s));
    QVERIFY(left()->mapToGlobal(QPoint()).x() < right()->mapToGlobal(QPoint()).x());
    QCOMPARE(left()->accessibleName(), u"Left policy"_s);
    right()->undo(); // its history came along
    QCOMPARE(right()->text(), QString::fromUtf8(leftBytes));
    QCOMPARE(window().controller()->picture()->left.document->recognized.document.origin().name,
             u"theirs.txt"_s);
}

void TestMainWindow::savesInPlace()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    type(left(), u"New. "_s);
    m_fixture->trigger(Command::Save);
    QVERIFY(eventually([&] { return !window().isWindowModified(); }));
    QCOMPARE(WindowFixture::read(m_left), "New. " + leftBytes);
    QCOMPARE(WindowFixture::read(m_right), rightBytes);
}

void TestMainWindow::asksBeforeItLosesChanges()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    type(left(), u"1"_s);
    type(right(), u"2"_s);
    m_fixture->answerNextDialog(u"Save"_s);
    m_fixture->answerNextDialog(u"Discard"_s);
    window().close();
    QVERIFY(eventually([&] { return !window().isVisible(); }));
    QVERIFY(m_fixture->dialogCame());
    QCOMPARE(WindowFixture::read(m_left), "1" + leftBytes);
    QCOMPARE(WindowFixture::read(m_right), rightBytes);
}

void TestMainWindow::keepsTheWindowWhenCancelled()
{
    QVERIFY(m_fixture->openAndWait(m_left));
    type(left(), u"1"_s);
    m_fixture->answerNextDialog(u"Cancel"_s);
    window().desk()->open(m_right, {});
    QVERIFY(eventually([&] { return m_fixture->dialogCame(); }));
    QTest::qWait(50);
    QVERIFY(left()->text().startsWith(u"1"_s));
    QVERIFY(window().isVisible());
}

void TestMainWindow::seesThatTheFileChanged()
{
    QVERIFY(m_fixture->openAndWait(m_left));
    type(left(), u"Mine. "_s);
    m_fixture->write(u"ours.txt"_s, "Theirs.\n"_ba);
    m_fixture->trigger(Command::Save);
    QVERIFY(eventually([&] { return messages(Side::Left)->isVisible(); }));
    QVERIFY(messages(Side::Left)->text().contains(u"ours.txt"_s));
    QCOMPARE(WindowFixture::read(m_left), "Theirs.\n"_ba);
    pressOn(messages(Side::Left), u"Save Mine Over It"_s);
    QVERIFY(eventually([&] { return !window().isWindowModified(); }));
    QCOMPARE(WindowFixture::read(m_left), "Mine. " + leftBytes);
}

void TestMainWindow::takesDroppedFiles()
{
    drop(&window(), {m_left, m_right});
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(eventually([&] { return right()->text() == QString::fromUtf8(rightBytes); }));
    drop(right()->viewport(), {m_left}); // one file goes where it was dropped
    QVERIFY(eventually([&] { return right()->text() == QString::fromUtf8(leftBytes); }));
    QCOMPARE(left()->text(), QString::fromUtf8(leftBytes));
}

void TestMainWindow::analysesPastedText()
{
    QGuiApplication::clipboard()->setText(u"Data is kept for 30 days."_s);
    m_fixture->trigger(Command::Paste); // on the start page
    QVERIFY(!window().isStartPageShown());
    QCOMPARE(left()->text(), u"Data is kept for 30 days."_s);
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(!left()->bands().isEmpty());
    type(right(), u"A cookie."_s);
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(window().controller()->picture()->report);
    QVERIFY(window().isWindowModified());
}

void TestMainWindow::saysWhatIsWrongWithAFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << QByteArray() << u"missing.txt"_s;
    QTest::newRow("folder") << QByteArray() << u"."_s;
    QTest::newRow("empty") << QByteArray("") << u"empty.txt"_s;
    QTest::newRow("binary") << QByteArray(500, '\0') << u"binary.txt"_s;
    QTest::newRow("word processor") << "PK\x03\x04 and so on"_ba << u"policy.docx"_s;
}

void TestMainWindow::saysWhatIsWrongWithAFile()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    if (!bytes.isNull())
        m_fixture->write(name, bytes);
    QVERIFY(m_fixture->openAndWait(m_left));
    window().desk()->open({}, m_fixture->path(name));
    QVERIFY(eventually([&] { return messages(Side::Right)->isVisible(); }));
    QCOMPARE(messages(Side::Right)->kind(), MessageBar::Kind::Error);
    if (name != u"."_s)
        QVERIFY2(messages(Side::Right)->text().contains(name), qPrintable(messages(Side::Right)->text()));
    QCOMPARE(left()->text(), QString::fromUtf8(leftBytes)); // the other side goes on
}

void TestMainWindow::staysUsableWithADamagedLibrary()
{
    const QString library = m_fixture->write(u"broken.sqlite"_s, "this is no library"_ba);
    m_fixture->start(library);
    QVERIFY(eventually([&] { return window().messages()->isVisible(); }));
    QVERIFY(window().messages()->text().contains(u"broken.sqlite"_s));
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    QVERIFY(window().controller()->picture()->report);
    QCOMPARE(WindowFixture::read(library), "this is no library"_ba);
}

void TestMainWindow::showsLargeFilesReadOnly()
{
    const QByteArray paragraph = QByteArray("Data is said to be here. ").repeated(100) + "\n\n";
    const QString large = m_fixture->write(u"large.txt"_s, paragraph.repeated(4'500));
    QVERIFY(m_fixture->openAndWait(large));
    QVERIFY(eventually([&] { return !left()->isLoading(); }));
    QVERIFY(left()->isReadOnly());
    QVERIFY(messages(Side::Left)->text().contains(u"10 MiB"_s));
}

void TestMainWindow::remembersRecentPairs()
{
    QVERIFY(m_fixture->openAndWait(m_left, m_right));
    m_fixture->start(); // the next day
    QVERIFY(window().isStartPageShown());
    QPushButton *recent = nullptr;
    for (QPushButton *button : window().findChildren<QPushButton *>()) {
        if (button->text() == u"ours.txt and theirs.txt"_s)
            recent = button;
    }
    QVERIFY(recent);
    QTest::mouseClick(recent, Qt::LeftButton);
    QVERIFY(eventually([&] { return right()->text() == QString::fromUtf8(rightBytes); }));
    QVERIFY(eventually([&] { return left()->text() == QString::fromUtf8(leftBytes); })); // in either order
}

void TestMainWindow::cancelsTheAnalysis()
{
    auto gate = std::make_shared<QSemaphore>();
    m_fixture = std::make_unique<WindowFixture>(
        [gate](const ComparisonInput &input, const std::stop_token &stop, const JobProgress &progress) {
            progress(JobPhase::Recognizing, u"ours.txt"_s);
            gate->acquire();
            return madeEngine()(input, stop, progress);
        });
    m_left = m_fixture->write(u"ours.txt"_s, leftBytes);
    window().desk()->open(m_left, {});
    QVERIFY(eventually([&] { return window().actions()->action(Command::CancelWork)->isEnabled(); }));
    QPushButton *cancel = nullptr;
    QVERIFY(eventually([&] { // it shows when the work takes longer
        for (QPushButton *button : window().findChildren<QPushButton *>()) {
            if (button->text() == u"Cancel"_s && button->isVisible())
                cancel = button;
        }
        return cancel != nullptr;
    }));
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!window().controller()->isRunning());
    QVERIFY(window().messages()->text().contains(u"cancelled"_s));
    gate->release(3);
    pressOn(window().messages(), u"Analyse Again"_s);
    QVERIFY(m_fixture->waitForAnalysis());
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
