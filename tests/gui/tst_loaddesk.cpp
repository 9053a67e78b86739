// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/cardbrowser.h"
#include "app/gui/loadbadge.h"
#include "app/gui/loadpanel.h"
#include "app/gui/messagebar.h"
#include "app/gui/policydesk.h"
#include "app/gui/readingbar.h"
#include "core/import/importchild.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray tracked = "{\\rtf1\\ansi We keep it {\\deleted ten}{\\revised two} years.\\par"
                           " We tell nobody{\\*\\atnauthor Bo}{\\*\\annotation\\pard Sure?}.\\par}"_ba;
const QByteArray mojibake = "We don\xc3\xa2\xe2\x82\xac\xe2\x84\xa2t sell it.\n"
                            "We don\xc3\xa2\xe2\x82\xac\xe2\x84\xa2t keep it.\n"_ba;

} // namespace

/** The window tells what happened to a document on its way in, and asks before it changes anything. */
class TestLoadDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<WindowFixture>(madeEngine()); }
    void countsNotesOnABadge();
    void hasNoBadgeWithoutAFile();
    void listsWhatWasDone();
    void leadsToThePlaces();
    void leadsToThePlacesOfAnEditedText();
    void saysHowTrackedChangesAreRead();
    void readsTrackedChangesAsAsked_data();
    void readsTrackedChangesAsAsked();
    void asksBeforeEditsGo();
    void keepsTheReadingOfAnEditedCopy();
    void setsCharactersRightInOneStep();
    void leavesCharactersAsTheyAre();
    void offersToSetWorkingCopiesRight();
    void listsWhatWasNotRecognised();
    void isWholeOnASmallScreen();
    void asksForPasswordsUntilOneOpens();
    void keepsTheDeskWhenNoPasswordIsGiven();

private:
    [[nodiscard]] PolicyPane *pane() const { return m_fixture->window().view()->pane(Side::Left); }
    [[nodiscard]] PolicySession *session() const { return m_fixture->window().desk()->session(Side::Left); }
    [[nodiscard]] QString text() const { return pane()->editor()->text(); }
    [[nodiscard]] QString shownReading() const
    {
        return pane()->readingBar()->findChild<QPushButton *>()->text();
    }
    [[nodiscard]] bool open(const QString &name, const QByteArray &bytes) const
    {
        return m_fixture->openAndWait(m_fixture->write(name, bytes));
    }
    void choose(TrackedChanges reading) const
    {
        const QMenu *menu = pane()->readingBar()->findChild<QMenu *>();
        menu->actions().at(int(reading))->trigger();
    }
    [[nodiscard]] LoadPanel *openPanel() const
    {
        pane()->loadBadge()->click();
        return m_fixture->window().findChild<LoadPanel *>();
    }
    void follow(const LoadPanel *panel, const QString &link) const;
    void press(const QString &text) const;
    [[nodiscard]] QInputDialog *passwordDialog() const
    {
        QInputDialog *dialog = nullptr;
        (void)eventually([&] { return (dialog = pane()->findChild<QInputDialog *>()) != nullptr; });
        return dialog;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

/** Clicks the link of the panel that reads \a link. */
void TestLoadDesk::follow(const LoadPanel *panel, const QString &link) const
{
    auto *card = panel->findChild<CardBrowser *>();
    static const QRegularExpression anchors(u"<a href=\"([^\"]*)\">(?:<span[^>]*>)?([^<]*)<"_s);
    for (const QRegularExpressionMatch &match : anchors.globalMatch(card->toHtml())) {
        if (match.captured(2) == link) {
            Q_EMIT card->anchorClicked(QUrl(match.captured(1)));
            return;
        }
    }
    QFAIL(qPrintable(u"no link "_s + link));
}

void TestLoadDesk::press(const QString &text) const
{
    for (QPushButton *button : pane()->messages()->findChildren<QPushButton *>()) {
        if (button->text() == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_s + text));
}

void TestLoadDesk::countsNotesOnABadge()
{
    QVERIFY(open(u"a.txt"_s, "Data is kept.\n"_ba));
    QVERIFY(pane()->loadBadge()->isVisible());
    QCOMPARE(pane()->loadBadge()->text(), u"No notes"_s);
    QVERIFY(open(u"b.rtf"_s, tracked));
    QVERIFY(pane()->loadBadge()->accessibleName().startsWith(u"4 note"_s));
    pane()->loadBadge()->setRoomy(false);
    QCOMPARE(pane()->loadBadge()->text().remove(u"(s)"_s), u"4 note"_s); // the plural is a translation
    QVERIFY(pane()->loadBadge()->focusPolicy() & Qt::TabFocus);
}

void TestLoadDesk::hasNoBadgeWithoutAFile()
{
    QVERIFY(!pane()->loadBadge()->isVisible());
    session()->begin(u"Pasted"_s, u"Data is kept.\n"_s);
    QVERIFY(!pane()->loadBadge()->isVisible());
    QVERIFY(open(u"a.txt"_s, "Data is kept.\n"_ba));
    QVERIFY(openPanel());
    session()->close();
    QVERIFY(!pane()->loadBadge()->isVisible());
    QVERIFY(eventually([this] { return !m_fixture->window().findChild<LoadPanel *>(); }));
}

void TestLoadDesk::listsWhatWasDone()
{
    QVERIFY(open(u"b.rtf"_s, tracked));
    const LoadPanel *panel = openPanel();
    QVERIFY(panel);
    const QString said = panel->text();
    for (const QString &words :
         {u"RTF"_s, u"Left out, because deleted by a tracked change: 1"_s, u"“ten”"_s,
          u"Read, but inserted by a tracked change: 1"_s, u"“two”"_s, u"in a comment: 1"_s, u"“Sure?” (Bo)"_s,
          u"Tracked changes are read as if accepted"_s})
        QVERIFY2(said.contains(words), qPrintable(words + u" is missing in:\n"_s + said));
    choose(TrackedChanges::Original);
    QVERIFY(eventually([&] { return panel->text().contains(u"read as original"_s); }));
}

void TestLoadDesk::leadsToThePlaces()
{
    QVERIFY(open(u"b.rtf"_s, tracked));
    const LoadPanel *panel = openPanel();
    follow(panel, u"line 3"_s); // the comment's
    QCOMPARE(pane()->editor()->textCursor().blockNumber(), 2);
    follow(panel, u"line 1"_s);
    QCOMPARE(pane()->editor()->textCursor().blockNumber(), 0);
}

void TestLoadDesk::leadsToThePlacesOfAnEditedText()
{
    QVERIFY(open(u"b.rtf"_s, tracked));
    pane()->editor()->replace({0, 0}, u"In short:\n\n"_s);
    follow(openPanel(), u"line 3"_s);
    QCOMPARE(pane()->editor()->textCursor().block().text(), u"We tell nobody."_s);
    pane()->editor()->document()->setModified(false);
}

void TestLoadDesk::saysHowTrackedChangesAreRead()
{
    QVERIFY(open(u"a.txt"_s, "Data is kept.\n"_ba));
    QVERIFY(!pane()->readingBar()->isVisible());
    QVERIFY(open(u"b.rtf"_s, tracked));
    QVERIFY(pane()->readingBar()->isVisible());
    QCOMPARE(shownReading(), u"As if accepted"_s);
    press(u"Show What Was Found"_s);
    QVERIFY(m_fixture->window().findChild<LoadPanel *>());
    session()->close();
    QVERIFY(!pane()->readingBar()->isVisible());
}

void TestLoadDesk::readsTrackedChangesAsAsked_data()
{
    QTest::addColumn<TrackedChanges>("reading");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("shown");
    QTest::newRow("original") << TrackedChanges::Original << u"We keep it ten years."_s << u"As original"_s;
    QTest::newRow("all marks") << TrackedChanges::AllMarks << u"We keep it {--ten--}{++two++} years."_s
                               << u"With all marks"_s;
}

void TestLoadDesk::readsTrackedChangesAsAsked()
{
    QFETCH(TrackedChanges, reading);
    QFETCH(QString, words);
    QVERIFY(open(u"b.rtf"_s, tracked));
    QVERIFY(text().contains(u"We keep it two years."_s));
    choose(reading);
    QVERIFY(eventually([&] { return text().contains(words); }));
    QTEST(shownReading(), "shown");
    QVERIFY(!session()->isModified());
    QVERIFY(m_fixture->waitForAnalysis());
    QCOMPARE(documentOf(*session()->text()).loadReport().changes, reading);
}

void TestLoadDesk::asksBeforeEditsGo()
{
    QVERIFY(open(u"b.rtf"_s, tracked));
    pane()->editor()->replace({0, 0}, u"Mine. "_s);
    m_fixture->answerNextDialog(u"Cancel"_s);
    choose(TrackedChanges::Original);
    QVERIFY(eventually([this] { return m_fixture->dialogCame(); }));
    QVERIFY(text().startsWith(u"Mine. We keep it two"_s));
    QCOMPARE(shownReading(), u"As if accepted"_s);
    m_fixture->answerNextDialog(u"Discard"_s);
    choose(TrackedChanges::Original);
    QVERIFY(eventually([this] { return text().startsWith(u"We keep it ten"_s); }));
    QCOMPARE(shownReading(), u"As original"_s);
}

void TestLoadDesk::keepsTheReadingOfAnEditedCopy()
{
    QVERIFY(open(u"b.rtf"_s, tracked));
    choose(TrackedChanges::Original);
    QVERIFY(eventually([this] { return text().startsWith(u"We keep it ten"_s); }));
    pane()->editor()->replace({0, 0}, u"Mine. "_s);
    const LoadReport load = documentOf(*session()->text()).loadReport();
    QCOMPARE(load.changes, TrackedChanges::Original);
    QCOMPARE(load.countTrackedChanges(), 2);
    QCOMPARE(load.countHidden(HiddenKind::Comment), 1);
    pane()->editor()->document()->setModified(false);
}

void TestLoadDesk::setsCharactersRightInOneStep()
{
    QVERIFY(open(u"a.txt"_s, mojibake));
    const QString before = text();
    QVERIFY(pane()->messages()->isVisible());
    QVERIFY(pane()->messages()->text().contains(u"for “don’t” (2 place"_s));
    press(u"Repair"_s);
    QCOMPARE(text(), u"We don’t sell it.\nWe don’t keep it.\n"_s);
    QVERIFY(session()->isModified());
    QVERIFY(openPanel()->text().contains(u"Put right: characters read in the wrong encoding once"_s));
    QCOMPARE(documentOf(*session()->text()).loadReport().repaired, (QStringList{u"mojibake"_s}));
    pane()->editor()->undo();
    QCOMPARE(text(), before);
    QVERIFY(!session()->isModified());
    QCOMPARE(WindowFixture::read(m_fixture->path(u"a.txt"_s)), mojibake);
}

void TestLoadDesk::leavesCharactersAsTheyAre()
{
    QVERIFY(open(u"a.txt"_s, mojibake));
    const QString before = text();
    press(u"Leave as It Is"_s);
    QVERIFY(!pane()->messages()->isVisible());
    QCOMPARE(text(), before);
    LoadPanel *panel = openPanel(); // the offer stands
    QVERIFY(panel->text().contains(u"They were left as they are"_s));
    Q_EMIT panel->repairChosen();
    QVERIFY(text().contains(u"don’t"_s));
    pane()->editor()->document()->setModified(false);
}

void TestLoadDesk::offersToSetWorkingCopiesRight()
{
    QVERIFY(open(u"b.rtf"_s, "{\\rtf1\\ansi We don\\u226?\\u8364?\\u8482?t sell it.\\par}"_ba));
    QVERIFY(pane()->messages()->text().contains(u"for “don’t”"_s));
    press(u"Leave as It Is"_s);
    QVERIFY(pane()->messages()->text().contains(u"“b.rtf” stays as it is"_s));
    Q_EMIT openPanel()->repairChosen();
    QVERIFY(text().contains(u"We don’t sell it."_s));
    pane()->editor()->document()->setModified(false);
}

void TestLoadDesk::listsWhatWasNotRecognised()
{
    QVERIFY(open(u"a.txt"_s, "NOTICE\n\nData is kept for 30 days.\n\nThe sky is blue.\n"_ba));
    const LoadPanel *panel = openPanel();
    QVERIFY2(panel->text().contains(u"Of 52 characters"_s), qPrintable(panel->text()));
    QVERIFY(panel->text().contains(u"line 5: “The sky is blue.”"_s));
    QVERIFY(!panel->text().contains(u"“Data is kept"_s));
    follow(panel, u"line 5"_s);
    QCOMPARE(pane()->editor()->textCursor().blockNumber(), 4);
}

void TestLoadDesk::isWholeOnASmallScreen()
{
    m_fixture->window().resize(1024, 600);
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"b.rtf"_s, tracked),
                                   m_fixture->write(u"a.txt"_s, mojibake)));
    for (const Side side : {Side::Left, Side::Right}) {
        PolicyPane *shown = m_fixture->window().view()->pane(side);
        const auto buttons = shown->findChildren<QAbstractButton *>();
        QVERIFY(eventually([&] {
            return std::ranges::all_of(buttons, [shown](const QAbstractButton *button) {
                const QRect place(button->mapTo(shown, QPoint()), button->size());
                return !button->isVisible() ||
                       (button->width() >= button->sizeHint().width() && shown->rect().contains(place));
            });
        }));
        QVERIFY(shown->editor()->viewport()->height() > 80);
    }
}

void TestLoadDesk::asksForPasswordsUntilOneOpens()
{
    if (ImportChild::findProgram(u"pdf"_s).isEmpty())
        QSKIP("built without Poppler: passwords of PDF files were not tried");
    m_fixture->window().desk()->open(QStringLiteral(TEST_DATA "/pdf/encrypted.pdf"), {});
    QInputDialog *dialog = passwordDialog();
    QVERIFY(dialog);
    QVERIFY(dialog->labelText().contains(u"locked with a password"_s));
    QCOMPARE(dialog->textEchoMode(), QLineEdit::Password);
    dialog->setTextValue(u"wrong"_s);
    dialog->accept();
    QVERIFY(eventually([&] {
        const auto *again = pane()->findChild<QInputDialog *>();
        return again && again->labelText().contains(u"does not open"_s);
    }));
    dialog = pane()->findChild<QInputDialog *>();
    dialog->setTextValue(u"open sesame"_s);
    dialog->accept();
    QVERIFY(eventually([this] { return session()->name() == u"encrypted.pdf"_s; }));
    QVERIFY(!text().trimmed().isEmpty());
}

void TestLoadDesk::keepsTheDeskWhenNoPasswordIsGiven()
{
    if (ImportChild::findProgram(u"pdf"_s).isEmpty())
        QSKIP("built without Poppler: passwords of PDF files were not tried");
    QVERIFY(open(u"a.txt"_s, "Data is kept.\n"_ba));
    m_fixture->window().desk()->open(QStringLiteral(TEST_DATA "/pdf/encrypted.pdf"), {});
    QInputDialog *dialog = passwordDialog();
    QVERIFY(dialog);
    dialog->reject();
    QVERIFY(eventually([this] { return !pane()->findChild<QInputDialog *>(); }));
    QCOMPARE(text(), u"Data is kept.\n"_s);
    QCOMPARE(session()->name(), u"a.txt"_s);
    QVERIFY(!session()->isBusy());
}

QTEST_MAIN(TestLoadDesk)
#include "tst_loaddesk.moc"
