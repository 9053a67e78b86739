// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/decisiondesk.h"
#include "app/gui/findingpanel.h"
#include "app/gui/messagebar.h"
#include "app/gui/pindesk.h"
#include "app/gui/policydesk.h"
#include "app/gui/reviewdesk.h"
#include "core/review/reviewfile.h"
#include "tests/support/eventually.h"
#include "tests/support/verifyresult.h"
#include "tests/support/windowfixture.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray leftBytes =
    "# Storage\r\n\r\nWe keep what you give us for thirty days.\r\n\r\n# People\r\n\r\nAnn "
    "Brown answers questions.\r\n"_ba;
const QByteArray rightBytes =
    "# Storage\n\nWe keep what you give us for ninety days.\n\n# Staff\n\nBob Green "
    "answers letters.\n"_ba;

} // namespace

/** A review leaves the window as one file and comes back as it was. */
class TestReviewDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBackAsItWas();
    void opensByEveryWay_data();
    void opensByEveryWay();
    void asksForAFile();
    void saysWhatIsWrongWithAFile();
    void asksBeforeDecisionsAreLost_data();
    void asksBeforeDecisionsAreLost();
    void savesDecisionsAsTheyAreMade();
    void leavesTheFileAloneOnceATextIsAnother();
    void keepsWhatSomebodyElseSaved();
    void keepsEditedTexts();
    void otherDocumentsBeginWithoutDecisions();
    void followsWhenTheSidesAreSwapped();

private:
    [[nodiscard]] MainWindow &window() const { return m_fixture->window(); }
    [[nodiscard]] ReviewDesk *reviews() const { return window().reviews(); }
    [[nodiscard]] bool hasReport() const
    {
        return m_fixture->waitForAnalysis() &&
               eventually([this] { return window().controller()->picture()->report != nullptr; });
    }
    /** Decides about the first gap and returns its key. */
    QString decide(const QString &owner = u"Legal desk"_s) const;
    /** Saves to where the dialog is told. */
    [[nodiscard]] bool saveAs(const QString &path) const;
    [[nodiscard]] bool open(const QString &path) const;

    std::unique_ptr<WindowFixture> m_fixture;
    QString m_path;
};

void TestReviewDesk::init()
{
    m_fixture = std::make_unique<WindowFixture>(runComparison);
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"a.md"_s, leftBytes),
                                   m_fixture->write(u"b.md"_s, rightBytes)));
    QVERIFY(hasReport());
    m_path = m_fixture->path(u"vendors.clausula"_s);
}

QString TestReviewDesk::decide(const QString &owner) const
{
    FindingPanel *panel = window().view()->findings();
    panel->focusDecision();
    QTest::keyClicks(panel->decisionForm()->action(), u"Fix"_s);
    panel->decisionForm()->owner()->clear();
    QTest::keyClicks(panel->decisionForm()->owner(), owner);
    return panel->view(FindingPanel::Gaps)->currentIndex().data(FindingModel::KeyRole).toString();
}

bool TestReviewDesk::saveAs(const QString &path) const
{
    QSignalSpy saved(reviews(), &ReviewDesk::saved);
    m_fixture->trigger(Command::SaveReviewAs);
    auto *dialog = window().findChild<QFileDialog *>();
    if (!dialog)
        return false;
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
    return eventually([&] { return !saved.isEmpty(); });
}

bool TestReviewDesk::open(const QString &path) const
{
    QSignalSpy opened(reviews(), &ReviewDesk::opened);
    window().desk()->open(path, {}); // as from the command line or by double click
    return eventually([&] { return !opened.isEmpty(); }) && hasReport();
}

void TestReviewDesk::comesBackAsItWas()
{
    for (const auto &[side, words] : {std::pair(Side::Left, u"Ann"_s), std::pair(Side::Right, u"Bob"_s)})
        m_fixture->editor(side)->setCursorOffset(m_fixture->editor(side)->text().indexOf(words));
    m_fixture->trigger(Command::JoinSections);
    QVERIFY(m_fixture->waitForAnalysis());
    const QList<Pin> pins = window().pins()->pins();
    QCOMPARE(pins.size(), 1);
    const QString key = decide();
    const QMap<QString, Decision> decisions = window().decisions()->decisions();
    QVERIFY(window().isWindowModified());
    QVERIFY(saveAs(m_path));
    QVERIFY(!window().isWindowModified());

    m_fixture->start();
    QVERIFY(open(m_path));
    const GapReport &report = *window().controller()->picture()->report;
    QCOMPARE(report.left.recognized.document.text(), QString::fromUtf8(leftBytes)); // line ends and all
    QCOMPARE(report.right.recognized.document.text(), QString::fromUtf8(rightBytes));
    QCOMPARE(report.left.recognized.document.origin().name, u"a.md"_s);
    QCOMPARE(window().pins()->pins(), pins);
    QVERIFY(std::ranges::any_of(report.alignment.sections, &AlignedSection::pinned));
    QCOMPARE(window().decisions()->decisions(), decisions);
    QVERIFY(std::ranges::contains(report.findings, key, &Finding::key));
    QVERIFY(!window().isWindowModified());
    QVERIFY(window().windowTitle().contains(u"vendors.clausula"_s));
    QCOMPARE(window().desk()->recent().pairs().first().left, m_path);
}

void TestReviewDesk::opensByEveryWay_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"argument", "dropped on the window", "dropped on a side", "recent", "open right"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestReviewDesk::opensByEveryWay()
{
    QFETCH(QString, way);
    QVERIFY(saveAs(m_path));
    m_fixture->start();
    QSignalSpy opened(reviews(), &ReviewDesk::opened);
    PolicyDesk *desk = window().desk();
    if (way == "argument"_L1)
        desk->open(m_path, {});
    else if (way == "open right"_L1)
        desk->open({}, m_path);
    else if (way == "recent"_L1)
        Q_EMIT window().actions()->recentPairChosen(desk->recent().pairs().first());
    else
        desk->openDropped(way == "dropped on a side"_L1 ? std::optional(Side::Right) : std::nullopt,
                          {m_path});
    QVERIFY(eventually([&] { return !opened.isEmpty(); }));
    QVERIFY(hasReport());
    QCOMPARE(reviews()->path(), m_path);
}

void TestReviewDesk::asksForAFile()
{
    m_fixture->trigger(Command::SaveReview);
    auto *dialog = window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->selectedFiles(), QStringList{m_fixture->path(u"a-b.clausula"_s)});
    dialog->reject();
}

void TestReviewDesk::saysWhatIsWrongWithAFile()
{
    const QString broken = m_fixture->write(u"broken.clausula"_s, "no review"_ba);
    for (const QString &path : {broken, m_fixture->path(u"missing.clausula"_s)}) {
        window().desk()->open(path, {});
        QVERIFY(eventually([&] { return window().messages()->text().contains(path); }));
        QCOMPARE(m_fixture->editor(Side::Right)->text(), QString::fromUtf8(rightBytes)); // it stays
    }
    QCOMPARE(WindowFixture::read(broken), "no review"_ba);
    decide();
    const QString folder = m_fixture->path(u"no such folder/vendors.clausula"_s);
    m_fixture->trigger(Command::SaveReviewAs);
    Q_EMIT window().findChild<QFileDialog *>()->fileSelected(folder);
    QVERIFY(eventually([&] { return window().messages()->text().contains(u"no such folder"_s); }));
    QVERIFY(window().isWindowModified());
}

void TestReviewDesk::asksBeforeDecisionsAreLost_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::newRow("cancel") << u"Cancel"_s << false;
    QTest::newRow("discard") << u"Discard"_s << true;
}

void TestReviewDesk::asksBeforeDecisionsAreLost()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    decide();
    m_fixture->answerNextDialog(answer);
    window().close();
    QVERIFY(eventually([this] { return m_fixture->dialogCame(); }));
    QTRY_COMPARE(window().isVisible(), !closes);
    QCOMPARE(window().decisions()->decisions().size(), 1);
}

/** Without being asked, but not at each letter. */
void TestReviewDesk::savesDecisionsAsTheyAreMade()
{
    QVERIFY(saveAs(m_path));
    QSignalSpy saved(reviews(), &ReviewDesk::saved);
    const QString key = decide();
    QVERIFY(eventually([&] { return !saved.isEmpty(); }));
    QCOMPARE(saved.size(), 1);
    const auto review = openReview(m_path);
    VERIFY_OK(review);
    QCOMPARE(review->decisions.value(key).owner, u"Legal desk"_s);
    QVERIFY(!window().isWindowModified());
}

void TestReviewDesk::leavesTheFileAloneOnceATextIsAnother()
{
    QVERIFY(saveAs(m_path));
    const QByteArray before = WindowFixture::read(m_path);
    QVERIFY(m_fixture->openAndWait({}, m_fixture->write(u"c.md"_s, "# Storage\n\nNothing is kept.\n"_ba)));
    QVERIFY(hasReport());
    decide();
    QTest::qWait(3000); // longer than it waits before it saves by itself
    QCOMPARE(WindowFixture::read(m_path), before);
    QVERIFY(window().isWindowModified());
}

void TestReviewDesk::keepsWhatSomebodyElseSaved()
{
    QVERIFY(saveAs(m_path));
    auto theirs = openReview(m_path);
    VERIFY_OK(theirs);
    theirs->decisions.insert(u"theirs"_s, {.action = Decision::Action::Waive});
    VERIFY_OK(saveReview(m_path, *theirs));
    const QByteArray before = WindowFixture::read(m_path);
    decide();
    m_fixture->trigger(Command::SaveReview);
    QVERIFY(eventually([&] { return window().messages()->text().contains(u"vendors.clausula"_s); }));
    QCOMPARE(WindowFixture::read(m_path), before);
    QVERIFY(window().isWindowModified());
}

void TestReviewDesk::keepsEditedTexts()
{
    QVERIFY(saveAs(m_path));
    QVERIFY(open(m_path));
    PolicyEditor *editor = m_fixture->editor(Side::Left);
    editor->setCursorOffset(editor->text().indexOf(u"thirty"_s));
    editor->insertPlainText(u"about "_s);
    QVERIFY(window().isWindowModified());
    QSignalSpy saved(reviews(), &ReviewDesk::saved);
    m_fixture->trigger(Command::SaveReview);
    QVERIFY(eventually([&] { return !saved.isEmpty(); }));
    QVERIFY(!window().isWindowModified()); // no file of its own to save to
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(window().controller()->picture()->left.document->recognized.document.text().contains(u"about"_s));
    const auto review = openReview(m_path);
    VERIFY_OK(review);
    QCOMPARE(review->left.text(), QString::fromUtf8(leftBytes).replace(u"thirty"_s, u"about thirty"_s));
}

void TestReviewDesk::otherDocumentsBeginWithoutDecisions()
{
    decide();
    QVERIFY(saveAs(m_path));
    QVERIFY(m_fixture->openAndWait(m_fixture->path(u"b.md"_s), m_fixture->path(u"a.md"_s)));
    QVERIFY(window().decisions()->decisions().isEmpty());
    QVERIFY(reviews()->path().isEmpty());
    QVERIFY(!window().isWindowModified());
    QVERIFY(open(m_path));
    QCOMPARE(window().decisions()->decisions().size(), 1);
}

void TestReviewDesk::followsWhenTheSidesAreSwapped()
{
    FindingPanel *panel = window().view()->findings();
    panel->showList(FindingPanel::Differences);
    if (panel->view(FindingPanel::Differences)->model()->rowCount() == 0)
        panel->showList(FindingPanel::Gaps);
    panel->step(1);
    decide();
    const QString before = window().decisions()->decisions().firstKey();
    m_fixture->trigger(Command::SwapSides);
    QVERIFY(hasReport());
    const QString after = window().decisions()->decisions().firstKey();
    QVERIFY(std::ranges::contains(window().controller()->picture()->report->findings, after, &Finding::key));
    m_fixture->trigger(Command::SwapSides);
    QVERIFY(hasReport());
    QCOMPARE(window().decisions()->decisions().firstKey(), before);
}

QTEST_MAIN(TestReviewDesk)
#include "tst_reviewdesk.moc"
