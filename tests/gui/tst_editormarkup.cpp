// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/cardbrowser.h"
#include "app/gui/clausecard.h"
#include "app/gui/redlinemarks.h"
#include "tests/support/madereport.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

Difference deleted(Span left)
{
    return madeDifference(Difference::Kind::Deleted, left, {});
}

} // namespace

class TestEditorMarkup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsSpanRunsOfOneClause();
    void bandsCountEditorPositions();
    void marksPointAtEvidence();
    void marksWhatComesNearestToOneFinding();
    void marksWordsOnlyInVersionsOfOneText();
    void marksSubstanceApartFromWording();
    void tellsWhereMovedTextComesFrom();
    void findsSectionsWithoutAChange();
    void joinsSectionsAboutTheSame();
    void cardTellsWhatHowSureAndWhy();
    void cardEscapesTheDocument();
    void cardTellsOfClausesThatAreNowhere();
    void linksLeadToTheirWords();
    void namesConfidence_data();
    void namesConfidence();
};

void TestEditorMarkup::bandsSpanRunsOfOneClause()
{
    const QString text = u"1. Storage\n\nData is kept here.\n\nIt is kept for 30 days.\n\n"
                         "2. People\n\nOur officer is Ann.\n\nNothing known.\n"_s;
    const auto result = madeResult(text, text);
    const QList<SectionBand> bands = clauseBands(result.left->recognized, result.catalog, EditorText(text));
    QCOMPARE(bands.size(), 2);
    QCOMPARE(bands.at(0).span.in(text).toString(),
             u"1. Storage\n\nData is kept here.\n\nIt is kept for 30 days."_s);
    QCOMPARE(bands.at(0).group, ClauseGroup::Transfers);
    QCOMPARE(bands.at(0).toolTip, u"Retention, 90 % sure, because of “kept”"_s);
    QCOMPARE(bands.at(1).span.in(text).toString(), u"2. People\n\nOur officer is Ann."_s);
}

void TestEditorMarkup::bandsCountEditorPositions()
{
    const QString text = u"Nothing known.\r\n\r\nData is kept here.\r\n"_s;
    const auto result = madeResult(text, text);
    const EditorText shown(text);
    const QList<SectionBand> bands = clauseBands(result.left->recognized, result.catalog, shown);
    QCOMPARE(bands.size(), 1);
    QCOMPARE(bands.first().span.in(shown.text()).toString(), u"Data is kept here."_s);
}

void TestEditorMarkup::marksPointAtEvidence()
{
    const QString left = u"Data is kept for 30 days.\n\nOur officer is Ann.\n"_s;
    const auto result = madeResult(left, u"Data is kept.\n"_s);
    const QList<TextMark> marks = findingMarks(*result.report, Side::Left, EditorText(left));
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks.at(0).kind, MarkKind::Evidence); // only the left side has an officer
    QCOMPARE(marks.at(0).span.in(left).toString(), u"Our officer is Ann."_s);
    QCOMPARE(marks.at(1).kind, MarkKind::Difference);
    QCOMPARE(findingMarks(*result.report, Side::Right, EditorText(u"Data is kept.\n"_s)).size(), 1);
}

void TestEditorMarkup::marksWhatComesNearestToOneFinding()
{
    FindingRow row;
    row.message = u"Only the right policy says it."_s;
    row.left = {{{4, 2}, 1, 0, u"is"_s, {}}};
    row.right = {{{0, 4}, 1, 0, u"Data"_s, {}}};
    row.leftIsNearest = true;
    const EditorText text(u"Data is kept."_s);
    QCOMPARE(nearestMarks(row, Side::Left, text), QList<TextMark>({{{4, 2}, MarkKind::Gap, row.message}}));
    QVERIFY(nearestMarks(row, Side::Right, text).isEmpty()); // evidence, which is marked anyway
}

void TestEditorMarkup::marksWordsOnlyInVersionsOfOneText()
{
    const QString left = u"Data is kept for 30 days.\n\nOur officer is Ann.\n"_s;
    GapReport report = *madeResult(left, u"Data is kept.\n"_s).report;
    report.differences.kept.clear();
    report.differences.deleted = {{13, 11}, {27, 3}}; // in the first block and in the second
    report.differences.list = {deleted({13, 11}), deleted({27, 3})};
    report.alignment.blocks = {{0, 0, 0.8}, {1, -1, 0}};
    const QList<TextMark> marks = wordMarks(report, Side::Left, EditorText(left));
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().kind, MarkKind::Deleted);
    report.differences.deleted = {{0, 24}}; // more changed than kept
    report.differences.list = {deleted({0, 24})};
    QVERIFY(wordMarks(report, Side::Left, EditorText(left)).isEmpty());
    report.differences.deleted = {{13, 11}};
    report.differences.list = {deleted({13, 11})};
    report.alignment.blocks = {{0, 0, 0.2}, {1, -1, 0}}; // not alike enough
    QVERIFY(wordMarks(report, Side::Left, EditorText(left)).isEmpty());
    report.differences.kept = {{{0, 40}, {0, 12}}}; // but the documents are versions of one
    QVERIFY(areVersions(report.differences));
    QCOMPARE(wordMarks(report, Side::Left, EditorText(left)).size(), 1);
}

void TestEditorMarkup::marksSubstanceApartFromWording()
{
    const QString left = u"Data is kept for 30 days, as said.\n"_s;
    GapReport report = *madeResult(left, u"Data is kept for 60 days.\n"_s).report;
    Difference period = madeDifference(Difference::Kind::Replaced, {17, 2}, {17, 2});
    period.substance = {Substance::Period};
    report.differences.list = {period, deleted({26, 7})};
    report.differences.kept = {{{0, 20}, {0, 20}}};
    const EditorText text(left);
    QCOMPARE(wordMarks(report, Side::Left, text).size(), 2);
    const QList<TextMark> substance = wordMarks(report, Side::Left, text, MarkedChanges::Substantive);
    QCOMPARE(substance.size(), 1);
    QCOMPARE(substance.first().span, (Span{17, 2}));
    QVERIFY(substance.first().toolTip.contains(u"line 1 on the right reads “60”"_s));
    QVERIFY(substance.first().toolTip.contains(u"period"_s));
    QVERIFY(wordMarks(report, Side::Left, text).last().toolTip.contains(u"wording"_s));
}

void TestEditorMarkup::tellsWhereMovedTextComesFrom()
{
    const QString left = u"Data is kept for 30 days.\n\nOur officer is Ann.\n"_s;
    const QString right = u"Our officer is Ann.\n\nData is kept for 30 days.\n"_s;
    GapReport report = *madeResult(left, right).report;
    Difference moved = madeDifference(Difference::Kind::Moved, {0, 25}, {21, 25});
    report.differences.list = {moved};
    report.differences.kept = {{{0, 25}, {21, 25}}, {{27, 19}, {0, 19}}};
    const QList<TextMark> marks = wordMarks(report, Side::Right, EditorText(right));
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().kind, MarkKind::Moved);
    const QList<LineNote> notes = moveNotes(report, Side::Right, EditorText(right));
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().text, u"⇄1"_s);
    QCOMPARE(moveNotes(report, Side::Left, EditorText(left)).first().text, u"⇄3"_s);
}

void TestEditorMarkup::findsSectionsWithoutAChange()
{
    const QString left =
        u"# Storage\n\nData is kept.\n\n# Cookies\n\nA cookie is set.\n\n# People\n\nAsk our officer.\n"_s;
    GapReport report = *madeResult(left, left).report;
    QCOMPARE(report.alignment.sections.size(), 3);
    const Document &document = report.left.recognized.document;
    const AlignedSection &second = report.alignment.sections.at(1);
    Difference change = madeDifference(Difference::Kind::Replaced, {11, 4}, {11, 4});
    change.group = second.group;
    report.differences.list = {change};
    const int changed = document.blocks().at(document.sections().at(second.left).firstBlock).startLine - 1;
    QVERIFY(!unchangedLines(report, Side::Left).isEmpty());
    for (const LineRange &lines : unchangedLines(report, Side::Left))
        QVERIFY(changed < lines.first || changed >= lines.end);
    report.differences.list.clear();
    QCOMPARE(unchangedLines(report, Side::Left), QList<LineRange>({{0, document.lineCount()}}));
}

void TestEditorMarkup::joinsSectionsAboutTheSame()
{
    const auto result = madeResult(
        u"Data is kept.\n"_s, u"Whatever you tell us about yourself is data, and that data\nis kept.\n"_s);
    const QList<SectionLink> links = sectionLinks(*result.report);
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first(),
             (SectionLink{{0, 1}, {0, 2}, ClauseGroup::Transfers, u"Retention"_s, u"retention"_s, false, 0}));
    QCOMPARE(describe(links.first()), u"Retention: left, line 1; right, lines 1 to 2"_s);
    QCOMPARE(scrollAnchors(links), QList<ScrollAnchor>({{0, 0}}));
}

void TestEditorMarkup::cardTellsWhatHowSureAndWhy()
{
    const ComparisonPicture picture = drawComparison(madeResult(u"Data is kept.\n"_s, u"A cookie.\n"_s));
    const QString card = clauseCard(picture, {Side::Left, 0, {}}, Palette());
    for (const QString &part :
         {u"Retention"_s, u"left.txt, line 1"_s, u"very sure (90\u00a0%)"_s, u"“kept”"_s, u"○ missing"_s,
          u"A period"_s, u"It is kept for <b>[period]</b>."_s, u"Or something like it."_s,
          u"GDPR Art. 13(2)(a)"_s, u"Open-ended"_s})
        QVERIFY2(card.contains(part), qPrintable(part + u" lacks in "_s + card));
}

void TestEditorMarkup::cardEscapesTheDocument()
{
    ComparisonResult result = madeResult(u"Data is kept.\n"_s, u"A cookie.\n"_s);
    AnalyzedDocument left = *result.left;
    left.recognized.recognition.blocks[0].labels[0].why[0].text = u"<img src='file:///etc/passwd'>"_s;
    result.left = std::make_shared<const AnalyzedDocument>(left);
    QVERIFY(!clauseCard(drawComparison(result), {Side::Left, 0, {}}, Palette()).contains(u"<img"_s));
}

void TestEditorMarkup::cardTellsOfClausesThatAreNowhere()
{
    const ComparisonPicture picture = drawComparison(madeResult(u"Data is kept.\n"_s, u"A cookie.\n"_s));
    const QString card = clauseCard(picture, {Side::Left, -1, u"children"_s}, Palette());
    QVERIFY(card.contains(u"What is said of child."_s));
    QVERIFY(card.contains(u"Left: ○ missing"_s));
    const QString unknown = clauseCard(drawComparison(madeResult(u"Hello there.\n"_s, u"A cookie.\n"_s)),
                                       {Side::Left, 0, {}}, Palette());
    QVERIFY(unknown.contains(u"Not recognised"_s));
}

void TestEditorMarkup::linksLeadToTheirWords()
{
    const auto target = linkTarget(u"right:12:7"_s);
    QVERIFY(target);
    QCOMPARE(target->side, Side::Right);
    QCOMPARE(target->span, (Span{12, 7}));
    QVERIFY(!linkTarget(u"http://example.org"_s));
}

void TestEditorMarkup::namesConfidence_data()
{
    QTest::addColumn<double>("confidence");
    QTest::addColumn<bool>("unsure");
    QTest::addColumn<QString>("name");
    QTest::newRow("high") << 0.93 << false << u"very sure"_s;
    QTest::newRow("middle") << 0.7 << false << u"fairly sure"_s;
    QTest::newRow("low") << 0.4 << false << u"a guess"_s;
    QTest::newRow("unsure in spite of the figure") << 0.95 << true << u"a guess"_s;
}

void TestEditorMarkup::namesConfidence()
{
    QFETCH(double, confidence);
    QFETCH(bool, unsure);
    QTEST(confidenceName(confidence, unsure), "name");
}

QTEST_MAIN(TestEditorMarkup)
#include "tst_editormarkup.moc"
