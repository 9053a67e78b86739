// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/aboutdialog.h"
#include "app/gui/cardbrowser.h"
#include "app/gui/connectorribbon.h"
#include "app/gui/findbar.h"
#include "app/gui/findingpanel.h"
#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>

#include <limits>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** The window can be used without a mouse, without colours and with a screen reader. */
QString nameOf(const QWidget *widget)
{
    return u"%1 \"%2\""_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName());
}

/** What a screen reader needs no name for: frames around the things that have one. */
bool isFrame(const QWidget *widget)
{
    return qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || qobject_cast<const QMenu *>(widget);
}

} // namespace

class TestWindowAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryControl();
    void everyActionIsInAMenu();
    void shortcutsAreUnique();
    void listsEveryShortcut();
    void tabReachesEveryPartAndGoesOn();
    void cyclesPanes();
    void fitsASmallScreen_data();
    void fitsASmallScreen();
    void switchesThemes_data();
    void switchesThemes();
    void dialogsAreNamed();
    void staysAliveWhileItWorks();

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

void TestWindowAccess::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>(madeEngine());
    const QString left = m_fixture->write(
        u"ours.txt"_s, "OUR POLICY\n\nData is kept for 30 days.\n\nOur officer is Ann.\n"_ba);
    const QString right =
        m_fixture->write(u"theirs.txt"_s, "THEIRS\n\nData is kept.\n\nA cookie is set.\n"_ba);
    QVERIFY(m_fixture->openAndWait(left, right));
}

void TestWindowAccess::namesEveryControl()
{
    m_fixture->window().view()->findBar()->open(true);
    QStringList unnamed;
    for (QWidget *widget : m_fixture->window().findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || isFrame(widget))
            continue;
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).isEmpty())
            unnamed.append(nameOf(widget));
    }
    m_fixture->window().view()->findBar()->dismiss();
    unnamed.removeIf([](const QString &name) {
        return name.contains(u"qt_scrollarea_viewport"_s) || name.contains(u"qt_spinbox_lineedit"_s);
    });
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
}

void TestWindowAccess::everyActionIsInAMenu()
{
    QSet<QAction *> inMenus;
    for (const QMenu *menu : m_fixture->window().menuBar()->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions())
            inMenus.insert(action);
    }
    for (QAction *action : m_fixture->window().actions()->all()) {
        QVERIFY(!action->text().isEmpty());
        QVERIFY2(inMenus.contains(action), qPrintable(action->text()));
    }
}

void TestWindowAccess::shortcutsAreUnique()
{
    QHash<QString, QString> taken;
    for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString name = keys.toString();
            QVERIFY2(!name.isEmpty() && !taken.contains(name),
                     qPrintable(name + u": "_s + taken.value(name) + u", "_s + action->text()));
            taken.insert(name, action->text());
        }
    }
    QVERIFY(taken.size() > 30);
}

void TestWindowAccess::listsEveryShortcut()
{
    m_fixture->trigger(Command::Shortcuts);
    auto *help = m_fixture->window().findChild<HelpDialog *>();
    QVERIFY(help);
    const QString listed = help->findChild<QTextBrowser *>()->toPlainText();
    for (const QAction *action : m_fixture->window().findChildren<QAction *>()) {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(listed.contains(keys), qPrintable(action->text() + u": "_s + keys));
    }
    help->close();
}

/** Tab leaves an editor by Ctrl+Tab (Tab writes one) and walks through a card's links; from everywhere else
 * plain Tab goes on, and comes around. */
void TestWindowAccess::tabReachesEveryPartAndGoesOn()
{
    MainWindow &window = m_fixture->window();
    window.view()->pane(Side::Left)->editor()->setFocus();
    QSet<const QWidget *> visited;
    for (int step = 0; step < 100; ++step) {
        QWidget *here = QApplication::focusWidget();
        QVERIFY(here);
        visited.insert(here);
        const bool isEditor = qobject_cast<PolicyEditor *>(here) != nullptr;
        QTest::keyClick(here, Qt::Key_Tab, isEditor ? Qt::ControlModifier : Qt::NoModifier);
        QVERIFY2(QApplication::focusWidget() != here || qobject_cast<CardBrowser *>(here),
                 qPrintable(nameOf(here) + u" keeps the keyboard"_s));
    }
    QVERIFY(visited.contains(window.view()->pane(Side::Right)->editor()));
    QVERIFY(visited.contains(window.view()->clause()));
    QVERIFY(visited.contains(window.view()->findings()->view(FindingPanel::Gaps)));
    QCOMPARE(window.view()->pane(Side::Left)->editor()->document()->isModified(), false);
}

void TestWindowAccess::cyclesPanes()
{
    MainWindow &window = m_fixture->window();
    const ComparisonView *view = window.view();
    view->pane(Side::Left)->editor()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(view->ribbon()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(view->pane(Side::Right)->editor()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(view->clause()->hasFocus());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QVERIFY(view->pane(Side::Left)->editor()->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(!view->pane(Side::Left)->editor()->hasFocus());
}

void TestWindowAccess::fitsASmallScreen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x600") << QSize(1024, 600);
    QTest::newRow("1280x800") << QSize(1280, 800);
}

void TestWindowAccess::fitsASmallScreen()
{
    QFETCH(QSize, size);
    MainWindow &window = m_fixture->window();
    window.resize(size);
    QVERIFY(eventually([&] { return window.size() == size; }));
    QVERIFY(window.view()->pane(Side::Left)->editor()->viewport()->width() > 200);
    QVERIFY(window.view()->pane(Side::Right)->editor()->viewport()->height() > 150);
    for (const QToolButton *button : window.findChild<QToolBar *>()->findChildren<QToolButton *>()) {
        if (button->objectName() == u"qt_toolbar_ext_button"_s)
            QVERIFY2(!button->isVisible(), "the toolbar does not fit");
    }
}

void TestWindowAccess::switchesThemes_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark") << ThemeChoice::Dark << true;
    QTest::newRow("high contrast") << ThemeChoice::HighContrast << true;
    QTest::newRow("light") << ThemeChoice::Light << false;
}

void TestWindowAccess::switchesThemes()
{
    QFETCH(ThemeChoice, theme);
    QFETCH(bool, dark);
    Q_EMIT m_fixture->window().actions()->themeChosen(theme);
    const auto isDark = [](const QWidget &widget) {
        return widget.palette().color(QPalette::Base).lightness() < 128;
    };
    QVERIFY(eventually([&] { return isDark(m_fixture->window()) == dark; })); // palettes come as events
    for (QWidget *widget : m_fixture->window().findChildren<QWidget *>()) {
        const QPalette &colours = widget->palette();
        QVERIFY2(isDark(*widget) == dark, qPrintable(nameOf(widget)));
        if (const auto *label = qobject_cast<QLabel *>(widget)) {
            const double contrast =
                Palette::contrast(colours.color(QPalette::WindowText), colours.color(QPalette::Window));
            QVERIFY2(contrast >= 4.5, qPrintable(label->text()));
        }
    }
}

void TestWindowAccess::dialogsAreNamed()
{
    AboutDialog about(true);
    about.show();
    QVERIFY(about.findChild<QLabel *>()->text().contains(u"No network, ever."_s));
    for (QWidget *widget : about.findChildren<QWidget *>()) {
        if (widget->focusPolicy() != Qt::NoFocus)
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     qPrintable(nameOf(widget)));
    }
}

/** Opening, typing and jumping in a policy of 1 MB; the figure is printed, and a limit where it means
 * something. */
void TestWindowAccess::staysAliveWhileItWorks()
{
    const QByteArray paragraph =
        "Data is kept for 30 days. It is said here once more, in many words, what that means.\n\n"_ba;
    const QString left = m_fixture->write(u"long1.txt"_s, "OURS\n\n" + paragraph.repeated(11'000));
    const QString right =
        m_fixture->write(u"long2.txt"_s, "THEIRS\n\n" + paragraph.repeated(11'000) + "A cookie.\n");
    LoopRecorder recorder;
    qint64 opening = std::numeric_limits<qint64>::max();
    for (int attempt = 0; attempt < 3 && opening > 100;
         ++attempt) { // what a busy machine delays it doesn't always
        recorder.reset();
        QVERIFY(m_fixture->openAndWait(left, right));
        QTest::qWait(100);
        opening = std::min(opening, recorder.longestGap());
    }
    recorder.reset();
    PolicyEditor *editor = m_fixture->editor(Side::Left);
    editor->setFocus();
    QTest::keyClicks(editor, u"Something new. "_s, Qt::NoModifier, 5);
    QVERIFY(m_fixture->waitForAnalysis());
    QTest::qWait(100);
    qInfo("longest gap of the event loop: opening two 1 MB files %lld ms, typing %lld ms",
          static_cast<long long>(opening), static_cast<long long>(recorder.longestGap()));
#ifdef NDEBUG
    QVERIFY(opening <= 100);
    QVERIFY(recorder.longestGap() <= 100);
#endif
    editor->undo();
    editor->document()->setModified(false);
}

QTEST_MAIN(TestWindowAccess)
#include "tst_windowaccess.moc"
