// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/findbar.h"
#include "app/gui/policyeditor.h"
#include "tests/support/eventually.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

class tst_FindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void findsWhileTyping();
    void takesOverTheSelection();
    void stepsAndWrapsWithANotice();
    void startsFromTheCursor();
    void optionsNarrowTheSearch();
    void tellsWhatIsWrongWithAnExpression();
    void givesUpASlowExpression();
    void replacesOneByOne();
    void replacesAllAsOneStep();
    void replacesWithGroups();
    void doesNotReplaceInAReadOnlyText();
    void followsEditsOfTheText();
    void escapeClosesAndGivesTheFocusBack();
    void stepsWhileClosed();
    void leavesTheOtherEditorClean();
    void keepsTheWindowAliveInALongText();
    void everyControlHasAName();

private:
    QLineEdit *field(const QString &name) const;
    void check(const QString &text) const;
    void press(const QString &button) const;
    void type(const QString &words) const;
    void waitForStatus(const QString &status) const;
    QString selected() const { return m_editor->textCursor().selectedText(); }

    std::unique_ptr<QWidget> m_window;
    PolicyEditor *m_editor = nullptr;
    PolicyEditor *m_other = nullptr;
    FindBar *m_bar = nullptr;
};

void tst_FindBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_editor = new PolicyEditor;
    m_other = new PolicyEditor;
    m_bar = new FindBar;
    auto *column = new QVBoxLayout(m_window.get());
    for (QWidget *widget : QList<QWidget *>{m_editor, m_other, m_bar})
        column->addWidget(widget);
    m_window->resize(900, 600);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_bar->setEditor(m_editor);
    m_editor->setFocus();
    m_editor->setText(u"We keep data.\nData is kept.\nNo data base, but data.\n"_s);
}

QLineEdit *tst_FindBar::field(const QString &name) const
{
    for (auto *edit : m_bar->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == name)
            return edit;
    }
    qFatal("no field %s", qPrintable(name));
}

/** Clicks a check box by its words. */
void tst_FindBar::check(const QString &text) const
{
    for (auto *box : m_bar->findChildren<QCheckBox *>()) {
        if (QString(box->text()).remove(u'&') == text)
            QTest::mouseClick(box, Qt::LeftButton, {}, {8, box->height() / 2});
    }
}

void tst_FindBar::press(const QString &button) const
{
    for (auto *found : m_bar->findChildren<QPushButton *>()) {
        if (QString(found->text()).remove(u'&') == button)
            QTest::mouseClick(found, Qt::LeftButton);
    }
}

void tst_FindBar::type(const QString &words) const
{
    QTest::keyClicks(QApplication::focusWidget(), words);
}

void tst_FindBar::waitForStatus(const QString &status) const
{
    if (!eventually([&] { return m_bar->statusText() == status; }))
        QFAIL(qPrintable(u"status is \"%1\""_s.arg(m_bar->statusText())));
}

void tst_FindBar::findsWhileTyping()
{
    m_bar->open(false);
    QCOMPARE(QApplication::focusWidget(), field(u"Find"_s));
    type(u"dat"_s);
    waitForStatus(u"1 of 4"_s);
    QCOMPARE(selected(), u"dat"_s);
    QCOMPARE(m_editor->selection().start, 8);
    type(u"a base"_s);
    waitForStatus(u"1 of 1"_s);
    QCOMPARE(selected(), u"data base"_s);
    type(u"ment"_s);
    waitForStatus(u"No match"_s);
}

void tst_FindBar::takesOverTheSelection()
{
    m_editor->selectSpan({31, 9});
    m_bar->open(false);
    QCOMPARE(field(u"Find"_s)->text(), u"data base"_s);
    waitForStatus(u"1 of 1"_s);
    type(u"x"_s); // it is selected, so typing replaces it
    QCOMPARE(field(u"Find"_s)->text(), u"x"_s);
}

void tst_FindBar::stepsAndWrapsWithANotice()
{
    m_bar->open(false);
    type(u"data"_s);
    waitForStatus(u"1 of 4"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_bar->statusText(), u"2 of 4"_s);
    QCOMPARE(selected(), u"Data"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
    QCOMPARE(m_bar->statusText(), u"4 of 4"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
    QCOMPARE(m_bar->statusText(), u"1 of 4, went on from the top"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(m_bar->statusText(), u"4 of 4, went on from the bottom"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_bar->statusText(), u"3 of 4"_s);
}

void tst_FindBar::startsFromTheCursor()
{
    m_editor->setCursorOffset(16);
    m_bar->open(false);
    type(u"data"_s);
    waitForStatus(u"3 of 4"_s);
    QCOMPARE(m_editor->selection(), (Span{31, 4}));
}

void tst_FindBar::optionsNarrowTheSearch()
{
    m_bar->open(false);
    type(u"data"_s);
    waitForStatus(u"1 of 4"_s);
    check(u"Match case"_s);
    waitForStatus(u"1 of 3"_s);
    check(u"Match case"_s);
    field(u"Find"_s)->setText(u"kep"_s);
    waitForStatus(u"1 of 1"_s);
    check(u"Whole words"_s);
    waitForStatus(u"No match"_s);
}

void tst_FindBar::tellsWhatIsWrongWithAnExpression()
{
    m_bar->open(false);
    check(u"Regular expression"_s);
    field(u"Find"_s)->setFocus();
    type(u"(data"_s);
    QVERIFY2(m_bar->statusText().startsWith(u"Not a regular expression"_s), qPrintable(m_bar->statusText()));
    type(u"|kept)"_s);
    waitForStatus(u"1 of 5"_s);
}

void tst_FindBar::givesUpASlowExpression()
{
    m_editor->setText(u"a"_s.repeated(5000) + u"!\n"_s);
    m_bar->open(false);
    check(u"Regular expression"_s);
    field(u"Find"_s)->setText(u"(a+)+$"_s);
    QVERIFY(eventually([this] { return m_bar->statusText().contains(u"takes too long"_s); }));
}

void tst_FindBar::replacesOneByOne()
{
    m_bar->open(true);
    type(u"data"_s);
    waitForStatus(u"1 of 4"_s);
    field(u"Replace with"_s)->setFocus();
    type(u"records"_s);
    press(u"Replace"_s);
    QCOMPARE(m_editor->text(), u"We keep records.\nData is kept.\nNo data base, but data.\n"_s);
    QCOMPARE(selected(), u"Data"_s);
    QCOMPARE(m_bar->statusText(), u"1 of 3"_s);
    field(u"Replace with"_s)->setFocus();
    QTest::keyClick(field(u"Replace with"_s), Qt::Key_Return);
    QCOMPARE(m_editor->text(), u"We keep records.\nrecords is kept.\nNo data base, but data.\n"_s);
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->text(), u"We keep data.\nData is kept.\nNo data base, but data.\n"_s);
}

void tst_FindBar::replacesAllAsOneStep()
{
    m_bar->open(true);
    type(u"data"_s);
    waitForStatus(u"1 of 4"_s);
    field(u"Replace with"_s)->setText(u"metadata"_s); // contains what is replaced
    QSignalSpy edited(m_editor, &PolicyEditor::edited);
    press(u"Replace all"_s);
    QCOMPARE(m_editor->text(), u"We keep metadata.\nmetadata is kept.\nNo metadata base, but metadata.\n"_s);
    QCOMPARE(edited.count(), 1);
    QVERIFY2(m_bar->statusText().endsWith(u"4 replaced"_s), qPrintable(m_bar->statusText()));
    m_editor->undo();
    QCOMPARE(m_editor->text(), u"We keep data.\nData is kept.\nNo data base, but data.\n"_s);
    QVERIFY(!m_editor->document()->isUndoAvailable());
}

void tst_FindBar::replacesWithGroups()
{
    m_bar->open(true);
    check(u"Regular expression"_s);
    field(u"Find"_s)->setText(u"(\\w+) (data)"_s);
    field(u"Replace with"_s)->setText(u"\\2 (\\1)"_s);
    press(u"Replace all"_s);
    QCOMPARE(m_editor->text(), u"We data (keep).\nData is kept.\ndata (No) base, data (but).\n"_s);
}

void tst_FindBar::doesNotReplaceInAReadOnlyText()
{
    m_editor->setReadOnlyReason(u"It can't be written back."_s);
    m_bar->open(true);
    type(u"data"_s);
    press(u"Replace all"_s);
    press(u"Replace"_s);
    QCOMPARE(m_editor->text(), u"We keep data.\nData is kept.\nNo data base, but data.\n"_s);
    QVERIFY(m_bar->statusText().contains(u"It can't be written back."_s));
}

void tst_FindBar::followsEditsOfTheText()
{
    m_bar->open(false);
    type(u"data"_s);
    waitForStatus(u"1 of 4"_s);
    m_editor->setFocus();
    m_editor->setCursorOffset(0);
    QTest::keyClicks(m_editor, u"data "_s);
    QTest::keyClick(m_bar, Qt::Key_F3); // before the delayed search came
    QCOMPARE(m_editor->selection(), (Span{13, 4}));
    QCOMPARE(m_bar->statusText(), u"2 of 5"_s);
    QTest::keyClick(m_editor, Qt::Key_Delete);
    waitForStatus(u"4 match(es)"_s);
}

void tst_FindBar::escapeClosesAndGivesTheFocusBack()
{
    m_bar->open(false);
    type(u"data"_s);
    QSignalSpy dismissed(m_bar, &FindBar::dismissed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QCOMPARE(dismissed.count(), 1);
    QCOMPARE(QApplication::focusWidget(), m_editor);
    QCOMPARE(selected(), u"data"_s);
}

void tst_FindBar::stepsWhileClosed()
{
    m_bar->open(false);
    type(u"data"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (Span{14, 4}));
    m_bar->findPrevious();
    m_bar->findPrevious();
    QCOMPARE(m_editor->selection(), (Span{46, 4}));
}

void tst_FindBar::leavesTheOtherEditorClean()
{
    m_other->setText(u"data here\n"_s);
    m_bar->open(false);
    type(u"data"_s);
    const QColor fill = m_editor->colours().mark(MarkKind::Match).fill;
    const auto marks = [&](PolicyEditor *editor) {
        const QImage image = editor->viewport()->grab().toImage();
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) == fill)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(marks(m_editor));
    m_bar->setEditor(m_other);
    QVERIFY(!marks(m_editor));
    QVERIFY(marks(m_other));
    QCOMPARE(m_bar->matchCount(), 1);
}

void tst_FindBar::keepsTheWindowAliveInALongText()
{
    m_editor->setText(u"We keep personal data only as long as needed.\n"_s.repeated(60'000));
    QVERIFY(eventually([this] { return !m_editor->isLoading(); }));
    m_bar->open(false);
    check(u"Regular expression"_s);
    QElapsedTimer clock;
    clock.start();
    field(u"Find"_s)->setText(u"(needed|persons) *\\.$x?y"_s);
    qint64 longest = clock.restart();
    while (m_bar->statusText() != u"No match"_s) {
        QCoreApplication::processEvents();
        longest = std::max(longest, clock.restart());
    }
    qInfo("longest turn while searching %lld characters: %lld ms", m_editor->text().size(), longest);
    QCOMPARE_LE(longest, 400);
}

void tst_FindBar::everyControlHasAName()
{
    m_bar->open(true);
    for (const QWidget *child : m_bar->findChildren<QWidget *>()) {
        if (!child->isVisible() || child->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(child));
        QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), child->metaObject()->className());
    }
}

QTEST_MAIN(tst_FindBar)
#include "tst_findbar.moc"
