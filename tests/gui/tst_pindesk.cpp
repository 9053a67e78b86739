// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/comparisonengine.h"
#include "app/gui/pindesk.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QSignalSpy>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray leftBytes = "# Storage\n\nWe keep what you give us for thirty days after you leave us.\n\n"
                             "# People\n\nAnn Brown looks after questions about all of this.\n"_ba;
const QByteArray rightBytes = "# Storage\n\nWe keep what you give us for thirty days after you leave us.\n\n"
                              "# Staff\n\nBob Green answers letters that reach our office.\n"_ba;

} // namespace

/** What the reviewer says of pairs reaches the analysis, and can be taken back. */
class TestPinDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsTheSectionsAtTheCursors();
    void breaksThePairAtTheCursor();
    void pinsFollowTheirText();
    void saysWhenThereIsNothingToBreak();

private:
    [[nodiscard]] PolicyEditor *editor(Side side) const { return m_fixture->editor(side); }
    void putCursor(Side side, const QString &words) const
    {
        editor(side)->setFocus();
        editor(side)->setCursorOffset(editor(side)->text().indexOf(words));
    }
    /** Whether the sections that hold the words are one group. */
    [[nodiscard]] bool areJoined(const QString &left, const QString &right) const;
    [[nodiscard]] bool press(const QString &keys) const
    {
        QTest::keySequence(QApplication::focusWidget(), QKeySequence(keys));
        return m_fixture->waitForAnalysis();
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void TestPinDesk::init()
{
    m_fixture = std::make_unique<WindowFixture>(runComparison);
    QVERIFY(m_fixture->openAndWait(m_fixture->write(u"a.md"_s, leftBytes),
                                   m_fixture->write(u"b.md"_s, rightBytes)));
    QVERIFY(eventually([this] { return m_fixture->window().controller()->picture()->report != nullptr; }));
}

bool TestPinDesk::areJoined(const QString &left, const QString &right) const
{
    const GapReport &report = *m_fixture->window().controller()->picture()->report;
    const auto sectionOf = [](const AnalyzedDocument &side, const QString &words) {
        const Document &document = side.recognized.document;
        return document.blocks().at(document.blockAt(document.text().indexOf(words))).section;
    };
    return std::ranges::any_of(report.alignment.sections, [&](const AlignedSection &pair) {
        return pair.left == sectionOf(report.left, left) && pair.right == sectionOf(report.right, right);
    });
}

void TestPinDesk::joinsTheSectionsAtTheCursors()
{
    putCursor(Side::Left, u"Ann Brown"_s);
    putCursor(Side::Right, u"Bob Green"_s);
    const bool before = areJoined(u"Ann Brown"_s, u"Bob Green"_s);
    QVERIFY(press(u"Ctrl+M"_s));
    QVERIFY(areJoined(u"Ann Brown"_s, u"Bob Green"_s));
    QCOMPARE(m_fixture->window().pins()->pins().size(), 1);
    QVERIFY(press(u"Alt+J"_s));
    QCOMPARE(areJoined(u"Ann Brown"_s, u"Bob Green"_s), before);
    QVERIFY(!m_fixture->window().actions()->action(Command::UndoPin)->isEnabled());
    QVERIFY(press(u"Alt+Shift+J"_s));
    QVERIFY(areJoined(u"Ann Brown"_s, u"Bob Green"_s));
}

void TestPinDesk::breaksThePairAtTheCursor()
{
    QVERIFY(areJoined(u"thirty days"_s, u"thirty days"_s));
    putCursor(Side::Right, u"thirty days"_s);
    QVERIFY(press(u"Ctrl+Shift+M"_s));
    QVERIFY(!areJoined(u"thirty days"_s, u"thirty days"_s));
    m_fixture->trigger(Command::UndoPin);
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(areJoined(u"thirty days"_s, u"thirty days"_s));
}

void TestPinDesk::pinsFollowTheirText()
{
    putCursor(Side::Left, u"Ann Brown"_s);
    putCursor(Side::Right, u"Bob Green"_s);
    QVERIFY(press(u"Ctrl+M"_s));
    editor(Side::Left)->setFocus();
    editor(Side::Left)->setCursorOffset(0);
    for (const QString &line :
         {u"# New"_s, QString(), u"Something that was not there before."_s, QString()}) {
        QTest::keyClicks(editor(Side::Left), line);
        QTest::keyClick(editor(Side::Left), Qt::Key_Return);
    }
    QVERIFY(m_fixture->waitForAnalysis());
    QVERIFY(areJoined(u"Ann Brown"_s, u"Bob Green"_s));
}

void TestPinDesk::saysWhenThereIsNothingToBreak()
{
    QSignalSpy said(m_fixture->window().pins(), &PinDesk::said);
    putCursor(Side::Left, u"thirty days"_s);
    QVERIFY(press(u"Ctrl+Shift+M"_s));
    QVERIFY(press(u"Ctrl+Shift+M"_s));
    QCOMPARE(said.count(), 2);
    QVERIFY(said.last().first().toString().contains(u"no partner"_s));
    QCOMPARE(m_fixture->window().pins()->pins().size(), 1);
}

QTEST_MAIN(TestPinDesk)
#include "tst_pindesk.moc"
