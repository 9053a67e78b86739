// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/cardbrowser.h"
#include "app/gui/connectorribbon.h"
#include "app/gui/coveragepanel.h"
#include "app/gui/findingpanel.h"
#include "app/gui/pairdesk.h"
#include "app/gui/policydesk.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"
#include "tests/support/windowfixture.h"

#include <QAccessible>
#include <QBuffer>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray leftBytes =
    "OUR POLICY\n\n1. Storage\n\nData is kept for 30 days.\n\n2. People\n\nOur officer is Ann.\n"_ba;
const QByteArray rightBytes =
    "THEIR POLICY\n\n1. People\n\nAsk our officer.\n\n2. Keeping\n\nData is kept for 90 days.\n"_ba;

std::shared_ptr<const ComparisonPicture> madePicture(const QString &left, const QString &right)
{
    return std::make_shared<const ComparisonPicture>(drawComparison(madeResult(left, right)));
}

} // namespace

/** One clause of both documents alone. */
class TestPairView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsBothTextsInFull();
    void saysWhatOneSideLacks();
    void escapesTheDocuments();
    void marksTheRedline();
    void marksWhatChangedInAMovedPassage();
    void namesItsControls();
    void printsInBlackOnWhite();
    void opensFromWhereTheKeyboardIs();
    void walksFromPairToPair();
    void keepsTheLayoutChosen();
};

void TestPairView::showsBothTextsInFull()
{
    const auto picture = madePicture(QString::fromUtf8(leftBytes), QString::fromUtf8(rightBytes));
    const Document &left = picture->left.document->recognized.document;
    const PairSubject subject =
        pairSubjectAt(*picture, Side::Left, left.blockAt(left.text().indexOf(u"kept"_s)));
    QCOMPARE(subject.clause, u"retention"_s);
    QCOMPARE(pairTitle(*picture, subject), u"Retention"_s);
    for (const PairLayout layout : {PairLayout::SideBySide, PairLayout::Stacked}) {
        const QString page = pairPage(*picture, subject, {layout, false, Palette()});
        for (const QString &part :
             {u"left.txt"_s, u"right.txt"_s, u"Data is kept for 30 days."_s, u"Data is kept for 90 days."_s,
              u">Line 3<"_s, u"Storage"_s, u"It is kept for <b>[period]</b>."_s, u"Or something like it."_s,
              u"A period"_s})
            QVERIFY2(page.contains(part), qPrintable(part + u" lacks in "_s + page));
        QVERIFY(!page.contains(u"officer"_s));
    }
}

void TestPairView::saysWhatOneSideLacks()
{
    const auto picture = madePicture(u"Data is kept.\n"_s, u"A cookie.\n"_s);
    const QString page = pairPage(*picture, {-1, u"retention"_s}, PairStyle());
    QVERIFY(page.contains(u"Nothing was found here."_s));
    QVERIFY(page.contains(u"✗ missing: A period"_s));
}

void TestPairView::escapesTheDocuments()
{
    const auto picture = madePicture(u"Data is kept <img src='x'> & <b>more</b>.\n"_s, u"Data is kept.\n"_s);
    const QString page = pairPage(*picture, {-1, u"retention"_s}, PairStyle());
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(page.contains(u"&lt;b&gt;more&lt;/b&gt;"_s));
}

void TestPairView::marksTheRedline()
{
    ComparisonPicture picture =
        drawComparison(madeResult(u"Data is kept for 30 days.\n"_s, u"Data is kept.\n"_s));
    picture.left.words = {{{13, 11}, MarkKind::Deleted, {}}};
    const PairSubject subject{-1, u"retention"_s};
    const QString page = pairPage(picture, subject, {PairLayout::SideBySide, true, Palette()});
    QVERIFY(page.contains(u"Data is kept <span"_s));
    QVERIFY(page.contains(u"line-through\">for 30 days</span>."_s));
    QVERIFY(
        !pairPage(picture, subject, {PairLayout::SideBySide, false, Palette()}).contains(u"line-through"_s));
}

void TestPairView::marksWhatChangedInAMovedPassage()
{
    ComparisonPicture picture = drawComparison(
        madeResult(u"Data is kept for 30 days.\n\nOur officer is Ann.\n"_s, u"Data is kept.\n"_s));
    picture.left.words = {{{0, 25}, MarkKind::Moved, {}}, {{17, 2}, MarkKind::Deleted, {}}};
    const QString page = pairPage(picture, {-1, u"retention"_s}, {PairLayout::SideBySide, true, Palette()});
    QVERIFY(page.contains(u">Data is kept for </span><span"_s));
    QVERIFY(page.contains(u"line-through\">30</span><span"_s));
    QCOMPARE(page.count(u" days."_s), 1);
    QVERIFY(!page.contains(u"officer"_s));
}

void TestPairView::namesItsControls()
{
    PairView view(nullptr);
    for (const QWidget *widget : view.findChildren<QWidget *>()) {
        if (qobject_cast<const QToolButton *>(widget) || qobject_cast<const CardBrowser *>(widget))
            QVERIFY(!widget->accessibleName().isEmpty());
    }
}

void TestPairView::printsInBlackOnWhite()
{
    const auto picture = madePicture(QString::fromUtf8(leftBytes), QString::fromUtf8(rightBytes));
    const auto printed = [&](ColourScheme scheme) {
        PairView view(nullptr);
        view.setColours(Palette(scheme));
        view.setPicture(picture);
        view.setSubject({-1, u"retention"_s});
        QBuffer buffer;
        if (!buffer.open(QIODevice::WriteOnly))
            return qsizetype(0);
        QPdfWriter writer(&buffer);
        writer.setResolution(300);
        view.printOn(&writer);
        return buffer.size();
    };
    const qsizetype light = printed(ColourScheme::Light);
    QVERIFY(light > 1'000);
    QCOMPARE(printed(ColourScheme::Dark), light);
}

void TestPairView::opensFromWhereTheKeyboardIs()
{
    WindowFixture fixture(madeEngine());
    MainWindow &window = fixture.window();
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, leftBytes), fixture.write(u"b.txt"_s, rightBytes)));
    const auto titleAfterKey = [&](QWidget *at) {
        window.activateWindow();
        at->setFocus();
        if (!eventually([&] { return at->hasFocus(); }))
            return QString();
        QTest::keyClick(at, Qt::Key_F9);
        return window.pairs()->pairView() ? window.pairs()->pairView()->windowTitle() : QString();
    };
    PolicyEditor *right = fixture.editor(Side::Right);
    right->setFocus();
    right->setCursorOffset(rightBytes.indexOf("officer"));
    QVERIFY(titleAfterKey(right).contains(u"officer"_s));
    PolicyEditor *left = fixture.editor(Side::Left);
    left->setFocus();
    left->setCursorOffset(leftBytes.indexOf("kept"));
    QVERIFY(titleAfterKey(left).startsWith(u"Retention"_s));

    FindingPanel *findings = window.view()->findings();
    findings->showList(FindingPanel::Gaps);
    QTreeView *gaps = findings->view(FindingPanel::Gaps);
    gaps->setCurrentIndex(gaps->model()->index(0, 0));
    const QString topic = gaps->currentIndex().siblingAtColumn(FindingModel::TopicColumn).data().toString();
    QVERIFY(!topic.isEmpty());
    QVERIFY(titleAfterKey(gaps).startsWith(topic));

    QVERIFY(titleAfterKey(window.view()->ribbon()).contains(u"in both policies"_s));

    QTest::keyClick(window.pairs()->pairView(), Qt::Key_Escape);
    QVERIFY(eventually([&] { return !window.pairs()->pairView(); }));
}

void TestPairView::walksFromPairToPair()
{
    const auto picture = madePicture(QString::fromUtf8(leftBytes), QString::fromUtf8(rightBytes));
    QCOMPARE(picture->links.size(), 2);
    PairView view(nullptr);
    view.setPicture(picture);
    view.setSubject({picture->links.at(0).group, picture->links.at(0).clause});
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(view.subject().clause, picture->links.at(1).clause);
    QTest::keyClick(&view, Qt::Key_Down, Qt::AltModifier); // the last one
    QCOMPARE(view.subject().clause, picture->links.at(1).clause);
    QTest::keyClick(&view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(view.subject().clause, picture->links.at(0).clause);
}

void TestPairView::keepsTheLayoutChosen()
{
    WindowFixture fixture(madeEngine());
    QVERIFY(fixture.openAndWait(fixture.write(u"a.txt"_s, leftBytes), fixture.write(u"b.txt"_s, rightBytes)));
    fixture.trigger(Command::ReadPair);
    PairView *view = fixture.window().pairs()->pairView();
    QVERIFY(view);
    for (QToolButton *button : view->findChildren<QToolButton *>()) {
        if (button->isCheckable() && !button->isChecked())
            button->click();
    }
    QCOMPARE(view->layoutChosen(), PairLayout::Stacked);
    fixture.start();
    QVERIFY(fixture.openAndWait(fixture.path(u"a.txt"_s), fixture.path(u"b.txt"_s)));
    fixture.trigger(Command::ReadPair);
    QCOMPARE(fixture.window().pairs()->pairView()->layoutChosen(), PairLayout::Stacked);
}

QTEST_MAIN(TestPairView)
#include "tst_pairview.moc"
