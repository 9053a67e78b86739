// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/draftdesk.h"
#include "app/gui/messagebar.h"
#include "app/gui/picker.h"
#include "app/gui/requirementpanel.h"
#include "tests/support/eventually.h"
#include "tests/support/windowfixture.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/**
 * A compliance officer at work on a draft, by keyboard alone. With CLAUSULA_PICTURES set to a folder, some
 * steps leave a picture there.
 */
class TestDrafter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(runComparison); }
    void cleanup() { m_fixture.reset(); }

    void typingIsFollowedAtOnce();
    void tellsWhatACutWouldBreak();
    void replacesWithABetterWording();
    void movesSectionsAndUndoes();
    void renamesATerm();
    void findsCommandsByTheirWords();
    void offersToOpenAllThatCanBeRead();
    void keepsDraftsThroughACrash();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] DraftDesk *desk() const { return window().drafts(); }
    [[nodiscard]] DraftPage *page() const { return desk()->view()->page(); }
    [[nodiscard]] QString text() const { return page()->editor()->text(); }

    /** A key to whatever has the keyboard, as a user presses it. */
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = nullptr;
        QVERIFY(eventually([&focus] {
            focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
            return focus != nullptr;
        }));
        QTest::keyClick(focus, key, modifiers);
    }
    static void type(const QString &words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    template<typename Dialog>
    static Dialog *waitFor()
    {
        Dialog *dialog = nullptr;
        (void)eventually([&dialog] {
            dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            return dialog && dialog->isActiveWindow() && QApplication::focusWidget();
        });
        return dialog;
    }
    [[nodiscard]] bool current() const
    {
        return eventually([this] { return page() && page()->controller()->isCurrent(); });
    }
    [[nodiscard]] int open() const { return desk()->view()->requirements()->openCount(); }
    void picture(const QString &name, QWidget *of = nullptr) const
    {
        const QString folder = qEnvironmentVariable("CLAUSULA_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        (of ? of : &window())->grab().save(folder + u'/' + name + u".png"_s);
    }
    /** An empty draft with \a words in it. */
    void begin(const QString &words) const
    {
        press(Qt::Key_F12);
        QVERIFY(current());
        page()->editor()->insertPlainText(words);
        QVERIFY(current());
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestDrafter::typingIsFollowedAtOnce()
{
    begin(u"1. Complaints\n\n"_s);
    const int before = open();
    page()->setFocus();
    page()->editor()->moveCursor(QTextCursor::End);
    type(u"You have the right to lodge a complaint with the supervisory authority."_s);
    QElapsedTimer since;
    since.start();
    QVERIFY(current());
    QVERIFY2(since.elapsed() < 1000,
             qPrintable(QString::number(since.elapsed()))); // 300 ms on a free machine
    QVERIFY(open() < before);
}

void TestDrafter::tellsWhatACutWouldBreak()
{
    begin(u"1. Complaints\n\nYou have the right to lodge a complaint with the supervisory authority.\n"_s);
    const int before = open();
    const qsizetype start = text().indexOf(u"You have"_s);
    page()->setFocus();
    page()->editor()->selectSpan({start, text().size() - 1 - start});
    QLabel *breaks = nullptr;
    QVERIFY(eventually([&] {
        for (auto *label : desk()->view()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"13(2)(d)"_s))
                breaks = label;
        }
        return breaks != nullptr;
    }));
    picture(u"8-breaks"_s);
    press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(current());
    QVERIFY(open() > before);
    press(Qt::Key_Z, Qt::ControlModifier); // one key
    QVERIFY(current());
    QCOMPARE(open(), before);
}

void TestDrafter::replacesWithABetterWording()
{
    begin(u"1. Retention\n\nWe keep your personal data indefinitely, as long as we like.\n"_s);
    page()->setFocus();
    page()->editor()->setCursorOffset(text().indexOf(u"personal"_s));
    picture(u"9-ladder"_s);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitFor<Picker>());
    press(Qt::Key_Return);
    QVERIFY(
        eventually([this] { return text().contains(u"We keep personal data only for these periods"_s); }));
    QVERIFY(text().startsWith(u"1. Retention\n\nWe keep"_s));
}

void TestDrafter::movesSectionsAndUndoes()
{
    const QString before =
        u"1. Storage\n\nWe keep your data ten days, see section 2.\n\n2. Access\n\nYou can ask us "
        "what we know about you.\n"_s;
    begin(before);
    page()->setFocus();
    page()->editor()->setCursorOffset(text().indexOf(u"2. Access"_s));
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QVERIFY(eventually([this] { return text().startsWith(u"1. Access"_s); }));
    QVERIFY(text().contains(u"2. Storage\n\nWe keep your data ten days, see section 1."_s));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), before);
}

void TestDrafter::renamesATerm()
{
    begin(u"Brindle Ltd (the “Company”) runs the shop. The Company keeps what the Company needs.\n"_s);
    page()->setFocus();
    page()->editor()->setCursorOffset(text().indexOf(u"Company keeps"_s) + 2);
    press(Qt::Key_F2, Qt::ShiftModifier);
    QVERIFY(waitFor<QDialog>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    type(u"Vendor"_s);
    press(Qt::Key_Return);
    QVERIFY(eventually([this] { return text().count(u"Vendor"_s) == 3; }));
    QVERIFY(!text().contains(u"Company"_s));
}

void TestDrafter::findsCommandsByTheirWords()
{
    begin(u"1. One\n\nWe keep your data.\n\n2. Two\n\nYou may ask us.\n"_s);
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *palette = waitFor<Picker>();
    QVERIFY(palette);
    type(u"line go"_s);
    picture(u"10-palette"_s, palette);
    press(Qt::Key_Return);
    QVERIFY(waitFor<QDialog>());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    type(u"5"_s);
    press(Qt::Key_Return);
    QVERIFY(eventually([this] { return page()->editor()->textCursor().blockNumber() == 4; }));
}

void TestDrafter::offersToOpenAllThatCanBeRead()
{
    press(Qt::Key_D, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = waitFor<QFileDialog>();
    QVERIFY(dialog);
    for (const QString &ending : {u"*.txt"_s, u"*.docx"_s, u"*.odt"_s, u"*.pdf"_s, u"*.html"_s})
        QVERIFY2(dialog->nameFilters().first().contains(ending), qPrintable(ending));
    press(Qt::Key_Escape);
}

void TestDrafter::keepsDraftsThroughACrash()
{
    begin({});
    page()->setFocus();
    type(u"We keep your data."_s);
    const QString drafts = m_fixture->path(u"state/drafts"_s);
    QVERIFY(eventually([&] { return !QDir(drafts).entryList({u"*.draft"_s}).isEmpty(); }));
    m_fixture->start();
    QVERIFY(eventually([this] { return window().messages()->isVisible(); }));
    press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(waitFor<Picker>());
    type(u"restore unsaved"_s);
    press(Qt::Key_Return);
    QVERIFY(eventually([this] { return page() && text() == "We keep your data."_L1; }));
    QVERIFY(page()->session()->isModified());
}

QTEST_MAIN(TestDrafter)
#include "tst_drafter.moc"
