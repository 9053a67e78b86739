// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** What stands on the desk: pasted texts, files that others change, places that were left. */
class TestPolicyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(madeEngine()); }
    void comparesTwoPastedTexts();
    void saysThatNothingWasCopied();
    void offersToSaveAsTextOnly();
    void exportsWhatIsTyped_data();
    void exportsWhatIsTyped();
    void saysWhyItCouldNotExport();
    void asksWhenAnotherProgramChangesAFile();
    void keepsBothWhenAFileChanged();
    void isQuietAboutItsOwnSaving();
    void comesBackToWhereAPairWasLeft();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] MessageBar *messages(Side side) const { return window().view()->pane(side)->messages(); }
    void press(MessageBar *bar, const QString &text) const
    {
        for (QPushButton *button : bar->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + text));
    }

    /** Answers the dialog with \a name in the folder of the test's files; returns the path. */
    [[nodiscard]] QString exportTo(const QString &name) const
    {
        const QString path = QFileInfo(m_fixture->write(u"beside.txt"_s, "x")).dir().filePath(name);
        m_fixture->trigger(Command::ExportPolicy);
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (dialog) {
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
        }
        return path;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestPolicyDesk::comparesTwoPastedTexts()
{
    QGuiApplication::clipboard()->setText(u"Data is kept for 30 days.\n"_s);
    m_fixture->trigger(Command::PasteLeft);
    QGuiApplication::clipboard()->setText(u"Data is kept for 90 days.\n"_s);
    m_fixture->trigger(Command::PasteRight);
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(eventually([this] { return window().controller()->picture()->report != nullptr; }));
    QCOMPARE(m_fixture->editor(Side::Left)->text(), u"Data is kept for 30 days.\n"_s);
    QCOMPARE(m_fixture->editor(Side::Right)->text(), u"Data is kept for 90 days.\n"_s);
    QVERIFY(window().desk()->session(Side::Left)->isModified()); // so that it is asked about before it goes
    QVERIFY(window().windowTitle().contains(u"Pasted left and Pasted right"_s));
}

void TestPolicyDesk::saysThatNothingWasCopied()
{
    QGuiApplication::clipboard()->clear();
    m_fixture->trigger(Command::PasteLeft);
    QVERIFY(messages(Side::Left)->text().contains(u"Nothing was copied"_s));
}

void TestPolicyDesk::offersToSaveAsTextOnly()
{
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"a.txt"_s, "Data.\n")));
    m_fixture->trigger(Command::SaveAs);
    auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    QVERIFY(dialog->nameFilters().first().contains(u"*.md"_s));
    QVERIFY(!dialog->nameFilters().first().contains(u"*.docx"_s));
    dialog->reject();
}

void TestPolicyDesk::exportsWhatIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PDF") << u"out.pdf"_s << "%PDF"_ba;
    QTest::newRow("Word") << u"out.docx"_s << "PK\x03\x04"_ba;
    QTest::newRow("OpenDocument") << u"out.odt"_s << "PK\x03\x04"_ba;
}

void TestPolicyDesk::exportsWhatIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    const QString source = m_fixture->write(u"a.txt"_s, "Data is kept.\n");
    QVERIFY(m_fixture->openAndWait(source));
    QTest::keyClicks(m_fixture->editor(Side::Left), u"Mine. "_s);
    const QString path = exportTo(name);
    QVERIFY(eventually([&] { return messages(Side::Left)->text().contains(name); }));
    QVERIFY(WindowFixture::read(path).startsWith(begins));
    QCOMPARE(WindowFixture::read(source), "Data is kept.\n"_ba);
    QVERIFY(window().desk()->session(Side::Left)->isModified()); // exporting is not saving
    m_fixture->editor(Side::Left)->document()->setModified(false);
}

void TestPolicyDesk::saysWhyItCouldNotExport()
{
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"a.txt"_s, "Data is kept.\n")));
    static_cast<void>(exportTo(u"nowhere/out.docx"_s));
    QVERIFY(eventually([&] { return messages(Side::Left)->text().contains(u"nowhere"_s); }));
}

void TestPolicyDesk::asksWhenAnotherProgramChangesAFile()
{
    const QString left = m_fixture->write(u"a.txt"_s, "Data is kept.\n"_ba);
    QVERIFY(m_fixture->openAndWait(left));
    m_fixture->write(u"a.txt"_s, "Data is kept for a year.\n"_ba);
    QVERIFY(eventually([&] { return messages(Side::Left)->text().contains(u"Another program changed"_s); }));
    QCOMPARE(m_fixture->editor(Side::Left)->text(), u"Data is kept.\n"_s);
    press(messages(Side::Left), u"Load the File Again"_s);
    QVERIFY(
        eventually([&] { return m_fixture->editor(Side::Left)->text() == u"Data is kept for a year.\n"_s; }));
}

void TestPolicyDesk::keepsBothWhenAFileChanged()
{
    const QString left = m_fixture->write(u"a.txt"_s, "Data is kept.\n"_ba);
    QVERIFY(m_fixture->openAndWait(left));
    m_fixture->editor(Side::Left)->setFocus();
    QTest::keyClicks(m_fixture->editor(Side::Left), u"Mine. "_s);
    m_fixture->write(u"a.txt"_s, "Theirs.\n"_ba);
    QVERIFY(eventually([&] { return messages(Side::Left)->text().contains(u"Another program changed"_s); }));
    press(messages(Side::Left), u"Keep Both and Compare"_s);
    QVERIFY(eventually([&] { return m_fixture->editor(Side::Left)->text() == u"Theirs.\n"_s; }));
    QCOMPARE(m_fixture->editor(Side::Right)->text(), u"Mine. Data is kept.\n"_s);
    QVERIFY(window().desk()->session(Side::Right)->isModified());
    QCOMPARE(WindowFixture::read(left), "Theirs.\n"_ba);
    m_fixture->editor(Side::Right)->document()->setModified(false);
}

void TestPolicyDesk::isQuietAboutItsOwnSaving()
{
    const QString left = m_fixture->write(u"a.txt"_s, "Data is kept.\n"_ba);
    QVERIFY(m_fixture->openAndWait(left));
    m_fixture->editor(Side::Left)->setFocus();
    QTest::keyClicks(m_fixture->editor(Side::Left), u"Mine. "_s);
    m_fixture->trigger(Command::Save);
    QVERIFY(eventually([&] { return WindowFixture::read(left) == "Mine. Data is kept.\n"_ba; }));
    QTest::qWait(800); // longer than the watch takes to look
    QVERIFY(!messages(Side::Left)->text().contains(u"Another program"_s) ||
            !messages(Side::Left)->isVisible());
}

void TestPolicyDesk::comesBackToWhereAPairWasLeft()
{
    const QByteArray text = "Data is kept.\n\n"_ba.repeated(300);
    const QString left = m_fixture->write(u"a.txt"_s, text);
    const QString right = m_fixture->write(u"b.txt"_s, text);
    QVERIFY(m_fixture->openAndWait(left, right));
    m_fixture->trigger(Command::ScrollTogether); // each side on its own
    m_fixture->editor(Side::Left)->setCursorOffset(1'500);
    m_fixture->editor(Side::Left)->showFirst(195);
    m_fixture->editor(Side::Right)->showFirst(40);
    window().close();
    m_fixture->start();
    QVERIFY(m_fixture->openAndWait(left, right));
    QVERIFY(eventually([this] { return m_fixture->editor(Side::Right)->firstVisibleLine() == 40; }));
    QCOMPARE(m_fixture->editor(Side::Left)->firstVisibleLine(), 195);
    QCOMPARE(m_fixture->editor(Side::Left)->cursorOffset(), 1'500);
}

QTEST_MAIN(TestPolicyDesk)
#include "tst_policydesk.moc"
