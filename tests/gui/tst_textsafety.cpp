// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftdesk.h"
#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"
#include "app/gui/textsafety.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/unprivileged.h"
#include "tests/support/windowfixture.h"

#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** No word that was typed is lost: not by a crash, not by another program, not by a save. */
class TestTextSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(madeEngine()); }
    void cleanup() { m_fixture.reset(); }

    void offersWhatWasNeverSaved();
    void restoresATextWithItsFile();
    void seesThatTheFileChangedSinceTheCrash();
    void asksAgainUntilAnswered();
    void keepsNothingThatIsSaved();
    void keepsNothingThatWasLetGo();
    void keepsWhatAFileHeldBefore();
    void comparesWithAnEarlierVersion();
    void hasNoEarlierVersionsWithoutADraft();
    void saysThatTheFolderIsGone();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] PolicyEditor *left() const { return m_fixture->editor(Side::Left); }
    [[nodiscard]] PolicySession *session() const { return window().desk()->session(Side::Left); }
    [[nodiscard]] QStringList drafts() const
    {
        return QDir(m_fixture->path(u"state/drafts"_s)).entryList({u"*.draft"_s});
    }
    void type(const QString &text) const
    {
        if (window().isStartPageShown())
            Q_EMIT window().desk()->deskWanted();
        left()->setFocus();
        QTest::keyClicks(left(), text);
    }
    /** The program goes without a word; the next one starts. */
    void crash() const
    {
        QVERIFY(eventually([this] { return !drafts().isEmpty(); }));
        m_fixture->start();
        QVERIFY(eventually([this] { return window().messages()->isVisible(); }));
    }
    void answer(const QString &button) const
    {
        for (auto *choice : window().messages()->findChildren<QPushButton *>()) {
            if (choice->text() == button) {
                choice->click();
                return;
            }
        }
        QFAIL(qPrintable(u"no button "_s + button));
    }
    [[nodiscard]] QMenu *versions() const
    {
        for (QMenu *menu : window().menuBar()->findChildren<QMenu *>()) {
            if (menu->title() == "Earlier &Versions"_L1) {
                Q_EMIT menu->aboutToShow();
                return menu;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool save() const
    {
        m_fixture->trigger(Command::Save);
        return eventually([this] { return !session()->isBusy() && !session()->isModified(); });
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestTextSafety::offersWhatWasNeverSaved()
{
    type(u"We keep it."_s);
    crash();
    QVERIFY(window().messages()->text().contains(u"Untitled"_s));
    answer(u"&Restore"_s);
    QCOMPARE(left()->text(), u"We keep it."_s);
    QVERIFY(session()->isModified());
    QVERIFY(session()->file().isUntitled());
    QVERIFY(eventually([this] { return drafts().size() == 1; })); // kept anew, the old one gone
}

void TestTextSafety::restoresATextWithItsFile()
{
    const QString path = m_fixture->write(u"ours.txt"_s, "One.\r\n\r\nTwo.\r\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    crash();
    answer(u"&Restore"_s);
    QCOMPARE(session()->file().path(), path);
    QVERIFY(save());
    QCOMPARE(WindowFixture::read(path), "New. One.\r\n\r\nTwo.\r\n"_ba);
    QVERIFY(eventually([this] { return drafts().isEmpty(); }));
}

void TestTextSafety::seesThatTheFileChangedSinceTheCrash()
{
    const QString path = m_fixture->write(u"ours.txt"_s, "One.\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    crash();
    m_fixture->write(u"ours.txt"_s, "Somebody else's.\n");
    answer(u"&Restore"_s);
    m_fixture->trigger(Command::Save);
    MessageBar *bar = window().view()->pane(Side::Left)->messages();
    QVERIFY(eventually([bar] { return bar->text().contains(u"another program"_s); }));
    QCOMPARE(WindowFixture::read(path), "Somebody else's.\n"_ba);
    QCOMPARE(left()->text(), u"New. One.\n"_s);
}

void TestTextSafety::asksAgainUntilAnswered()
{
    type(u"Words"_s);
    crash();
    window().messages()->dismiss(); // no answer
    m_fixture->start();
    QVERIFY(eventually([this] { return window().messages()->isVisible(); }));
    answer(u"Delete for Good"_s);
    QVERIFY(drafts().isEmpty());
    m_fixture->start();
    QTest::qWait(50);
    QVERIFY(window().safety()->abandoned().isEmpty());
}

void TestTextSafety::keepsNothingThatIsSaved()
{
    const QString path = m_fixture->write(u"ours.txt"_s, "One.\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    QVERIFY(eventually([this] { return !drafts().isEmpty(); }));
    QVERIFY(save());
    QVERIFY(eventually([this] { return drafts().isEmpty(); }));
}

void TestTextSafety::keepsNothingThatWasLetGo()
{
    type(u"Words"_s);
    QVERIFY(eventually([this] { return !drafts().isEmpty(); }));
    m_fixture->answerNextDialog(u"Discard"_s);
    window().close();
    QVERIFY(eventually([this] { return !window().isVisible(); }));
    m_fixture->start();
    QVERIFY(drafts().isEmpty());
}

void TestTextSafety::keepsWhatAFileHeldBefore()
{
    const QString path = m_fixture->write(u"ours.txt"_s, "One.\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    QVERIFY(save());
    QMenu *menu = versions();
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->menu()->actions().first()->trigger(); // put back
    QVERIFY(eventually([this] { return left()->text() == "One.\n"_L1; }));
    QVERIFY(session()->isModified()); // nothing is saved by it
    QCOMPARE(WindowFixture::read(path), "New. One.\n"_ba);
    left()->undo();
    QCOMPARE(left()->text(), u"New. One.\n"_s);
}

void TestTextSafety::comparesWithAnEarlierVersion()
{
    const QString path = m_fixture->write(u"ours.txt"_s, "One.\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    QVERIFY(save());
    versions()->actions().first()->menu()->actions().last()->trigger();
    QVERIFY(eventually([this] { return left()->text() == "One.\n"_L1; })); // what was deleted is marked here
    QCOMPARE(m_fixture->editor(Side::Right)->text(), u"New. One.\n"_s);
    QVERIFY(session()->file().isUntitled()); // saving it touches no kept version
}

void TestTextSafety::hasNoEarlierVersionsWithoutADraft()
{
    window().drafts()->actions()->action(DraftCommand::ShowDrafts)->trigger();
    window().drafts()->closeCurrent();
    QVERIFY(!window().drafts()->session());
    const QMenu *menu = versions();
    QCOMPARE(menu->actions().size(), 1);
    QVERIFY(!menu->actions().first()->isEnabled());
}

void TestTextSafety::saysThatTheFolderIsGone()
{
    QVERIFY(QDir().mkdir(m_fixture->path(u"share"_s)));
    const QString path = m_fixture->write(u"share/ours.txt"_s, "One.\n");
    QVERIFY(m_fixture->openAndWait(path));
    type(u"New. "_s);
    QVERIFY(QDir(m_fixture->path(u"share"_s)).removeRecursively());
    m_fixture->trigger(Command::Save);
    MessageBar *bar = window().view()->pane(Side::Left)->messages();
    QVERIFY(eventually([bar] { return bar->isVisible(); }));
    QVERIFY2(bar->text().contains(u"folder"_s) && bar->text().contains(u"still here"_s),
             qPrintable(bar->text()));
    QVERIFY(session()->isModified());
    QCOMPARE(left()->text(), u"New. One.\n"_s);
}

QTEST_MAIN(TestTextSafety)
#include "tst_textsafety.moc"
