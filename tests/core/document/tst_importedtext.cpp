// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/importedtextbuilder.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestImportedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesKindsAndLevelsAsGiven();
    void findsWhatTheSourceLeavesOpen();
    void readsTheSameStructureFromTheTextAlone();
    void keepsOneTitle();
    void coversLinesThatNoBlockHolds();
    void accountsForWhatIsNotInTheText();
    void knowsPages();
    void joinsContents();
};

namespace {

QList<BlockKind> kindsOf(const Document &document)
{
    QList<BlockKind> kinds;
    for (const Block &block : document.blocks())
        kinds.append(block.kind);
    return kinds;
}

QList<int> levelsOf(const Document &document)
{
    QList<int> levels;
    for (const Block &block : document.blocks()) {
        if (block.isHeading())
            levels.append(block.level);
    }
    return levels;
}

ImportedText samplePolicy()
{
    ImportedTextBuilder builder(u"docx"_s);
    builder.addTitle(u"Privacy Notice");
    builder.addHeading(1, u"What we collect");
    builder.addParagraph(u"We collect what you type into the form, such as:");
    builder.addListItem(u"\u2022", 0, u"your name, and");
    builder.addListItem(u"\u2022", 1, u"your middle name;");
    builder.addListItem(u"\u2022", 0, u"your address.");
    builder.addHeading(3, u"from you, when you write to us about something that you bought.");
    builder.addParagraph(u"We keep letters for two years.");
    builder.addHeading(1, u"Cookies");
    builder.addTableRow({u"Name"_s, u"Purpose"_s});
    builder.addTableRow({u"sid"_s, u"keeps you\nsigned in"_s});
    return builder.take();
}

} // namespace

void TestImportedText::takesKindsAndLevelsAsGiven()
{
    using enum BlockKind;
    const Document document = Document::fromImported(samplePolicy(), {});
    QCOMPARE(kindsOf(document), (QList<BlockKind>{Title, Heading, Paragraph, ListItem, ListItem, ListItem,
                                                  Heading, Paragraph, Heading, TableRow, TableRow}));
    QCOMPARE(levelsOf(document), (QList<int>{1, 2, 3, 2}));
    QCOMPARE(document.title(), u"Privacy Notice"_s);
    QCOMPARE(document.headingText(1), u"What we collect"_s);
    QCOMPARE(document.origin().format, u"docx"_s);
    QCOMPARE(document.blocks()[4].leadIn, 3); // nested
    QCOMPARE(document.blocks()[5].leadIn, 2);
    QCOMPARE(document.flowText(document.blocks()[10]), u"| sid | keeps you signed in |"_s);
}

void TestImportedText::findsWhatTheSourceLeavesOpen()
{
    using enum BlockKind;
    ImportedTextBuilder builder(u"html"_s);
    builder.addHeading(1, u"Privacy Policy");
    builder.addParagraph(u"**How long we keep data**");
    builder.addParagraph(u"**Orders:** We keep them for six years, as the law of taxes asks for it.");
    builder.addParagraph(u"**Who sees it**");
    builder.addParagraph(u"Nobody but the people who pack your parcel sees your address.");
    builder.addParagraph(u"\u00A9 2024 Hill Trust. All rights reserved.");
    const Document document = Document::fromImported(builder.take(), {});
    QCOMPARE(kindsOf(document),
             (QList<BlockKind>{Title, Heading, Paragraph, Heading, Paragraph, Boilerplate}));
    QCOMPARE(levelsOf(document), (QList<int>{1, 2, 2}));
    QCOMPARE(document.text(document.blocks()[2].runIn), u"**Orders:**"_s);
    QCOMPARE(document.loadReport().setAside, (QList<SetAside>{{11, 11, u"copyright"_s}}));
}

// Edited and saved text has no other structure than the one its signs tell.
void TestImportedText::readsTheSameStructureFromTheTextAlone()
{
    const Document imported = Document::fromImported(samplePolicy(), {});
    const Document again = Document::fromText(imported.text(), {});
    QCOMPARE(kindsOf(again), kindsOf(imported));
    QCOMPARE(levelsOf(again), levelsOf(imported));
}

void TestImportedText::keepsOneTitle()
{
    using enum BlockKind;
    ImportedTextBuilder builder(u"odt"_s);
    builder.addTitle(u"Hill Trust");
    builder.addTitle(u"Privacy Policy");
    builder.addParagraph(u"We keep nothing.");
    const Document document = Document::fromImported(builder.take(), {});
    QCOMPARE(kindsOf(document), (QList<BlockKind>{Title, Heading, Paragraph}));
}

void TestImportedText::coversLinesThatNoBlockHolds()
{
    ImportedText imported;
    imported.format = u"markdown"_s;
    imported.text = u"left out\nTitle\n=====\n\nfirst and\nsecond\n\n---\n\n[a]: b\n"_s;
    const auto span = [&](const QString &words) { return Span{imported.text.indexOf(words), words.size()}; };
    imported.blocks = {{.kind = ImportedKind::Heading, .level = 1, .span = span(u"Title\n====="_s)},
                       {.span = span(u"first and"_s)},
                       {.span = span(u"and\nsecond"_s)}, // begins within a line that is taken
                       {.kind = ImportedKind::Boilerplate, .span = span(u"[a]: b"_s), .why = u"link"_s}};
    const Document document = Document::fromImported(imported, {});
    using enum BlockKind;
    QCOMPARE(kindsOf(document),
             (QList<BlockKind>{Paragraph, Title, Paragraph, Paragraph, Boilerplate, Boilerplate}));
    QCOMPARE(document.title(), u"Title"_s);
    QCOMPARE(document.loadReport().setAside, (QList<SetAside>{{8, 8, u"separator"_s}, {10, 10, u"link"_s}}));
}

void TestImportedText::accountsForWhatIsNotInTheText()
{
    ImportedTextBuilder builder(u"docx"_s);
    builder.setAside(u"Page 1", u"page"_s);
    const qsizetype start = builder.addParagraph(u"We keep data for two years.");
    builder.addHidden(HiddenKind::Insertion, {start + 17, 3}, u"two", u"A. Hill"_s);
    builder.addHidden(HiddenKind::Deletion, {start + 20, 0}, u"three");
    builder.addNotUnderstood(u"picture"_s);
    builder.addNotUnderstood(u"picture"_s);
    const Document document = Document::fromImported(builder.take(), {});
    const LoadReport &load = document.loadReport();
    QCOMPARE(load.charactersOutside(), 11);
    QCOMPARE(load.countHidden(HiddenKind::Insertion), 1);
    QCOMPARE(document.text(load.hidden.first().span), u"two"_s);
    QVERIFY(!load.hidden.last().isInText());
    QCOMPARE(load.notUnderstood, (QList<NotUnderstood>{{u"picture"_s, 2}}));
    QCOMPARE(load.setAside.first().words, u"Page 1"_s);
    QVERIFY(!load.setAside.first().isInText());
}

void TestImportedText::knowsPages()
{
    ImportedTextBuilder builder(u"pdf"_s);
    builder.startPage(1);
    builder.addParagraph(u"one");
    builder.startPage(2); // an empty one
    builder.startPage(3);
    const qsizetype third = builder.addParagraph(u"three");
    const Document document = Document::fromImported(builder.take(), {});
    QCOMPARE(document.pageAt(0), 1);
    QCOMPARE(document.pageAt(third - 1), 1);
    QCOMPARE(document.pageAt(third), 3);
    QCOMPARE(Document::fromText(u"text"_s, {}).pageAt(0), 0);
}

void TestImportedText::joinsContents()
{
    using enum BlockKind;
    ImportedTextBuilder builder(u"docx"_s);
    builder.addContentsEntry(u"1. Who we are\t3");
    builder.addContentsEntry(u"2. What we keep\t4");
    builder.addHeading(1, u"1. Who we are");
    builder.addParagraph(u"We are a shop.");
    const Document document = Document::fromImported(builder.take(), {});
    QCOMPARE(kindsOf(document), (QList<BlockKind>{TableOfContents, Heading, Paragraph}));
    QCOMPARE(document.loadReport().setAside, (QList<SetAside>{{1, 2, u"table-of-contents"_s}}));
}

QTEST_GUILESS_MAIN(TestImportedText)
#include "tst_importedtext.moc"
