// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/connectorribbon.h"
#include "app/gui/policyeditor.h"
#include "tests/support/eventually.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int linesASection = 5;
constexpr int sectionCount = 40;

QString sections()
{
    QString text;
    for (int i = 0; i < sectionCount; ++i)
        text += u"Section %1\n"_s.arg(i) + u"Words.\n"_s.repeated(linesASection - 1);
    return text;
}

LineRange section(int index)
{
    return {index * linesASection, (index + 1) * linesASection};
}

const SectionLink retention{section(1), section(0), ClauseGroup::Transfers, u"Retention"_s, u"retention"_s,
                            true,       0};
const SectionLink rights{section(0), section(30), ClauseGroup::Rights, u"Rights"_s, u"rights-access"_s, true,
                         1};
const SectionLink minors{{}, section(2), ClauseGroup::Special, u"Children"_s, u"children"_s, false, 2};

} // namespace

/** The rails between two editors: where they are, what they say, how they are walked. */
class TestConnectorRibbon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsWhatBelongsTogether();
    void endsInTheOpenWhereAPartnerLacks();
    void pointsToWhatIsScrolledAway();
    void drawsOnlyWhatIsOnScreen();
    void lightsUpUnderTheMouseAndGoesThereOnAClick();
    void movesTheHandleWhenDragged();
    void isWalkedByKeyboard();
    void passesOverHiddenTopics();
    void followsEdits();
    void paintsThousandsOfSectionsWithinAFrame();

private:
    [[nodiscard]] const PlacedRail *railOf(const SectionLink &link);

    std::unique_ptr<RibbonSplitter> m_splitter;
    PolicyEditor *m_left = nullptr;
    PolicyEditor *m_right = nullptr;
    QList<PlacedRail> m_rails;
};

void TestConnectorRibbon::init()
{
    m_splitter = std::make_unique<RibbonSplitter>();
    m_left = new PolicyEditor(m_splitter.get());
    m_right = new PolicyEditor(m_splitter.get());
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->resize(900, 500);
    m_left->setText(sections());
    m_right->setText(sections());
    m_splitter->show();
    QVERIFY(QTest::qWaitForWindowActive(m_splitter.get()));
    m_splitter->ribbon()->setEditors(m_left, m_right);
    m_splitter->ribbon()->setLinks({retention, rights, minors});
}

const PlacedRail *TestConnectorRibbon::railOf(const SectionLink &link)
{
    m_rails = m_splitter->ribbon()->placedRails();
    for (const PlacedRail &rail : std::as_const(m_rails)) {
        if (m_splitter->ribbon()->links().at(rail.link).clause == link.clause)
            return &rail;
    }
    return nullptr;
}

void TestConnectorRibbon::joinsWhatBelongsTogether()
{
    const PlacedRail *rail = railOf(retention);
    QVERIFY(rail);
    QVERIFY(!rail->isGap());
    const auto isAt = [](const RailEnd &end, const PolicyEditor *editor, const LineRange &lines) {
        return std::abs(end.top - editor->lineRect(lines.first).top()) < 3 &&
               std::abs(end.bottom - editor->lineRect(lines.end - 1).bottom()) < 3;
    };
    QVERIFY(isAt(rail->left, m_left, retention.left));
    QVERIFY(isAt(rail->right, m_right, retention.right));
}

void TestConnectorRibbon::endsInTheOpenWhereAPartnerLacks()
{
    const PlacedRail *rail = railOf(minors);
    QVERIFY(rail);
    QVERIFY(rail->isGap());
    QCOMPARE(rail->right.place, RailEnd::Place::Inside);
    QVERIFY(rail->curve.boundingRect().left() > 0.2 * m_splitter->ribbon()->width());
    QCOMPARE(describe(minors), u"Children: right, lines 11 to 15; nothing on the left"_s);
}

void TestConnectorRibbon::pointsToWhatIsScrolledAway()
{
    const PlacedRail *rail = railOf(rights);
    QVERIFY(rail);
    QCOMPARE(rail->left.place, RailEnd::Place::Inside);
    QCOMPARE(rail->right.place, RailEnd::Place::Below);
    m_left->verticalScrollBar()->setValue(100);
    m_right->verticalScrollBar()->setValue(30 * linesASection);
    rail = railOf(rights);
    QVERIFY(rail);
    QCOMPARE(rail->left.place, RailEnd::Place::Above);
    QCOMPARE(rail->right.place, RailEnd::Place::Inside);
}

void TestConnectorRibbon::drawsOnlyWhatIsOnScreen()
{
    m_left->verticalScrollBar()->setValue(60);
    m_right->verticalScrollBar()->setValue(60);
    QVERIFY(!railOf(retention));
    QVERIFY(!railOf(minors));
}

void TestConnectorRibbon::lightsUpUnderTheMouseAndGoesThereOnAClick()
{
    ConnectorRibbon *ribbon = m_splitter->ribbon();
    QSignalSpy lit(ribbon, &ConnectorRibbon::lit);
    QSignalSpy activated(ribbon, &ConnectorRibbon::activated);
    const QPoint there = railOf(retention)->letter.toPoint();
    QTest::mouseMove(ribbon, there);
    QVERIFY(eventually([&] { return ribbon->currentLink() != nullptr; }));
    QCOMPARE(*ribbon->currentLink(), retention);
    QCOMPARE(lit.count(), 1);
    const int before = ribbon->x();
    QTest::mouseClick(ribbon, Qt::LeftButton, {}, there);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().value<SectionLink>(), retention);
    QCOMPARE(ribbon->x(), before);
    QTest::mouseMove(ribbon, QPoint(ribbon->width() / 2, ribbon->height() - 2));
    QVERIFY(eventually([&] { return !ribbon->currentLink(); }));
}

void TestConnectorRibbon::movesTheHandleWhenDragged()
{
    ConnectorRibbon *ribbon = m_splitter->ribbon();
    QSignalSpy activated(ribbon, &ConnectorRibbon::activated);
    const int before = ribbon->x();
    const QPoint there = railOf(retention)->letter.toPoint();
    QTest::mousePress(ribbon, Qt::LeftButton, {}, there);
    QMouseEvent move(QEvent::MouseMove, there + QPoint(60, 0), ribbon->mapToGlobal(there + QPoint(60, 0)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(ribbon, &move);
    QTest::mouseRelease(ribbon, Qt::LeftButton, {}, there);
    QVERIFY(ribbon->x() > before + 30);
    QCOMPARE(activated.count(), 0);
    QTest::keyClick(ribbon, Qt::Key_Left);
    QVERIFY(ribbon->x() < before + 60);
}

void TestConnectorRibbon::isWalkedByKeyboard()
{
    ConnectorRibbon *ribbon = m_splitter->ribbon();
    QSignalSpy shown(ribbon, &ConnectorRibbon::shown);
    QSignalSpy activated(ribbon, &ConnectorRibbon::activated);
    ribbon->setFocus(Qt::TabFocusReason);
    QVERIFY(ribbon->hasFocus());
    QVERIFY(ribbon->currentLink());
    while (*ribbon->currentLink() != retention)
        QTest::keyClick(ribbon, Qt::Key_Up);
    QTest::keyClick(ribbon, Qt::Key_Down);
    QCOMPARE(*ribbon->currentLink(), rights);
    QTest::keyClick(ribbon, Qt::Key_Down);
    QTest::keyClick(ribbon, Qt::Key_Down); // there is no further one
    QCOMPARE(*ribbon->currentLink(), minors);
    QVERIFY(shown.count() >= 2);
    QCOMPARE(ribbon->accessibleDescription(), describe(minors));
    QTest::keyClick(ribbon, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void TestConnectorRibbon::passesOverHiddenTopics()
{
    ConnectorRibbon *ribbon = m_splitter->ribbon();
    TopicSet topics;
    topics.setShown(ClauseGroup::Rights, false);
    ribbon->setTopics(topics);
    QVERIFY(!railOf(rights));
    ribbon->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(ribbon, Qt::Key_Up);
    QCOMPARE(*ribbon->currentLink(), retention);
    QTest::keyClick(ribbon, Qt::Key_Down);
    QCOMPARE(*ribbon->currentLink(), minors);
}

void TestConnectorRibbon::followsEdits()
{
    m_left->setCursorOffset(0);
    QTest::keyClick(m_left, Qt::Key_Return);
    QTest::keyClick(m_left, Qt::Key_Return);
    const QList<SectionLink> links = m_splitter->ribbon()->links();
    QCOMPARE(links.at(0).left, (LineRange{linesASection + 2, 2 * linesASection + 2}));
    QCOMPARE(links.at(0).right, retention.right);
}

void TestConnectorRibbon::paintsThousandsOfSectionsWithinAFrame()
{
    constexpr int many = 5'000;
    const QString text = u"Words of one section that is short.\n"_s.repeated(many);
    m_left->setText(text);
    m_right->setText(text);
    QVERIFY(eventually([this] { return !m_left->isLoading() && !m_right->isLoading(); }));
    QList<SectionLink> links;
    for (int i = 0; i < many; ++i)
        links.append(
            {{i, i + 1}, {many - 1 - i, many - i}, ClauseGroup::Use, u"Use"_s, u"purposes"_s, true, i});
    m_splitter->ribbon()->setLinks(links);
    m_left->verticalScrollBar()->setValue(many / 2);
    QElapsedTimer clock;
    qint64 best = std::numeric_limits<qint64>::max();
    for (int i = 0; i < 5; ++i) {
        clock.start();
        m_splitter->ribbon()->repaint();
        best = std::min(best, clock.nsecsElapsed());
    }
    qInfo("a ribbon of %d sections is painted in %.2f ms", many, static_cast<double>(best) / 1e6);
#ifdef NDEBUG
    QVERIFY(best < 8'000'000);
#endif
}

QTEST_MAIN(TestConnectorRibbon)
#include "tst_connectorribbon.moc"
