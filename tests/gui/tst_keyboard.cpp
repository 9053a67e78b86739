// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectorribbon.h"
#include "app/gui/differencepanel.h"
#include "app/gui/findingpanel.h"
#include "app/gui/pairdesk.h"
#include "app/gui/pindesk.h"
#include "app/gui/scrollsync.h"
#include "tests/support/eventually.h"
#include "tests/support/windowfixture.h"

#include <QApplication>
#include <QFileDialog>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldText = "# Our Policy\n\n## Storage\n\nWe keep your account data for thirty days after you "
                           "close the account, as the law asks us to.\n\n## Cookies\n\nWe use cookies to "
                           "remember you between two visits, and for nothing else.\n\n## Contact\n\nWrite to "
                           "our privacy desk with whatever you want to know.\n"_ba;
const QByteArray newText = "# Our Policy\n\n## Contact\n\nWrite to our privacy desk with whatever you want to "
                           "know.\n\n## Storage\n\nWe keep your account data for ninety days after you close "
                           "the account, as the law asks us to.\n\n## Children\n\nNobody under sixteen may have "
                           "an account with us.\n"_ba;

} // namespace

/** From two files to a sentence read aloud without touching the mouse; the analysis is the real one. */
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesTwoPoliciesByKeyboardAlone();

private:
    static void press(const QString &keys)
    {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
    }
    /** Gives the path of a file to the dialog that the keys open. */
    [[nodiscard]] static bool openBy(QWidget *window, const QString &keys, const QString &path)
    {
        QTest::keySequence(window, QKeySequence(keys));
        if (!eventually([] { return qobject_cast<QFileDialog *>(QApplication::activeModalWidget()); }))
            return false;
        QWidget *dialog = QApplication::activeModalWidget();
        if (!eventually([dialog] { return dialog->isActiveWindow() && dialog->focusWidget(); }))
            return false;
        QTest::keyClicks(dialog->focusWidget(), path);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        return eventually([] { return !QApplication::activeModalWidget(); });
    }
};

void TestKeyboard::comparesTwoPoliciesByKeyboardAlone()
{
    WindowFixture fixture(runComparison);
    MainWindow &window = fixture.window();
    QVERIFY(openBy(&window, u"Ctrl+O"_s, fixture.write(u"old.md"_s, oldText)));
    QVERIFY(openBy(&window, u"Ctrl+Shift+O"_s, fixture.write(u"new.md"_s, newText)));
    QVERIFY(eventually([&] { return fixture.editor(Side::Right)->text() == QString::fromUtf8(newText); }));
    QVERIFY(fixture.waitForAnalysis());
    QVERIFY(eventually([&] { return window.controller()->picture()->report != nullptr; }));
    PolicyEditor *left = fixture.editor(Side::Left);
    PolicyEditor *right = fixture.editor(Side::Right);
    QVERIFY(eventually([&] { return left->hasFocus() || right->hasFocus(); }));

    // rails: from the left text to the ribbon, along it and to the section
    while (!window.view()->ribbon()->hasFocus())
        press(u"F6"_s);
    for (int i = 0; i < 3; ++i)
        press(u"Down"_s);
    QVERIFY(window.view()->ribbon()->currentLink());
    const SectionLink link = *window.view()->ribbon()->currentLink();
    press(u"Return"_s);
    QVERIFY(left->hasFocus() || right->hasFocus());
    const PolicyEditor *there = left->hasFocus() ? left : right;
    QCOMPARE(there->textCursor().blockNumber(), link.lines(left->hasFocus() ? Side::Left : Side::Right).first);

    // changes: thirty became ninety
    const DifferenceModel *changes = window.view()->findings()->changes()->model();
    bool seen = false;
    for (int i = 0; i < changes->rowCount() && !seen; ++i) {
        press(u"Alt+Down"_s);
        seen = left->text().sliced(left->cursorOffset()).startsWith(u"thirty"_s) &&
               right->text().sliced(right->cursorOffset()).startsWith(u"ninety"_s);
    }
    QVERIFY(seen);
    const int all = changes->rowCount();
    press(u"Ctrl+D"_s);
    QVERIFY(changes->rowCount() <= all);
    press(u"Ctrl+D"_s);

    // one clause alone, the next one, and back
    press(u"F9"_s);
    QVERIFY(window.pairs()->pairView());
    QVERIFY(eventually([&] { return window.pairs()->pairView()->isActiveWindow(); }));
    const PairSubject first = window.pairs()->pairView()->subject();
    press(u"Alt+Down"_s);
    press(u"Alt+Up"_s);
    press(u"Alt+Up"_s);
    QVERIFY(window.pairs()->pairView()->subject() != first || first.group == 0);
    press(u"Esc"_s);
    QVERIFY(eventually([&] { return !window.pairs()->pairView(); }));
    QVERIFY(eventually([&] { return window.isActiveWindow(); }));

    // pins, with undo
    press(u"Ctrl+M"_s);
    QVERIFY(fixture.waitForAnalysis());
    QCOMPARE(window.pins()->pins().size(), 1);
    press(u"Alt+J"_s);
    QVERIFY(fixture.waitForAnalysis());
    QVERIFY(window.pins()->pins().isEmpty());

    // findings, scrolling and size
    press(u"F8"_s);
    press(u"Ctrl+L"_s);
    QVERIFY(!window.view()->scrollSync()->isEnabled());
    press(u"Ctrl+L"_s);
    const int zoom = left->zoom();
    press(u"Ctrl++"_s);
    QVERIFY(left->zoom() > zoom);
    QCOMPARE(right->zoom(), left->zoom());

    // a topic off and on: the legend is reached by Tab
    QToolButton *topic = nullptr;
    for (int i = 0; i < 100 && !topic; ++i) {
        QWidget *focus = QApplication::focusWidget();
        const bool isEditor = qobject_cast<PolicyEditor *>(focus) != nullptr;
        QTest::keyClick(focus, Qt::Key_Tab, isEditor ? Qt::ControlModifier : Qt::NoModifier);
        auto *button = qobject_cast<QToolButton *>(QApplication::focusWidget());
        topic = button && button->isCheckable() && button->parentWidget()->inherits("clausula::TopicLegend")
                    ? button
                    : nullptr;
    }
    QVERIFY(topic);
    QVERIFY(topic->isChecked());
    QTest::keyClick(topic, Qt::Key_Space);
    QVERIFY(!topic->isChecked());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
