// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clauseform.h"
#include "app/gui/draftdesk.h"
#include "app/gui/librarywindow.h"
#include "tests/support/eventually.h"
#include "tests/support/windowfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

/** One's own wordings: written, found, undone, put into a draft. */
class TestLibraryWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(runComparison); }
    void cleanup() { m_fixture.reset(); }

    void keepsAPassageWithItsOrigin();
    void findsEditsAndUndoes();
    void retiresAndUsesAgain();
    void insertsIntoTheDraft();
    void everyControlIsNamed();

private:
    [[nodiscard]] DraftPage *page() const { return m_fixture->window().drafts()->view()->page(); }
    void trigger(DraftCommand command) const
    {
        m_fixture->window().drafts()->actions()->action(command)->trigger();
    }
    [[nodiscard]] LibraryWindow *open(DraftCommand command) const
    {
        trigger(command);
        LibraryWindow *window = nullptr;
        (void)eventually([&] {
            window = m_fixture->window().findChild<LibraryWindow *>();
            return window != nullptr;
        });
        return window;
    }
    static void press(const LibraryWindow *window, const QString &button)
    {
        for (auto *one : window->findChildren<QPushButton *>()) {
            if (one->text().remove(u'&') == button) {
                QVERIFY2(one->isEnabled(), qPrintable(button));
                one->click();
                return;
            }
        }
        QFAIL(qPrintable(button));
    }
    /** The window with one wording, taken from a draft. */
    [[nodiscard]] LibraryWindow *withOne() const
    {
        trigger(DraftCommand::ShowDrafts);
        (void)eventually([this] { return page() && page()->controller()->isCurrent(); });
        page()->editor()->insertPlainText(
            u"1. Storage\n\nWe keep personal data for ten years and delete it then."_s);
        (void)eventually([this] { return page()->controller()->isCurrent(); });
        LibraryWindow *window = open(DraftCommand::KeepClause);
        window->form()->titleField()->setText(u"Ten years"_s);
        press(window, u"Keep"_s);
        return window;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestLibraryWindow::keepsAPassageWithItsOrigin()
{
    const LibraryWindow *window = withOne();
    QCOMPARE(window->list()->count(), 1);
    const auto library = ClauseLibrary::open(m_fixture->path(u"library.sqlite"_s));
    const Clause clause = library->clauses()->first();
    QCOMPARE(clause.id, u"ten-years"_s);
    QCOMPARE(clause.type, u"retention"_s);
    QCOMPARE(clause.text, u"We keep personal data for ten years and delete it then."_s);
    QCOMPARE(clause.provenance.person, u"ada"_s);
    QCOMPARE(clause.changedBy, u"ada"_s);
    QVERIFY(clause.provenance.when.isValid());
}

void TestLibraryWindow::findsEditsAndUndoes()
{
    LibraryWindow *window = withOne();
    QLineEdit *words = nullptr;
    for (auto *field : window->findChildren<QLineEdit *>())
        words = field->accessibleName().startsWith("Search"_L1) ? field : words;
    QVERIFY(words);
    words->setText(u"nowhere"_s);
    QVERIFY(eventually([window] { return window->list()->count() == 0; }));
    words->setText(u"delet"_s);
    QVERIFY(eventually([window] { return window->list()->count() == 1; }));
    words->clear();
    QVERIFY(eventually([window] { return window->list()->count() == 1; }));
    window->list()->setCurrentRow(0);
    window->form()->titleField()->selectAll();
    QTest::keyClicks(window->form()->titleField(), u"Nine years"_s);
    press(window, u"Keep"_s);
    QCOMPARE(window->list()->item(0)->text(), u"Nine years (preferred)"_s);
    press(window, u"Undo"_s);
    QCOMPARE(window->list()->item(0)->text(), u"Ten years (preferred)"_s);
    press(window, u"Redo"_s);
    QCOMPARE(window->list()->item(0)->text(), u"Nine years (preferred)"_s);
}

void TestLibraryWindow::retiresAndUsesAgain()
{
    const LibraryWindow *window = withOne();
    press(window, u"Retire"_s);
    QVERIFY(window->list()->item(0)->text().contains(u"retired"_s));
    press(window, u"Use Again"_s);
    QVERIFY(!window->list()->item(0)->text().contains(u"retired"_s));
}

void TestLibraryWindow::insertsIntoTheDraft()
{
    const LibraryWindow *window = withOne();
    press(window, u"Insert into the Draft"_s);
    QVERIFY(eventually(
        [this] { return page()->editor()->text().count(u"We keep personal data for ten"_s) == 2; }));
    page()->editor()->undo();
    QCOMPARE(page()->editor()->text().count(u"We keep personal data for ten"_s), 1);
}

void TestLibraryWindow::everyControlIsNamed()
{
    const LibraryWindow *window = withOne();
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QLineEdit *>(widget) ||
                               qobject_cast<const QListWidget *>(widget) ||
                               qobject_cast<const QPlainTextEdit *>(widget);
        QVERIFY2(!isControl || !widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(TestLibraryWindow)
#include "tst_librarywindow.moc"
