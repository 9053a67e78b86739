// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overviewbar.h"
#include "app/gui/policyeditor.h"
#include "app/gui/scrollsync.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QWheelEvent>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** Sections of \a sizes lines; the first line of each says which it is. */
QString sections(const QList<int> &sizes)
{
    QString text;
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        text += u"Section %1\n"_s.arg(i);
        text +=
            u"We keep what you give us for as long as the law asks us to, and then remove all of it for good.\n"_s
                .repeated(sizes.at(i) - 1);
    }
    return text;
}

void wheel(PolicyEditor *editor, int steps)
{
    const QPointF middle = editor->viewport()->rect().center();
    QWheelEvent event(middle, editor->viewport()->mapToGlobal(middle), {}, {0, steps * 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(editor->viewport(), &event);
}

} // namespace

class tst_ScrollSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bringsMatchingSectionsToTheSameHeight();
    void followsEitherSide();
    void reachesBothEnds();
    void runsMonotonouslyWhereTheOrderIsTheSame();
    void jumpsOncePerSectionWhereTheOrderDiffers();
    void neverGoesToAndFroAtABorder();
    void passesOverALineThatStandsElsewhere();
    void glidesWhereItChangesOver();
    void keepsTheCursorsLineLevel();
    void staysPutWhenDisabled();
    void doesNotFeedBack();
    void staysWhereBothWerePut();
    void anchorsFollowEdits();
    void runsEvenlyWithoutAnchors();
    void revealedSideLeads();
    void overviewShowsMarksAndGoesThere();
    void overviewGoesWhereOneClicks();

private:
    int lineAtTop(const PolicyEditor &editor) const { return editor.firstVisibleLine(); }

    std::unique_ptr<PolicyEditor> m_left;
    std::unique_ptr<PolicyEditor> m_right;
    std::unique_ptr<ScrollSync> m_sync;
};

void tst_ScrollSync::init()
{
    m_sync.reset();
    m_left = std::make_unique<PolicyEditor>();
    m_right = std::make_unique<PolicyEditor>();
    m_left->resize(400, 300); // narrow: every line wraps, each side differently
    m_right->resize(560, 380);
    for (PolicyEditor *editor : {m_left.get(), m_right.get()}) {
        editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(editor));
    }
    m_sync = std::make_unique<ScrollSync>(m_left.get(), m_right.get());
    m_sync->setGliding(false);
}

void tst_ScrollSync::bringsMatchingSectionsToTheSameHeight()
{
    // Equal sections in equal order, the right ones three times as long.
    m_left->setText(sections(QList<int>(10, 20)));
    m_right->setText(sections(QList<int>(10, 60)));
    QList<ScrollAnchor> anchors;
    for (int i = 0; i < 10; ++i)
        anchors += {i * 20, i * 60};
    m_sync->setAnchors(anchors);
    wheel(m_left.get(), -1); // by hand, so that the left side leads
    QScrollBar *scroll = m_left->verticalScrollBar();
    for (int section = 1; section < 9; ++section) {
        const auto readingHeight = [&] {
            return static_cast<double>(scroll->value()) / scroll->maximum() * m_left->viewport()->height();
        };
        while (m_left->lineRect(section * 20).top() > readingHeight())
            scroll->setValue(scroll->value() + 1);
        const double left = m_left->lineRect(section * 20).top() / m_left->viewport()->height();
        const double right = m_right->lineRect(section * 60).top() / m_right->viewport()->height();
        // One row of the left is three of the right, a sixth of its height.
        QVERIFY2(std::abs(left - right) < 0.2,
                 qPrintable(u"section %1: %2 and %3"_s.arg(section).arg(left).arg(right)));
    }
}

void tst_ScrollSync::followsEitherSide()
{
    m_left->setText(sections({50, 50}));
    m_right->setText(sections({50, 50}));
    m_sync->setAnchors({{0, 0}, {50, 50}});
    wheel(m_right.get(), -8);
    QCOMPARE_GT(lineAtTop(*m_left), 3);
    const int before = lineAtTop(*m_right);
    QTest::keyClick(m_left.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE_GT(lineAtTop(*m_right), before);
}

void tst_ScrollSync::reachesBothEnds()
{
    m_left->setText(sections({30, 10, 40}));
    m_right->setText(sections({90, 20, 15}));
    m_sync->setAnchors({{0, 0}, {30, 90}, {40, 110}});
    QTest::keyClick(m_left.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_right->verticalScrollBar()->value(), m_right->verticalScrollBar()->maximum());
    QTest::keyClick(m_left.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_right->verticalScrollBar()->value(), 0);
}

void tst_ScrollSync::runsMonotonouslyWhereTheOrderIsTheSame()
{
    m_left->setText(sections({10, 25, 5, 60, 8}));
    m_right->setText(sections({40, 5, 30, 12, 50}));
    m_sync->setAnchors({{0, 0}, {10, 40}, {35, 45}, {40, 75}, {100, 87}});
    wheel(m_left.get(), -1);
    int last = m_right->verticalScrollBar()->value();
    while (m_left->verticalScrollBar()->value() < m_left->verticalScrollBar()->maximum()) {
        wheel(m_left.get(), -1);
        // Rows are counted anew as lines are laid out, so compare the line on top, not the row.
        QCOMPARE_GE(m_right->verticalScrollBar()->value(), last - 1);
        last = m_right->verticalScrollBar()->value();
    }
}

void tst_ScrollSync::jumpsOncePerSectionWhereTheOrderDiffers()
{
    // left: 0 1 2 3, right: 2 0 3 1
    m_left->setText(sections({40, 40, 40, 40}));
    m_right->setText(sections({40, 40, 40, 40}));
    m_sync->setAnchors({{0, 40}, {40, 120}, {80, 0}, {120, 80}});
    int jumps = 0;
    wheel(m_left.get(), -1);
    int last = lineAtTop(*m_right);
    while (m_left->verticalScrollBar()->value() < m_left->verticalScrollBar()->maximum()) {
        wheel(m_left.get(), -1);
        const int now = lineAtTop(*m_right);
        jumps += std::abs(now - last) > 15 ? 1 : 0;
        last = now;
    }
    QCOMPARE(jumps, 3);
}

void tst_ScrollSync::neverGoesToAndFroAtABorder()
{
    m_left->setText(sections({40, 40, 40}));
    m_right->setText(sections({40, 40, 40}));
    m_sync->setAnchors({{0, 80}, {40, 0}, {80, 40}});
    wheel(m_left.get(), -1);
    QScrollBar *scroll = m_left->verticalScrollBar();
    const auto at = [this] { return lineAtTop(*m_right); };
    int last = at();
    while (std::abs(at() - last) < 15 && scroll->value() < scroll->maximum()) { // up to the first border
        last = at();
        scroll->setValue(scroll->value() + 1);
    }
    const int over = at();
    for (int i = 0; i < 6; ++i) { // a hand that trembles there
        scroll->setValue(scroll->value() + (i % 2 == 0 ? -1 : 1));
        QVERIFY2(std::abs(at() - over) < 15, qPrintable(u"jumped at tremble %1"_s.arg(i)));
    }
    scroll->setValue(scroll->value() - 8); // but it goes back when the reader does
    QVERIFY(std::abs(at() - last) < 15);
}

void tst_ScrollSync::passesOverALineThatStandsElsewhere()
{
    // One line of the left stands at the end of the right; around it the order is the same.
    m_left->setText(u"We keep what you give us.\n"_s.repeated(121));
    m_right->setText(u"We keep what you give us.\n"_s.repeated(121));
    m_sync->setAnchors({{0, 0}, {60, 120}, {61, 60}});
    wheel(m_left.get(), -1);
    QScrollBar *scroll = m_left->verticalScrollBar();
    int last = lineAtTop(*m_right);
    while (scroll->value() < 70) {
        scroll->setValue(scroll->value() + 1);
        QVERIFY(std::abs(lineAtTop(*m_right) - last) < 10);
        last = lineAtTop(*m_right);
    }
}

void tst_ScrollSync::glidesWhereItChangesOver()
{
    m_sync->setGliding(true);
    m_left->setText(sections({40, 40}));
    m_right->setText(sections({40, 40}));
    m_sync->setAnchors({{0, 40}, {40, 0}});
    const int before = lineAtTop(*m_right);
    wheel(m_left.get(), -1);
    QVERIFY(lineAtTop(*m_right) < 35); // on its way
    QTRY_VERIFY(lineAtTop(*m_right) >= 35);
    QVERIFY(before < 35);
    wheel(m_left.get(), -1);
    QVERIFY(lineAtTop(*m_right) >= 35); // a small step needs no transition
}

void tst_ScrollSync::keepsTheCursorsLineLevel()
{
    m_left->setText(u"We keep it.\n"_s.repeated(200));
    m_right->setText(u"We keep it.\n"_s.repeated(200));
    m_left->setFocus();
    m_left->setCursorOffset(m_left->document()->findBlockByNumber(100).position());
    m_left->centerCursor();
    QTest::keyClick(m_left.get(), Qt::Key_Down);
    const auto level = [](const PolicyEditor &editor) {
        return editor.lineRect(101).top() / editor.viewport()->height();
    };
    QVERIFY2(std::abs(level(*m_left) - level(*m_right)) < 0.1,
             qPrintable(u"%1 and %2"_s.arg(level(*m_left)).arg(level(*m_right))));
}

void tst_ScrollSync::staysPutWhenDisabled()
{
    m_left->setText(sections({100}));
    m_right->setText(sections({100}));
    QSignalSpy changed(m_sync.get(), &ScrollSync::enabledChanged);
    m_sync->setEnabled(false);
    m_sync->setEnabled(false);
    QCOMPARE(changed.count(), 1);
    wheel(m_left.get(), -10);
    QCOMPARE(m_right->verticalScrollBar()->value(), 0);
    m_sync->setEnabled(true);
    QCOMPARE(m_right->verticalScrollBar()->value(), 0);
    wheel(m_left.get(), -1);
    QCOMPARE_GT(m_right->verticalScrollBar()->value(), 0);
}

void tst_ScrollSync::staysWhereBothWerePut()
{
    m_left->setText(sections({100}));
    m_right->setText(sections({100}));
    wheel(m_left.get(), -1);
    m_sync->release();
    const int right = m_right->verticalScrollBar()->value();
    m_left->verticalScrollBar()->setValue(60); // laid out anew, say
    QCOMPARE(m_right->verticalScrollBar()->value(), right);
    wheel(m_left.get(), -1); // by hand
    QVERIFY(m_right->verticalScrollBar()->value() > right + 20);
}

void tst_ScrollSync::doesNotFeedBack()
{
    m_left->setText(sections({10, 90, 50}));
    m_right->setText(sections({70, 20, 50}));
    m_sync->setAnchors({{0, 90}, {10, 0}, {100, 70}});
    wheel(m_left.get(), -4);
    const int left = m_left->verticalScrollBar()->value();
    const int right = m_right->verticalScrollBar()->value();
    QTest::qWait(50);
    m_right->viewport()->repaint();
    QCOMPARE(m_left->verticalScrollBar()->value(), left);
    QCOMPARE(m_right->verticalScrollBar()->value(), right);
    // The follower scrolls by itself (as when it is laid out anew): the leader doesn't move.
    m_right->verticalScrollBar()->setValue(right + 5);
    QCOMPARE(m_left->verticalScrollBar()->value(), left);
}

void tst_ScrollSync::anchorsFollowEdits()
{
    m_left->setText(sections({10, 10, 10}));
    m_right->setText(sections({10, 10, 10}));
    m_sync->setAnchors({{0, 0}, {10, 10}, {20, 20}});
    m_left->setCursorOffset(m_left->document()->findBlockByNumber(12).position());
    QTest::keyClick(m_left.get(), Qt::Key_Return);
    QTest::keyClick(m_left.get(), Qt::Key_Return);
    QCOMPARE(m_sync->anchors(), (QList<ScrollAnchor>{{0, 0}, {10, 10}, {22, 20}}));
    m_right->setCursorOffset(0);
    QTest::keyClick(m_right.get(), Qt::Key_End);
    QTest::keyClick(m_right.get(), Qt::Key_Delete);
    QCOMPARE(m_sync->anchors(), (QList<ScrollAnchor>{{0, 0}, {10, 9}, {22, 19}}));
}

void tst_ScrollSync::runsEvenlyWithoutAnchors()
{
    m_left->setText(sections({100}));
    m_right->setText(sections({300}));
    m_left->setFocus();
    QTest::keyClick(m_left.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_right->verticalScrollBar()->value(), m_right->verticalScrollBar()->maximum());
    QTest::keyClick(m_left.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_right->verticalScrollBar()->value(), 0);
}

void tst_ScrollSync::revealedSideLeads()
{
    m_left->setText(sections({50, 50}));
    m_right->setText(sections({50, 50}));
    m_sync->setAnchors({{0, 0}, {50, 50}});
    wheel(m_left.get(), -1);
    const QTextBlock block = m_right->document()->findBlockByNumber(70);
    m_right->revealSpan({block.position(), 5});
    QCOMPARE_GT(lineAtTop(*m_left), 50);
}

void tst_ScrollSync::overviewShowsMarksAndGoesThere()
{
    m_left->setText(sections({100, 100}));
    OverviewBar bar(m_left.get());
    bar.resize(14, 400);
    bar.show();
    const qsizetype at = m_left->document()->findBlockByNumber(150).position();
    bar.setMarks({{{at, 7}, MarkKind::Gap, u"No period"_s}});
    const QColor colour = m_left->colours().mark(MarkKind::Gap).ink;
    const auto markY = [&] {
        const QImage image = bar.grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(4, y) == colour)
                return y;
        }
        return -1;
    };
    QVERIFY(std::abs(markY() - 300) < 60); // three quarters down; not all lines are laid out yet
    QSignalSpy activated(&bar, &OverviewBar::markActivated);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, markY() + 1});
    QCOMPARE(activated.count(), 1);
    QCOMPARE(m_left->cursorOffset(), at);

    m_left->setCursorOffset(0);
    QTest::keyClicks(m_left.get(), u"xyz"_s);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, markY() + 1});
    QCOMPARE(m_left->cursorOffset(), at + 3);
}

void tst_ScrollSync::overviewGoesWhereOneClicks()
{
    m_left->setText(sections({200}));
    OverviewBar bar(m_left.get());
    bar.resize(14, 400);
    bar.show();
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, 200});
    const QScrollBar *scroll = m_left->verticalScrollBar();
    QVERIFY(std::abs(scroll->value() + scroll->pageStep() / 2 - m_left->document()->lineCount() / 2) < 20);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, {7, 399});
    QCOMPARE(scroll->value(), scroll->maximum());
}

QTEST_MAIN(tst_ScrollSync)
#include "tst_scrollsync.moc"
