// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/clausehighlighter.h"
#include "app/gui/policyeditor.h"
#include "tests/support/eventually.h"

#include <QElapsedTimer>
#include <QPlainTextDocumentLayout>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

bool isColoured(const QTextDocument &document, int line)
{
    return !document.findBlockByNumber(line).layout()->formats().isEmpty();
}

int colouredLines(const QTextDocument &document)
{
    int count = 0;
    for (int line = 0; line < document.blockCount(); ++line)
        count += isColoured(document, line) ? 1 : 0;
    return count;
}

} // namespace

class tst_ClauseHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void coloursEveryLine();
    void coloursWhatIsOnScreenFirst();
    void coloursAgainWhatWasEdited();
    void splitAndJoinedLines();
    void pastedLinesGetColoursToo();
    void emphasisesWhatTheAnalysisCallsHeadings();
    void switchesThemeLive();
    void coloursAreReadable_data();
    void coloursAreReadable();
    void leavesUndoAndMarksAlone();
    void keepsWhatIsBeingComposed();
    void coloursAsFastAsTheEngineAllows();

private:
    static constexpr auto line = "You may ask us under Art. 15 GDPR by 1 May 2024.\n"_L1;
    std::shared_ptr<const PolicySyntax> m_syntax = std::make_shared<const PolicySyntax>();
    QTextDocument m_document;
};

void tst_ClauseHighlighter::init()
{
    m_document.clear();
    if (!qobject_cast<QPlainTextDocumentLayout *>(
            m_document.documentLayout())) // edits are told to layouts only
        m_document.setDocumentLayout(new QPlainTextDocumentLayout(&m_document));
}

void tst_ClauseHighlighter::coloursEveryLine()
{
    m_document.setPlainText(QString(line).repeated(5000));
    ClauseHighlighter highlighter(&m_document, m_syntax);
    QSignalSpy completed(&highlighter, &ClauseHighlighter::completed);
    QVERIFY(completed.wait());
    QVERIFY(highlighter.isComplete());
    QCOMPARE(colouredLines(m_document), 5000);
}

void tst_ClauseHighlighter::coloursWhatIsOnScreenFirst()
{
    m_document.setPlainText(QString(line).repeated(20'000));
    ClauseHighlighter highlighter(&m_document, m_syntax);
    highlighter.setVisibleBlocks(12'000, 12'040);
    for (int i = 12'000; i <= 12'040; ++i)
        QVERIFY(isColoured(m_document, i));
    QVERIFY(!isColoured(m_document, 19'999));
    QVERIFY(!highlighter.isComplete());
}

void tst_ClauseHighlighter::coloursAgainWhatWasEdited()
{
    m_document.setPlainText(u"plain words\nplain words\n"_s);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    QVERIFY(eventually([&] { return highlighter.isComplete(); }));
    QVERIFY(!isColoured(m_document, 1));
    QTextCursor cursor(m_document.findBlockByNumber(1));
    cursor.insertText(u"Art. 6 "_s);
    QVERIFY(isColoured(m_document, 1));
    QVERIFY(!isColoured(m_document, 0));
    m_document.undo();
    QVERIFY(!isColoured(m_document, 1));
}

void tst_ClauseHighlighter::splitAndJoinedLines()
{
    m_document.setPlainText(u"we keep it 30 days only"_s);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    QVERIFY(eventually([&] { return highlighter.isComplete(); }));
    QCOMPARE(colouredLines(m_document), 1);
    QTextCursor cursor(&m_document);
    cursor.setPosition(14); // behind "30 "
    cursor.insertBlock();
    QCOMPARE(colouredLines(m_document), 0);
    cursor.deletePreviousChar();
    QCOMPARE(colouredLines(m_document), 1);
}

void tst_ClauseHighlighter::pastedLinesGetColoursToo()
{
    m_document.setPlainText(u"one\n"_s);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    QVERIFY(eventually([&] { return highlighter.isComplete(); }));
    QTextCursor cursor(&m_document);
    cursor.insertText(QString(line).repeated(3000));
    QVERIFY(!highlighter.isComplete());
    QVERIFY(eventually([&] { return highlighter.isComplete(); }));
    QCOMPARE(colouredLines(m_document), 3000);
}

void tst_ClauseHighlighter::emphasisesWhatTheAnalysisCallsHeadings()
{
    // The first line of a wrapped paragraph looks like a heading; the real one doesn't.
    m_document.setPlainText(
        u"Northgate Trust Limited, Harbour House, Cork\nis who decides.\nhow we keep it"_s);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    const auto isBold = [this](int line) {
        return std::ranges::any_of(
            m_document.findBlockByNumber(line).layout()->formats(),
            [](const auto &range) { return range.format.fontWeight() == QFont::Bold; });
    };
    highlighter.setVisibleBlocks(0, 2);
    QVERIFY(isBold(0));
    QVERIFY(!isBold(2));

    highlighter.setHeadingTest([](const QTextBlock &block) { return block.blockNumber() == 2; });
    highlighter.recolour();
    QVERIFY(!isBold(0));
    QVERIFY(isBold(2));
}

void tst_ClauseHighlighter::switchesThemeLive()
{
    m_document.setPlainText(QString(line).repeated(3));
    ClauseHighlighter highlighter(&m_document, m_syntax);
    highlighter.setVisibleBlocks(0, 2);
    const auto colour = [this] {
        return m_document.firstBlock().layout()->formats().first().format.foreground().color();
    };
    const QColor light = colour();
    highlighter.setPalette(Palette(ColourScheme::Dark));
    QCOMPARE_NE(colour(), light);
    QCOMPARE_GT(colour().lightness(), light.lightness());
    highlighter.setPalette(Palette(ColourScheme::Light));
    QCOMPARE(colour(), light);
}

void tst_ClauseHighlighter::coloursAreReadable_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void tst_ClauseHighlighter::coloursAreReadable()
{
    QFETCH(ColourScheme, scheme);
    const Palette palette(scheme);
    m_document.setPlainText(
        u"HEADING IN CAPITALS\n• we, “Acme”, [COMPANY], mail a@b.example | Art. 6 | 1 May 2024 | 30 days"_s);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    highlighter.setPalette(palette);
    highlighter.setVisibleBlocks(0, 1);
    const auto formats =
        m_document.firstBlock().layout()->formats() + m_document.lastBlock().layout()->formats();
    QCOMPARE_GE(formats.size(), 10);
    for (const QTextLayout::FormatRange &range : formats) {
        const QColor colour = range.format.foreground().color();
        for (const ClauseGroup group : Palette::colouredGroups())
            QCOMPARE_GE(Palette::contrast(colour, palette.group(group).tint), palette.textContrast());
    }
}

void tst_ClauseHighlighter::leavesUndoAndMarksAlone()
{
    PolicyEditor editor;
    editor.setSyntax(m_syntax);
    editor.setText(QString(line).repeated(50));
    QSignalSpy edited(&editor, &PolicyEditor::edited);
    editor.setMarks(MarkLayers::Evidence, {{{60, 10}, MarkKind::Gap, {}}});
    editor.setBands({{{49, 48}, ClauseGroup::Rights, {}, false}});
    editor.setColours(Palette(ColourScheme::Dark));
    QTest::qWait(50);
    QVERIFY(!editor.document()->isUndoAvailable());
    QVERIFY(!editor.document()->isModified());
    QCOMPARE(edited.count(), 0);

    // Behind colouring, an edit must be reported as it is, or marks would follow it wrongly.
    QSignalSpy changed(editor.document(), &QTextDocument::contentsChange);
    QTest::keyClicks(&editor, u"x"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first(), (QVariantList{0, 0, 1}));
    QCOMPARE(editor.bands().items().first().span, (Span{50, 48}));
}

void tst_ClauseHighlighter::keepsWhatIsBeingComposed()
{
    PolicyEditor editor;
    editor.setSyntax(m_syntax);
    editor.setText(u"see Art. 6 here"_s);
    editor.show();
    editor.setCursorOffset(0);
    QTextCharFormat composing;
    composing.setFontUnderline(true);
    const QInputMethodEvent::Attribute underline(QInputMethodEvent::TextFormat, 0, 2, composing);
    QInputMethodEvent event(u"あい"_s, {underline});
    QCoreApplication::sendEvent(&editor, &event);
    const QTextLayout &layout = *editor.document()->firstBlock().layout();
    QCOMPARE(layout.preeditAreaText(), u"あい"_s);
    QList<std::pair<int, int>> ranges;
    for (const QTextLayout::FormatRange &range : layout.formats())
        ranges.append({range.start, range.length});
    QVERIFY(ranges.contains({0, 2}));
    QVERIFY(ranges.contains({6, 6})); // "Art. 6", two characters further on

    QInputMethodEvent commit;
    commit.setCommitString(u"愛"_s);
    QCoreApplication::sendEvent(&editor, &commit);
    QCOMPARE(editor.text(), u"愛see Art. 6 here"_s);
    QVERIFY(isColoured(*editor.document(), 0));
}

void tst_ClauseHighlighter::coloursAsFastAsTheEngineAllows()
{
    const QString text = QString(line).repeated(20'000);
    m_document.setPlainText(text);
    ClauseHighlighter highlighter(&m_document, m_syntax);
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    QElapsedTimer turn;
    turn.start();
    while (!highlighter.isComplete()) {
        QCoreApplication::processEvents();
        longest = std::max(longest, turn.restart());
    }
    qInfo("coloured %lld characters in %lld ms, longest slice %lld ms", text.size(), clock.elapsed(),
          longest);
    QCOMPARE_LE(longest, 200); // 100 ms in a release build; this also runs instrumented
}

QTEST_MAIN(tst_ClauseHighlighter)
#include "tst_clausehighlighter.moc"
