// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odtreader.h"
#include "tests/support/madearchive.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray styles =
    "<style:style style:name=\"Bold\" style:family=\"text\"><style:text-properties "
    "fo:font-weight=\"bold\"/></style:style>"
    "<style:style style:name=\"Gone\" style:family=\"text\"><style:text-properties "
    "text:display=\"none\"/></style:style>"
    "<style:style style:name=\"White\" style:family=\"text\"><style:text-properties "
    "fo:color=\"#ffffff\"/></style:style>"
    "<style:style style:name=\"Blue\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:background-color=\"#003366\"/></style:style>"
    "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/>"
    "<style:style style:name=\"Title\" style:family=\"paragraph\"/>"
    "<text:list-style style:name=\"L1\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\" "
    "style:num-suffix=\")\"/>"
    "</text:list-style><text:list-style style:name=\"L2\"><text:list-level-style-bullet "
    "text:level=\"1\"/></text:list-style>";

ImportedText read(const QByteArray &body, TrackedChanges changes = TrackedChanges::Accepted,
                  const QList<MadePart> &more = {})
{
    const Result<ImportedText> imported = readOdt(makeOdt(body, styles, more), u"x.odt"_s, changes);
    if (!imported)
        qWarning("%s", qPrintable(describe(imported.error())));
    return imported.value_or(ImportedText());
}

QByteArray item(const QByteArray &inner)
{
    return "<text:list-item>" + inner + "</text:list-item>";
}

QByteArray paragraph(const QByteArray &words)
{
    return "<text:p>" + words + "</text:p>";
}

} // namespace

class TestOdtReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeadingsAndTitle();
    void numbersLists();
    void startsListsWhereTheySay();
    void readsTables();
    void putsNotesAfterTheirBlock();
    void keepsBoldThatMayHead();
    void choosesAmongTrackedChanges_data();
    void choosesAmongTrackedChanges();
    void listsDeletedParagraphs();
    void findsHiddenWords_data();
    void findsHiddenWords();
    void raisesNoAlarmOverCleanText();
    void setsMarginsAside();
    void asksForThePassword();
};

void TestOdtReader::readsHeadingsAndTitle()
{
    const ImportedText text = read(
        "<text:p text:style-name=\"P1\">Privacy Policy</text:p><text:h text:outline-level=\"1\">Who</text:h>"
        "<text:p>We<text:s text:c=\"3\"/>are<text:line-break/>here.</text:p><text:h "
        "text:outline-level=\"2\">Deeper</text:h>");
    QCOMPARE(text.text, u"# Privacy Policy\n\n# Who\n\nWe are\nhere.\n\n## Deeper\n"_s);
    QCOMPARE(text.load, LoadReport());
}

void TestOdtReader::numbersLists()
{
    const ImportedText text = read(
        "<text:list text:style-name=\"L1\">" +
        item(paragraph("one") + "<text:list>" + item(paragraph("one a")) + item(paragraph("one b")) +
             "</text:list>") +
        item(paragraph("two") + paragraph("more")) + "</text:list>" + "<text:list text:style-name=\"L2\">" +
        item(paragraph("dot")) + "</text:list>" +
        "<text:list text:style-name=\"L1\" text:continue-numbering=\"true\">" + item(paragraph("three")) +
        "</text:list>" + "<text:list text:style-name=\"L1\">" + item(paragraph("again")) + "</text:list>");
    QCOMPARE(text.text, u"1. one\n  (a) one a\n  (b) one b\n2. two\n\nmore\n\n- dot\n3. three\n1. again\n"_s);
}

void TestOdtReader::startsListsWhereTheySay()
{
    const auto numbered = [](const QByteArray &start, const QByteArray &inner) {
        return "<text:list text:style-name=\"L1\"><text:list-item text:start-value=\"" + start + "\">" +
               inner + "</text:list-item>" + item(paragraph("next")) + "</text:list>";
    };
    QCOMPARE(read(numbered("0", paragraph("zero"))).text, u"0. zero\n1. next\n"_s);
    QCOMPARE(read(numbered("-2147483648", paragraph("least"))).text, u"-1000000. least\n-999999. next\n"_s);
}

void TestOdtReader::readsTables()
{
    const auto row = [](const QByteArray &a, const QByteArray &b) {
        return "<table:table-row><table:table-cell>" + paragraph(a) +
               "</table:table-cell><table:table-cell>" + paragraph(b) +
               "</table:table-cell></table:table-row>";
    };
    const ImportedText text = read(
        "<table:table><table:table-column table:number-columns-repeated=\"2\"/><table:table-header-rows>" +
        row("Name", "Use") + "</table:table-header-rows>" + row("sid", "log in") + "</table:table>" +
        "<table:table><table:table-column/><table:table-row><table:table-cell>" + paragraph("Framed.") +
        "</table:table-cell></table:table-row></table:table>");
    QCOMPARE(text.text, u"| Name | Use |\n| sid | log in |\n\nFramed.\n"_s);
}

void TestOdtReader::putsNotesAfterTheirBlock()
{
    const ImportedText text = read(
        "<text:p>Noted<text:note><text:note-citation>1</text:note-citation><text:note-body>" +
        paragraph("A note.") + "</text:note-body></text:note>.<draw:frame><draw:text-box>" +
        paragraph("Boxed.") + "</draw:text-box></draw:frame><draw:frame><draw:image/></draw:frame></text:p>" +
        paragraph("Next."));
    QCOMPARE(text.text, u"Noted[1].\n\nBoxed.\n\n[1] A note.\n\nNext.\n"_s);
    QCOMPARE(text.load.notUnderstood, (QList<NotUnderstood>{{u"picture"_s, 1}}));
}

void TestOdtReader::keepsBoldThatMayHead()
{
    const ImportedText text =
        read("<text:p><text:span text:style-name=\"Bold\">Access:</text:span> ask.</text:p>");
    QCOMPARE(text.text, u"**Access:** ask.\n"_s);
}

void TestOdtReader::choosesAmongTrackedChanges_data()
{
    QTest::addColumn<TrackedChanges>("changes");
    QTest::addColumn<QString>("words");
    QTest::newRow("accepted") << TrackedChanges::Accepted << u"We keep it two years.\n"_s;
    QTest::newRow("original") << TrackedChanges::Original << u"We keep it ten years.\n"_s;
    QTest::newRow("all") << TrackedChanges::AllMarks << u"We keep it {--ten--}{++two++} years.\n"_s;
}

void TestOdtReader::choosesAmongTrackedChanges()
{
    QFETCH(TrackedChanges, changes);
    QFETCH(QString, words);
    const QByteArray region =
        "<text:changed-region text:id=\"%1\"><text:%2><office:change-info><dc:creator>Ann"
        "</dc:creator></office:change-info>%3</text:%2></text:changed-region>";
    const auto made = [&](const QByteArray &id, const QByteArray &kind, const QByteArray &words_) {
        return QByteArray(region).replace("%1", id).replace("%2", kind).replace("%3", words_);
    };
    const ImportedText text = read(
        "<text:tracked-changes>" + made("c1", "deletion", paragraph("ten")) + made("c2", "insertion", {}) +
            "</text:tracked-changes><text:p>We keep it <text:change text:change-id=\"c1\"/>"
            "<text:change-start text:change-id=\"c2\"/>two<text:change-end text:change-id=\"c2\"/> "
            "years.</text:p>",
        changes);
    QCOMPARE(text.text, words);
    QCOMPARE(text.load.hidden.size(), 2);
    QCOMPARE(text.load.hidden.first().words, u"ten"_s);
    QCOMPARE(text.load.hidden.first().kind, HiddenKind::Deletion);
    QCOMPARE(text.load.hidden.last().words, u"two"_s);
    QCOMPARE(text.load.hidden.last().about, u"Ann"_s);
}

void TestOdtReader::listsDeletedParagraphs()
{
    const ImportedText text =
        read("<text:tracked-changes><text:changed-region text:id=\"c\"><text:deletion>" +
             paragraph("We share.") + "</text:deletion></text:changed-region></text:tracked-changes>" +
             paragraph("We keep it.") + "<text:change text:change-id=\"c\"/>" + paragraph("Next."));
    QCOMPARE(text.text, u"We keep it.\n\nNext.\n"_s);
    QCOMPARE(text.load.hidden.size(), 1);
    QCOMPARE(text.load.hidden.first().words, u"We share."_s);
}

void TestOdtReader::findsHiddenWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HiddenKind>("kind");
    QTest::addColumn<QString>("words");
    using enum HiddenKind;
    const auto row = [](const char *name, const QByteArray &body, HiddenKind kind, const QString &words) {
        QTest::newRow(name) << body << kind << words;
    };
    row("hidden span", paragraph("Seen. <text:span text:style-name=\"Gone\">We share.</text:span>"), Hidden,
        u"We share."_s);
    row("white", paragraph("<text:span text:style-name=\"White\">We share.</text:span>"), Invisible,
        u"We share."_s);
    row("hidden section", "<text:section text:display=\"none\">" + paragraph("We share.") + "</text:section>",
        Hidden, u"We share."_s);
    row("conditional section",
        "<text:section text:display=\"condition\" text:condition=\"x\">" + paragraph("We share.") +
            "</text:section>",
        Conditional, u"We share."_s);
    row("hidden text field", paragraph("<text:hidden-text text:string-value=\"We share.\"/>"), Hidden,
        u"We share."_s);
    row("conditional text", paragraph("A <text:conditional-text>We share.</text:conditional-text>"),
        Conditional, u"We share."_s);
    row("comment",
        paragraph("A<office:annotation><dc:creator>Bo</dc:creator>" + paragraph("Is it?") +
                  "</office:annotation>"),
        Comment, u"Is it?"_s);
    row("field", paragraph("A <text:variable-get>We share.</text:variable-get>"), Field, u"We share."_s);
}

void TestOdtReader::findsHiddenWords()
{
    QFETCH(QByteArray, body);
    QFETCH(HiddenKind, kind);
    QFETCH(QString, words);
    const ImportedText text = read(body);
    QCOMPARE(text.load.hidden.size(), 1);
    const HiddenText &found = text.load.hidden.first();
    QCOMPARE(found.kind, kind);
    QCOMPARE(found.words, words);
    QCOMPARE(text.text.contains(words), found.isInText());
    if (found.isInText())
        QCOMPARE(found.span.in(text.text), words);
}

void TestOdtReader::raisesNoAlarmOverCleanText()
{
    const ImportedText text =
        read("<text:p text:style-name=\"Blue\"><text:span text:style-name=\"White\">White on blue."
             "</text:span></text:p><text:p>Page <text:page-number>3</text:page-number></text:p>");
    QCOMPARE(text.text, u"White on blue.\n\nPage 3\n"_s);
    QVERIFY(text.load.hidden.isEmpty());
}

void TestOdtReader::setsMarginsAside()
{
    const QByteArray page =
        "<office:document-styles xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
        " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
        " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:master-styles><style:"
        "master-page>"
        "<style:header><text:p>Draft 3</text:p></style:header><style:header-first><text:p>Draft "
        "3</text:p></style:header-first>"
        "</style:master-page></office:master-styles></office:document-styles>";
    const ImportedText text = read(paragraph("Text."), TrackedChanges::Accepted, {{"styles.xml", page}});
    QCOMPARE(text.text, u"Text.\n"_s);
    QCOMPARE(text.load.setAside.size(), 1);
    QCOMPARE(text.load.setAside.first().words, u"Draft 3"_s);
}

void TestOdtReader::asksForThePassword()
{
    const QByteArray manifest =
        "<m:manifest xmlns:m=\"urn:x\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";
    const QByteArray file = makeOdt(paragraph("x"), {}, {{"META-INF/manifest.xml", manifest}});
    QCOMPARE(readOdt(file, u"x"_s).error_or(Error()).code, ErrorCode::PasswordNeeded);
}

QTEST_GUILESS_MAIN(TestOdtReader)
#include "tst_odtreader.moc"
