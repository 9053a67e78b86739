// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/import/docxreader.h"
#include "tests/support/madearchive.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray run(const QByteArray &words, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &runs, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

QByteArray field(const QByteArray &instruction, const QByteArray &result)
{
    return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>" + instruction +
           "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + run(result) +
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

QByteArray item(const QByteArray &list, const QByteArray &level, const QByteArray &words)
{
    return paragraph(run(words),
                     "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>");
}

const QByteArray styles = wordPart(
    "styles",
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/>"
    "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Clause\"/>"
    "<w:basedOn w:val=\"berschrift1\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>");

const QByteArray numbering =
    wordPart("numbering", "<w:abstractNum w:abstractNumId=\"7\">"
                          "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
                          "w:val=\"%1.\"/></w:lvl>"
                          "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
                          "w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl>"
                          "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">"
                          "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
                          "w:val=\"\xEF\x82\xB7\"/></w:lvl></w:abstractNum>"
                          "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
                          "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num>"
                          "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                          "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
                          "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                          "<w:startOverride w:val=\"0\"/></w:lvlOverride></w:num>");

QByteArray document(const QByteArray &body, const QList<MadePart> &more = {})
{
    return makeDocx(body,
                    QList<MadePart>{{"word/styles.xml", styles}, {"word/numbering.xml", numbering}} + more);
}

ImportedText read(const QByteArray &bytes, TrackedChanges changes = TrackedChanges::Accepted)
{
    const Result<ImportedText> imported = readDocx(bytes, u"x.docx"_s, changes);
    if (!imported)
        qWarning("%s", qPrintable(describe(imported.error())));
    return imported.value_or(ImportedText());
}

} // namespace

class TestDocxReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadingsByStyleAndOutline();
    void numbersLists();
    void startsListsWhereTheySay();
    void readsTablesRowByRow();
    void readsFramesAsText();
    void putsNotesAfterTheirBlock();
    void setsMarginsAside();
    void keepsBoldThatMayHead();
    void choosesAmongTrackedChanges_data();
    void choosesAmongTrackedChanges();
    void findsHiddenWords_data();
    void findsHiddenWords();
    void marksWhereTheWordsStand_data();
    void marksWhereTheWordsStand();
    void raisesNoAlarmOverCleanText();
    void comparesAlternates();
    void marksContents();
    void refusesWhatIsNoDocument();
};

void TestDocxReader::readsHeadingsByStyleAndOutline()
{
    const ImportedText text = read(
        document(paragraph(run("Privacy Policy"), "<w:pStyle w:val=\"Titel\"/>") +
                 paragraph(run("Who"), "<w:pStyle w:val=\"berschrift1\"/>") +
                 paragraph(run("We ") + run("are.")) + paragraph(run("Deeper"), "<w:pStyle w:val=\"Own\"/>") +
                 paragraph(run("By outline"), "<w:outlineLvl w:val=\"0\"/>") + "<w:sectPr/>"));
    QCOMPARE(text.text, u"# Privacy Policy\n\n# Who\n\nWe are.\n\n## Deeper\n\n# By outline\n"_s);
    QCOMPARE(text.format, u"docx"_s);
    QCOMPARE(text.load, LoadReport());
}

void TestDocxReader::numbersLists()
{
    const ImportedText text = read(document(
        item("1", "0", "one") + item("1", "1", "one a") + item("1", "1", "one b") + item("1", "0", "two") +
        item("2", "0", "dot") + item("3", "0", "five") + item("0", "0", "none")));
    QCOMPARE(text.text, u"1. one\n  (a) one a\n  (b) one b\n2. two\n- dot\n5. five\n\nnone\n"_s);
}

void TestDocxReader::startsListsWhereTheySay()
{
    QCOMPARE(read(document(item("4", "0", "zero") + item("4", "0", "one"))).text, u"0. zero\n1. one\n"_s);
}

void TestDocxReader::readsTablesRowByRow()
{
    const auto cell = [](const QByteArray &inner) { return "<w:tc><w:tcPr/>" + inner + "</w:tc>"; };
    const ImportedText text = read(document(
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>" +
        cell(paragraph(run("Name"))) + cell(paragraph(run("Use"))) + "</w:tr><w:tr>" +
        cell(paragraph(run("sid"))) + cell(paragraph(run("log")) + item("1", "0", "in")) +
        "</w:tr></w:tbl>"));
    QCOMPARE(text.text, u"| Name | Use |\n| sid | log 1. in |\n"_s);
}

void TestDocxReader::readsFramesAsText()
{
    const ImportedText text = read(document(
        "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" +
        paragraph(run("Framed"), "<w:pStyle w:val=\"berschrift1\"/>") + paragraph(run("Words.")) +
        "</w:tc></w:tr></w:tbl>" +
        paragraph(run("Anchor.") + "<w:r><w:drawing><wps:txbx><w:txbxContent>" + paragraph(run("Boxed.")) +
                  "</w:txbxContent></wps:txbx></w:drawing></w:r>" + run(" Rest."))));
    QCOMPARE(text.text, u"# Framed\n\nWords.\n\nAnchor. Rest.\n\nBoxed.\n"_s);
}

void TestDocxReader::putsNotesAfterTheirBlock()
{
    const QByteArray notes = wordPart(
        "footnotes", "<w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph({}) + "</w:footnote>" +
                         "<w:footnote w:id=\"5\">" + paragraph(run("A note.")) + "</w:footnote>");
    const ImportedText text =
        read(document(paragraph(run("Noted") + "<w:r><w:footnoteReference w:id=\"5\"/></w:r>" + run(".")) +
                          paragraph(run("Next.")),
                      {{"word/footnotes.xml", notes}}));
    QCOMPARE(text.text, u"Noted[1].\n\n[1] A note.\n\nNext.\n"_s);
}

void TestDocxReader::setsMarginsAside()
{
    const QByteArray header = wordPart("hdr", paragraph(run("Draft 3")));
    const ImportedText text = read(
        document(paragraph(run("Text.")), {{"word/header1.xml", header},
                                           {"word/header2.xml", header},
                                           {"word/footer1.xml", wordPart("ftr", paragraph(run("Page 1")))}}));
    QCOMPARE(text.text, u"Text.\n"_s);
    QCOMPARE(text.load.setAside.size(), 2);
    QCOMPARE(text.load.setAside.first().words, u"Page 1"_s);
    QCOMPARE(text.load.setAside.last().why, u"page"_s);
}

void TestDocxReader::keepsBoldThatMayHead()
{
    const QByteArray bold = "<w:b/>";
    const ImportedText text = read(document(paragraph(run("Your rights", bold)) +
                                            paragraph(run("Access:", bold) + run(" you may ask.")) +
                                            paragraph(run("You ") + run("must", bold) + run(" ask."))));
    QCOMPARE(text.text, u"**Your rights**\n\n**Access:** you may ask.\n\nYou must ask.\n"_s);
}

void TestDocxReader::choosesAmongTrackedChanges_data()
{
    QTest::addColumn<TrackedChanges>("changes");
    QTest::addColumn<QString>("words");
    QTest::newRow("accepted") << TrackedChanges::Accepted << u"We keep it two years.\n"_s;
    QTest::newRow("original") << TrackedChanges::Original << u"We keep it ten years.\n"_s;
    QTest::newRow("all") << TrackedChanges::AllMarks << u"We keep it {--ten--}{++two++} years.\n"_s;
}

void TestDocxReader::choosesAmongTrackedChanges()
{
    QFETCH(TrackedChanges, changes);
    QFETCH(QString, words);
    const ImportedText text =
        read(document(paragraph(run("We keep it ") +
                                "<w:del "
                                "w:author=\"Ann\"><w:r><w:delText>t</w:delText></w:r><w:r><w:delText>en</"
                                "w:delText></w:r></w:del>" +
                                "<w:ins w:author=\"Ann\">" + run("two") + "</w:ins>" + run(" years."))),
             changes);
    QCOMPARE(text.text, words);
    QCOMPARE(text.load.changes, changes);
    QCOMPARE(text.load.hidden.size(), 2);
    const HiddenText &deletion = text.load.hidden.first();
    const HiddenText &insertion = text.load.hidden.last();
    QCOMPARE(deletion.kind, HiddenKind::Deletion);
    QCOMPARE(deletion.words, u"ten"_s);
    QCOMPARE(deletion.about, u"Ann"_s);
    QCOMPARE(insertion.words, u"two"_s);
    QCOMPARE(deletion.isInText(), changes != TrackedChanges::Accepted);
    QCOMPARE(insertion.isInText(), changes != TrackedChanges::Original);
    for (const HiddenText &mark : text.load.hidden) {
        if (mark.isInText())
            QCOMPARE(mark.span.in(text.text), mark.words);
    }
}

void TestDocxReader::findsHiddenWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HiddenKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("inText");
    using enum HiddenKind;
    const auto row = [](const char *name, const QByteArray &body, HiddenKind kind, const QString &words,
                        bool inText = false) { QTest::newRow(name) << body << kind << words << inText; };
    row("vanish", paragraph(run("We share. ", "<w:vanish/>") + run("Seen.")), Hidden, u"We share."_s);
    row("white", paragraph(run("We share.", "<w:color w:val=\"FFFFFF\"/>")), Invisible, u"We share."_s);
    row("tiny", paragraph(run("We share.", "<w:sz w:val=\"2\"/>")), Invisible, u"We share."_s);
    row("comment", paragraph(run("Seen.") + "<w:r><w:commentReference w:id=\"4\"/></w:r>"), Comment,
        u"Is it?"_s);
    row("comment of no place", paragraph(run("Seen.")), Comment, u"Is it?"_s);
    row("field", paragraph(run("Since ") + field(" DATE \\@ \"d\" ", "3 May") + run(".")), Field, u"3 May"_s,
        true);
    row("simple field",
        paragraph("<w:fldSimple w:instr=\"MERGEFIELD Firm\">" + run("Hill") + "</w:fldSimple>"), Field,
        u"Hill"_s, true);
    row("moved from", paragraph("<w:moveFrom w:author=\"A\">" + run("Gone.") + "</w:moveFrom>"), Move,
        u"Gone."_s);
    row("deleted paragraph", "<w:del>" + paragraph("<w:r><w:delText>Old.</w:delText></w:r>") + "</w:del>",
        Deletion, u"Old."_s);
    row("deleted row",
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:author=\"A\"/></w:trPr>"
        "<w:tc>" +
            paragraph(run("Old.")) + "</w:tc><w:tc/></w:tr></w:tbl>",
        Deletion, u"Old."_s);
    row("deleted row of a frame",
        "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:trPr><w:del w:author=\"A\"/></w:trPr><w:tc>" +
            paragraph(run("Old.")) + "</w:tc></w:tr></w:tbl>",
        Deletion, u"Old."_s);
}

void TestDocxReader::findsHiddenWords()
{
    QFETCH(QByteArray, body);
    QFETCH(HiddenKind, kind);
    QFETCH(QString, words);
    QFETCH(bool, inText);
    const QByteArray comments = wordPart("comments", "<w:comment w:id=\"4\" w:author=\"Bo\">" +
                                                         paragraph(run("Is it?")) + "</w:comment>");
    const bool commented = kind == HiddenKind::Comment;
    const ImportedText text = read(
        document(body, commented ? QList<MadePart>{{"word/comments.xml", comments}} : QList<MadePart>()));
    QCOMPARE(text.load.hidden.size(), 1);
    const HiddenText &found = text.load.hidden.first();
    QCOMPARE(found.kind, kind);
    QCOMPARE(found.words, words);
    QCOMPARE(found.isInText(), inText);
    QCOMPARE(text.text.contains(words), inText);
    if (inText)
        QCOMPARE(found.span.in(text.text), words);
}

void TestDocxReader::marksWhereTheWordsStand_data()
{
    QTest::addColumn<QByteArray>("runs");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("marks");
    QTest::addColumn<TrackedChanges>("changes");
    using enum TrackedChanges;
    const auto row = [](const char *name, const QByteArray &runs, const QString &words,
                        const QStringList &marks, TrackedChanges changes = Accepted) {
        QTest::newRow(name) << runs << words << marks << changes;
    };
    const auto inserted = [](const QByteArray &runs) { return "<w:ins w:author=\"A\">" + runs + "</w:ins>"; };
    row("no-break space before",
        run("\xC2\xA0"
            "Access:",
            "<w:b/>") +
            run(" ask ") + field("DATE", "3 May"),
        u"**Access:** ask 3 May\n"_s, {u"3 May"_s});
    row("line break after a field", run("Since ") + field("DATE", "3 May</w:t><w:br/><w:t>") + run("x"),
        u"Since 3 May\nx\n"_s, {u"3 May"_s});
    row("right after bold", run("Acces", "<w:b/>") + inserted(run("s")), u"**Acces**s\n"_s, {u"s"_s});
    row("field within an insertion", inserted(run("a") + field("DATE", "3 May") + run(" b")), u"a3 May b\n"_s,
        {u"a3 May"_s, u"3 May"_s, u"b"_s});
    row("line break within an insertion", inserted(run("a</w:t><w:br/><w:t>b")), u"{++a++}\n{++b++}\n"_s,
        {u"a"_s, u"b"_s}, AllMarks);
}

void TestDocxReader::marksWhereTheWordsStand()
{
    QFETCH(QByteArray, runs);
    QFETCH(QString, words);
    QFETCH(QStringList, marks);
    QFETCH(TrackedChanges, changes);
    const ImportedText text = read(document(paragraph(runs)), changes);
    QCOMPARE(text.text, words);
    QStringList found;
    for (const HiddenText &mark : text.load.hidden) {
        found.append(mark.words);
        QCOMPARE(mark.span.in(text.text), mark.words);
    }
    QCOMPARE(found, marks);
}

void TestDocxReader::raisesNoAlarmOverCleanText()
{
    const ImportedText text = read(
        document(paragraph(run("White on blue.", "<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"003366\"/>")) +
                 paragraph(field(" PAGE ", "3") + field("HYPERLINK \"https://a.example\"", "here")) +
                 paragraph(run("Not hidden", "<w:vanish w:val=\"0\"/>"))));
    QVERIFY(text.load.hidden.isEmpty());
    QCOMPARE(text.text, u"White on blue.\n\n3here\n\nNot hidden\n"_s);
}

void TestDocxReader::comparesAlternates()
{
    const auto alternate = [](const QByteArray &other) {
        const auto box = [](const QByteArray &words) {
            return "<w:txbxContent>" + paragraph(run(words)) + "</w:txbxContent>";
        };
        return paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box("New.") +
                         "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box(other) +
                         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>");
    };
    const ImportedText same = read(document(alternate("New.")));
    QCOMPARE(same.text, u"New.\n"_s);
    QVERIFY(same.load.hidden.isEmpty());
    const ImportedText other = read(document(alternate("Other.")));
    QCOMPARE(other.text, u"New.\n"_s);
    QCOMPARE(other.load.hidden.size(), 1);
    QCOMPARE(other.load.hidden.first().kind, HiddenKind::Alternate);
    QCOMPARE(other.load.hidden.first().words, u"Other."_s);
}

void TestDocxReader::marksContents()
{
    const ImportedText text = read(document("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table "
                                            "of Contents\"/></w:docPartObj></w:sdtPr>"
                                            "<w:sdtContent>" +
                                            paragraph(run("Who we are") + "<w:r><w:tab/></w:r>" + run("2")) +
                                            "</w:sdtContent></w:sdt>" + paragraph(run("We are."))));
    QCOMPARE(text.blocks.first().kind, ImportedKind::Contents);
    QCOMPARE(text.text, u"Who we are 2\n\nWe are.\n"_s);
}

void TestDocxReader::refusesWhatIsNoDocument()
{
    const auto code = [](const QByteArray &bytes) { return readDocx(bytes, u"x"_s).error_or(Error()).code; };
    QCOMPARE(code("PK\3\4 cut off"), ErrorCode::ReadFailed);
    QCOMPARE(code(makeArchive({{"a.txt", "a"}})), ErrorCode::UnsupportedFormat);
    QCOMPARE(code(makeArchive({{"word/document.xml", "<w:document>"}})), ErrorCode::ReadFailed);
    QCOMPARE(code(makeArchive({{"word/document.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><w>&a;</w>"}})),
             ErrorCode::UnsafeInput);
}

QTEST_GUILESS_MAIN(TestDocxReader)
#include "tst_docxreader.moc"
