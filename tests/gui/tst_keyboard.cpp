// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/cardbrowser.h"
#include "app/gui/connectorribbon.h"
#include "app/gui/differencepanel.h"
#include "app/gui/findingpanel.h"
#include "app/gui/pairdesk.h"
#include "app/gui/pindesk.h"
#include "app/gui/policydesk.h"
#include "app/gui/reportdialog.h"
#include "app/gui/scrollsync.h"
#include "app/gui/topiclegend.h"
#include "tests/support/eventually.h"
#include "tests/support/windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostSteps = 300; ///< more Tabs than the window has stops

QByteArray notes()
{
    QByteArray all = "## Notes\n\n";
    for (int i = 1; i <= 60; ++i)
        all += "Note " + QByteArray::number(i) + " is here to be scrolled over.\n\n";
    return all;
}

const QByteArray oldText =
    "# Our Policy\n\n## Storage\n\nWe keep your account data for thirty days after you "
    "close the account.\n\n## Cookies\n\nWe use cookies to remember you between two "
    "visits, and for nothing else.\n\n## Contact\n\nWrite to our data protection "
    "officer with whatever you want to know.\n\n" +
    notes();
const QByteArray newText = "# Our Policy\n\n## Contact\n\nWrite to our data protection officer with whatever "
                           "you want to know.\n\n## Storage\n\nWe keep your account data for ninety days "
                           "after you close the account.\n\n## Children\n\nNobody under sixteen may have an "
                           "account.\n\n" +
                           notes();

QString describe(const QWidget *widget)
{
    return widget ? u"%1 \"%2\""_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                       widget->objectName())
                  : u"nothing"_s;
}

/** A key, or several together, to whatever has the keyboard. */
void press(const QString &keys)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    QTest::keySequence(focus, QKeySequence(keys));
}

/** To the next stop (or the one before); an editor takes Tab for a letter, so there it needs Ctrl. */
void tab(bool back = false)
{
    QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    Qt::KeyboardModifiers keys = back ? Qt::ShiftModifier : Qt::NoModifier;
    if (qobject_cast<PolicyEditor *>(focus))
        keys |= Qt::ControlModifier;
    QTest::keyClick(focus, back ? Qt::Key_Backtab : Qt::Key_Tab, keys);
}

/** Tabs until \a isThere says so of what has the keyboard. */
template<typename Check>
[[nodiscard]] bool tabTo(Check isThere)
{
    for (int step = 0; step < mostSteps; ++step) {
        if (QApplication::focusWidget() && isThere(QApplication::focusWidget()))
            return true;
        tab();
    }
    return false;
}

/** What Tab reaches until it is back where it began; nothing if it never comes back. */
QList<QWidget *> roundByTab(bool back)
{
    QList<QWidget *> reached{QApplication::focusWidget()};
    for (int step = 0; step < mostSteps; ++step) {
        tab(back);
        QWidget *now = QApplication::focusWidget();
        if (now == reached.first())
            return reached;
        if (!reached.contains(now))
            reached.append(now);
    }
    return {};
}

/** What a screen reader would have no name for, one a line. */
QString unnamed(const QList<QWidget *> &widgets)
{
    QStringList without;
    for (QWidget *widget : widgets) {
        QAccessibleInterface *access = QAccessible::queryAccessibleInterface(widget);
        if (!access || access->text(QAccessible::Name).isEmpty())
            without.append(describe(widget));
    }
    return without.join(u'\n');
}

/** What of \a window can have the keyboard, but isn't among \a reached, one a line. */
QString unreached(const QWidget *window, const QList<QWidget *> &reached)
{
    QStringList missed;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const bool takesKeys = widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
                               widget->window() == window && (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (takesKeys && !reached.contains(widget))
            missed.append(describe(widget));
    }
    return missed.join(u'\n');
}

template<typename Dialog>
Dialog *awaited()
{
    Dialog *dialog = nullptr;
    (void)eventually([&dialog] {
        dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
        return dialog && dialog->isActiveWindow() && dialog->focusWidget();
    });
    return dialog;
}

} // namespace

/** From two policies to the report without a mouse; the analysis is the real one. */
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void startPageIsWalkedByTab();
    void pastesTwoPolicies();
    void opensAPolicy();
    void tabGoesAround_data();
    void tabGoesAround();
    void goesFromPartToPart();
    void walksTheRails();
    void walksTheChanges();
    void filtersTheChanges();
    void readsOneClauseInBoth();
    void joinsSectionsAndTakesItBack();
    void scrollsOneSideAlone();
    void zoomsBothSides();
    void hidesATopic();
    void previewsTheReport();
    void asksWhereToExport();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] PolicyEditor *left() const { return m_fixture->editor(Side::Left); }
    [[nodiscard]] PolicyEditor *right() const { return m_fixture->editor(Side::Right); }
    [[nodiscard]] bool inAnEditor() const { return left()->hasFocus() || right()->hasFocus(); }
    /** The desktop gives the keyboard back to the window once a dialog is gone; here it has to be told. */
    [[nodiscard]] bool comesBack() const
    {
        return eventually([this] {
            if (QApplication::activeModalWidget())
                return false;
            window().activateWindow();
            return window().isActiveWindow() && QApplication::focusWidget();
        });
    }
    /** Types the path of a file into the dialog that \a keys open. */
    [[nodiscard]] bool openBy(const QString &keys, const QString &path) const
    {
        press(keys);
        auto *dialog = awaited<QFileDialog>();
        if (!dialog)
            return false;
        QTest::keyClicks(dialog->focusWidget(), path);
        for (int once = 0; once < 2 && QApplication::activeModalWidget(); ++once) { // completions take one
            QWidget *popup = QApplication::activePopupWidget();
            QTest::keyClick(popup ? popup : dialog->focusWidget(), Qt::Key_Return);
        }
        return comesBack();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestKeyboard::initTestCase()
{
    m_fixture = std::make_unique<WindowFixture>(runComparison);
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"old.md"_s, oldText),
                                   m_fixture->write(u"new.md"_s, newText)));
    QVERIFY(eventually([this] { return window().controller()->picture()->report != nullptr; }));
}

/** Each journey begins in the left text. */
void TestKeyboard::init()
{
    QVERIFY(comesBack());
    for (int step = 0; step < 10 && !left()->hasFocus(); ++step)
        press(u"F6"_s);
    QVERIFY2(left()->hasFocus(), qPrintable(describe(QApplication::focusWidget())));
    press(u"Ctrl+Home"_s);
}

void TestKeyboard::startPageIsWalkedByTab()
{
    WindowFixture fixture(runComparison);
    QVERIFY(fixture.window().isStartPageShown());
    tab();
    const QList<QWidget *> reached = roundByTab(false);
    QVERIFY(!reached.isEmpty());
    QCOMPARE(unnamed(reached), QString());
    QCOMPARE(unreached(&fixture.window(), reached), QString());
    QVERIFY(tabTo([](QWidget *at) {
        auto *button = qobject_cast<QAbstractButton *>(at);
        return button && button->text() == "Try the samples"_L1;
    }));
    press(u"Space"_s);
    QVERIFY(eventually([&] { return !fixture.editor(Side::Right)->text().isEmpty(); }));
    QVERIFY(fixture.editor(Side::Left)->hasFocus());
}

void TestKeyboard::pastesTwoPolicies()
{
    WindowFixture fixture(runComparison);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(oldText));
    press(u"Ctrl+Alt+V"_s);
    QGuiApplication::clipboard()->setText(QString::fromUtf8(newText));
    press(u"Ctrl+Alt+Shift+V"_s);
    QVERIFY(fixture.waitForAnalysis());
    QVERIFY(eventually([&] { return fixture.window().controller()->picture()->report != nullptr; }));
    QCOMPARE(fixture.editor(Side::Left)->text(), QString::fromUtf8(oldText));
    QCOMPARE(fixture.editor(Side::Right)->text(), QString::fromUtf8(newText));
    for (const Side side : {Side::Left, Side::Right})
        fixture.editor(side)->document()->setModified(false);
}

void TestKeyboard::opensAPolicy()
{
    const QString path = m_fixture->write(u"other.md"_s, oldText);
    QVERIFY(openBy(u"Ctrl+Shift+O"_s, path));
    QVERIFY(eventually([this] { return right()->text() == QString::fromUtf8(oldText); }));
    QVERIFY(openBy(u"Ctrl+Shift+O"_s, m_fixture->path(u"new.md"_s)));
    QVERIFY(eventually([this] { return right()->text() == QString::fromUtf8(newText); }));
    QVERIFY(m_fixture->waitForAnalysis());
}

void TestKeyboard::tabGoesAround_data()
{
    QTest::addColumn<bool>("back");
    QTest::newRow("forwards") << false;
    QTest::newRow("backwards") << true;
}

void TestKeyboard::tabGoesAround()
{
    QFETCH(bool, back);
    (void)roundByTab(back); // a list that is entered chooses a finding, which brings its form
    const QList<QWidget *> reached = roundByTab(back);
    QVERIFY2(!reached.isEmpty(),
             qPrintable(describe(QApplication::focusWidget()) + u" keeps the keyboard"_s));
    QCOMPARE(unnamed(reached), QString());
    QCOMPARE(unreached(&window(), reached), QString());
    QCOMPARE(left()->text(), QString::fromUtf8(oldText)); // no Tab went into a text
}

void TestKeyboard::goesFromPartToPart()
{
    const QList<QWidget *> parts{window().view()->ribbon(), right(), window().view()->clause(),
                                 window().view()->findings()};
    for (QWidget *part : parts) {
        press(u"F6"_s);
        QWidget *now = QApplication::focusWidget();
        QVERIFY2(now && (now == part || part->isAncestorOf(now)), qPrintable(describe(now)));
        QCOMPARE(unnamed({now}), QString());
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        press(u"Shift+F6"_s);
    QVERIFY(left()->hasFocus());
}

void TestKeyboard::walksTheRails()
{
    const ConnectorRibbon *ribbon = window().view()->ribbon();
    press(u"F6"_s);
    QVERIFY(ribbon->hasFocus());
    for (int i = 0; i < 2; ++i)
        press(u"Down"_s);
    QVERIFY(ribbon->currentLink());
    const SectionLink link = *ribbon->currentLink();
    press(u"Return"_s);
    QVERIFY(inAnEditor());
    const Side side = left()->hasFocus() ? Side::Left : Side::Right;
    QCOMPARE(m_fixture->editor(side)->textCursor().blockNumber(), link.lines(side).first);
}

/** Thirty days became ninety: forwards to it, over it, and back. */
void TestKeyboard::walksTheChanges()
{
    const auto isThere = [this] {
        return left()->text().sliced(left()->cursorOffset()).startsWith(u"thirty"_s) &&
               right()->text().sliced(right()->cursorOffset()).startsWith(u"ninety"_s);
    };
    const int count = window().view()->findings()->changes()->model()->rowCount();
    int steps = 0;
    do
        press(u"Alt+Down"_s);
    while (!isThere() && ++steps < count);
    QVERIFY(isThere());
    QVERIFY(left()->hasFocus());
    press(u"Alt+Down"_s);
    QVERIFY(!isThere());
    press(u"Alt+Up"_s);
    QVERIFY(isThere());
}

void TestKeyboard::filtersTheChanges()
{
    const DifferencePanel *changes = window().view()->findings()->changes();
    const int all = changes->model()->rowCount();
    press(u"Alt+Down"_s); // the list of changes is in front
    QVERIFY(tabTo([](QWidget *at) { return at->objectName() == "words"_L1; }));
    QTest::keyClicks(QApplication::focusWidget(), u"ninety"_s);
    QCOMPARE(changes->model()->rowCount(), 1);
    press(u"Ctrl+A"_s);
    press(u"Del"_s);
    QCOMPARE(changes->model()->rowCount(), all);
    QVERIFY(
        tabTo([changes](QWidget *at) { return qobject_cast<QComboBox *>(at) && changes->isAncestorOf(at); }));
    press(u"End"_s); // what moved
    QVERIFY(changes->model()->rowCount() < all);
    press(u"Home"_s);
    QCOMPARE(changes->model()->rowCount(), all);
    press(u"Ctrl+D"_s);
    QVERIFY(changes->model()->filter().substantiveOnly);
    press(u"Ctrl+D"_s);
    QVERIFY(!changes->model()->filter().substantiveOnly);
}

void TestKeyboard::readsOneClauseInBoth()
{
    left()->setCursorOffset(left()->text().indexOf(u"thirty"_s));
    press(u"F9"_s);
    PairView *pair = window().pairs()->pairView();
    QVERIFY(pair);
    QVERIFY(eventually([pair] { return pair->isActiveWindow() && QApplication::focusWidget(); }));
    const PairSubject first = pair->subject();
    press(u"Alt+Down"_s);
    const PairSubject second = pair->subject();
    QVERIFY(second != first);
    press(u"Alt+Up"_s);
    QCOMPARE(pair->subject().group, first.group);
    QVERIFY(tabTo([](QWidget *at) { return qobject_cast<QToolButton *>(at); })); // past the page's links
    const QList<QWidget *> reached = roundByTab(false);
    QVERIFY(!reached.isEmpty());
    QCOMPARE(unnamed(reached), QString());
    QCOMPARE(unreached(pair, reached), QString());
    press(u"Esc"_s);
    QVERIFY(eventually([this] { return !window().pairs()->pairView(); }));
    QVERIFY(comesBack());
    QVERIFY(left()->hasFocus());
}

void TestKeyboard::joinsSectionsAndTakesItBack()
{
    left()->setCursorOffset(left()->text().indexOf(u"We use cookies"_s));
    right()->setCursorOffset(right()->text().indexOf(u"Nobody under"_s));
    press(u"Ctrl+M"_s);
    QVERIFY(m_fixture->waitForAnalysis());
    QCOMPARE(window().pins()->pins().size(), 1);
    press(u"Alt+J"_s);
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(window().pins()->pins().isEmpty());
}

void TestKeyboard::scrollsOneSideAlone()
{
    right()->verticalScrollBar()->setValue(0);
    press(u"Ctrl+L"_s);
    QVERIFY(!window().view()->scrollSync()->isEnabled());
    for (int i = 0; i < 3; ++i)
        press(u"PgDown"_s);
    QVERIFY(left()->verticalScrollBar()->value() > 0);
    QCOMPARE(right()->verticalScrollBar()->value(), 0);
    press(u"Ctrl+L"_s);
    QVERIFY(window().view()->scrollSync()->isEnabled());
    press(u"PgDown"_s);
    QVERIFY(eventually([this] { return right()->verticalScrollBar()->value() > 0; }));
}

void TestKeyboard::zoomsBothSides()
{
    press(u"Ctrl++"_s);
    QVERIFY(left()->zoom() > 100);
    QCOMPARE(right()->zoom(), left()->zoom());
    press(u"Ctrl+0"_s);
    QCOMPARE(left()->zoom(), 100);
    QCOMPARE(right()->zoom(), 100);
}

void TestKeyboard::hidesATopic()
{
    const auto *legend = window().findChild<TopicLegend *>();
    QVERIFY(tabTo([legend](QWidget *at) { return legend->isAncestorOf(at); }));
    auto *topic = qobject_cast<QToolButton *>(QApplication::focusWidget());
    QVERIFY(topic);
    QVERIFY(topic->isChecked());
    press(u"Space"_s);
    QVERIFY(!topic->isChecked());
    press(u"Space"_s);
    QVERIFY(topic->isChecked());
}

void TestKeyboard::previewsTheReport()
{
    press(u"Ctrl+R"_s);
    auto *report = awaited<ReportDialog>();
    QVERIFY(report);
    const QList<QWidget *> reached = roundByTab(false);
    QVERIFY2(!reached.isEmpty(),
             qPrintable(describe(QApplication::focusWidget()) + u" keeps the keyboard"_s));
    QCOMPARE(unnamed(reached), QString());
    QCOMPARE(unreached(report, reached), QString());
    press(u"Esc"_s);
    QVERIFY(comesBack());
    QVERIFY(left()->hasFocus());
}

void TestKeyboard::asksWhereToExport()
{
    press(u"Ctrl+E"_s);
    QVERIFY(awaited<QFileDialog>());
    press(u"Esc"_s);
    QVERIFY(comesBack());
    QVERIFY(left()->hasFocus());
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
