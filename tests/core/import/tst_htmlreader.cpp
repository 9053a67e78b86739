// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/htmlreader.h"

#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

ImportedText read(const QByteArray &page)
{
    const Result<ImportedText> imported = readHtml(page, u"x.html"_s);
    if (!imported)
        qWarning("%s", qPrintable(describe(imported.error())));
    return imported.value_or(ImportedText());
}

const QByteArray prose =
    "<h1>Privacy Policy</h1><p>We keep what you tell us for two years, and no longer than "
    "that, unless the law of the land asks us to keep it.</p><h2>Cookies</h2><p>We set "
    "one cookie, which holds the language that you chose and nothing else about you.</p>";
const QString proseText =
    u"# Privacy Policy\n\nWe keep what you tell us for two years, and no longer than that, "
    "unless the law of the land asks us to keep it.\n\n## Cookies\n\nWe set one cookie, which "
    "holds the language that you chose and nothing else about you.\n"_s;

} // namespace

class TestHtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStructure_data();
    void readsStructure();
    void choosesThePolicy_data();
    void choosesThePolicy();
    void findsHiddenWords_data();
    void findsHiddenWords();
    void readsEncodings_data();
    void readsEncodings();
    void readsPagesSavedInOneFile();
    void marksLinksIntoThePageAsContents();
    void readsHiddenCells();
    void setsPartsOfCellsAside();
    void believesStyleSheetsOfTheScreen();
    void refusesNestingWithoutEnd();
};

void TestHtmlReader::readsStructure_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &page, const QString &text) {
        QTest::newRow(name) << page << text;
    };
    row("headings and paragraphs", prose, proseText);
    row("text without elements", "We keep it.<br>Always.", u"We keep it.\nAlways.\n"_s);
    row("unclosed", "<p>One<p>Two<ul><li>a<li>b", u"One\n\nTwo\n\n- a\n- b\n"_s);
    row("lists", "<ol start=3><li>three<ul><li>in</ul><li>four</ol><ol type=a><li>x</ol>",
        u"3. three\n  - in\n4. four\na. x\n"_s);
    row("paragraphs in items", "<ul><li><p>one</p><p>more</p></li></ul>", u"- one\n\nmore\n"_s);
    row("tables", "<table><tr><th>Name<th>Use<tr><td>sid<td>log<br>in</table>",
        u"| Name | Use |\n| sid | log in |\n"_s);
    row("tables for looks", "<table><tr><td><h2>Who</h2><p>We.</p><td><p>You.</p></table>",
        u"## Who\n\nWe.\n\nYou.\n"_s);
    row("definitions", "<dl><dt>Cookie<dd>a small file<dt>Log<dd>a list</dl>",
        u"**Cookie** a small file\n\n**Log** a list\n"_s);
    row("bold", "<p><b>Your rights</b></p><p><strong>Access:</strong> ask us.</p>",
        u"**Your rights**\n\n**Access:** ask us.\n"_s);
    row("entities", "<p>a &amp; b&nbsp;c &#8217; &lt;d&gt;</p>", u"a & b\u00A0c \u2019 <d>\n"_s);
    row("machinery", "<p>Seen<script>var a = '<p>x</p>'</script><style>p {}</style><!-- no --></p>",
        u"Seen\n"_s);
    row("numbers out of reach", "<ol start=2147483647><li>a<li>b</ol>", u"1000000. a\n1000001. b\n"_s);
    row("blocks deep in headings", "<h2><a href=/x><div>Your rights</div></a></h2><p>Ask.</p>",
        u"## Your rights\n\nAsk.\n"_s);
    row("bold that is not", "<p><b style='font-weight: normal'>We keep it.</b></p>", u"We keep it.\n"_s);
    row("scripts that compare", "<p>Seen</p><script>" + QByteArray("if(a<b){}").repeated(6000) + "</script>",
        u"Seen\n"_s);
    row("scripts in capitals", "<p>Seen</p><SCRIPT>" + QByteArray("if(a<b){}").repeated(6000) + "</SCRIPT>",
        u"Seen\n"_s);
    row("inline blocks", "<div>One <span>two</span><div>three</div>four</div>",
        u"One two\n\nthree\n\nfour\n"_s);
}

void TestHtmlReader::readsStructure()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, text);
    const ImportedText read_ = read(page);
    QCOMPARE(read_.text, text);
    QVERIFY(read_.load.hidden.isEmpty());
    QVERIFY(read_.load.setAside.isEmpty());
}

void TestHtmlReader::choosesThePolicy_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("reasons");
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QStringList &why) { QTest::newRow(name) << before << after << why; };
    row("nav", "<nav><a href='/a'>Shop</a> <a href='/b'>Blog</a></nav>", "", {u"navigation"_s});
    row("footer", "", "<footer>Hill Trust, Mill Lane</footer>", {u"footer"_s});
    row("cookie dialog", "<div id='onetrust-banner-sdk'>We value your privacy. <button>Accept</button></div>",
        "", {u"cookie-dialog"_s});
    row("roles", "<div role=banner>Hill</div>", "<div role=contentinfo>Mill</div>",
        {u"banner"_s, u"footer"_s});
    row("list of links",
        "<ul><li><a href=/a>Shop</a><li><a href=/b>Blog</a><li><a href=/c>Jobs</a><li><a "
        "href=/d>Help</a></ul>",
        "", {u"navigation"_s});
    row("beside main", "<p>Buy now</p><main>", "</main><p>Read more</p>", {u"outside"_s, u"outside"_s});
    row("form", "", "<form>Search <input value=x></form>", {u"form"_s});
}

void TestHtmlReader::choosesThePolicy()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, reasons);
    const ImportedText page = read("<body>" + before + prose + after + "</body>");
    QCOMPARE(page.text, proseText);
    QStringList found;
    for (const SetAside &aside : page.load.setAside) {
        found.append(aside.why);
        QVERIFY(!aside.words.isEmpty());
    }
    QCOMPARE(found, reasons);
}

void TestHtmlReader::findsHiddenWords_data()
{
    QTest::addColumn<QByteArray>("element");
    QTest::addColumn<HiddenKind>("kind");
    using enum HiddenKind;
    QTest::newRow("hidden attribute") << QByteArray("<p hidden>We share.</p>") << Conditional;
    QTest::newRow("display") << QByteArray("<p style='color:red; display: none'>We share.</p>")
                             << Conditional;
    QTest::newRow("visibility") << QByteArray("<p style='visibility:hidden'>We share.</p>") << Conditional;
    QTest::newRow("class") << QByteArray(
                                  "<style>a, p.gone{display:none}</style><p class='x gone'>We share.</p>")
                           << Conditional;
    QTest::newRow("id") << QByteArray("<style>#gone{display:none !important}</style><p id=gone>We share.</p>")
                        << Conditional;
    QTest::newRow("opacity") << QByteArray("<p style='opacity:0'>We share.</p>") << Invisible;
    QTest::newRow("white on white") << QByteArray("<p style='color:#fff;background:#ffffff'>We share.</p>")
                                    << Invisible;
    QTest::newRow("tiny") << QByteArray("<p style='font-size:1px'>We share.</p>") << Tiny;
    QTest::newRow("off the page") << QByteArray("<p style='position:absolute;left:-9999px'>We share.</p>")
                                  << OffPage;
    QTest::newRow("clipped") << QByteArray("<p style='clip:rect(0,0,0,0)'>We share.</p>") << OffPage;
}

void TestHtmlReader::findsHiddenWords()
{
    QFETCH(QByteArray, element);
    QFETCH(HiddenKind, kind);
    const ImportedText page = read(prose + element);
    QCOMPARE(page.load.hidden.size(), 1);
    QCOMPARE(page.load.hidden.first().kind, kind);
    QCOMPARE(page.load.hidden.first().words, u"We share."_s);
    QCOMPARE(page.text.contains(u"share"_s), kind == HiddenKind::Conditional); // it shows after a click
}

void TestHtmlReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QByteArray("<meta charset=utf-8><p>caf\xC3\xA9</p>") << u"UTF-8"_s;
    QTest::newRow("UTF-8 unnamed") << QByteArray("<p>caf\xC3\xA9</p>") << u"UTF-8"_s;
    QTest::newRow("Latin-1") << QByteArray("<meta charset='iso-8859-1'><p>caf\xE9</p>") << u"windows-1252"_s;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0p\0>\0c\0\x61\0\x66\0\xE9\0", 16) << u"UTF-16LE"_s;
}

void TestHtmlReader::readsEncodings()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, encoding);
    QCOMPARE(read(page).text, u"caf\u00E9\n"_s);
    QCOMPARE(read(page).encoding, encoding);
}

void TestHtmlReader::readsPagesSavedInOneFile()
{
    const QByteArray file =
        "From: <Saved>\r\nContent-Type: multipart/related;\r\n\tboundary=\"-cut-\"\r\n\r\n---cut-\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<p>We ke=\r\nep caf=C3=A9.</p>\r\n---cut-\r\nContent-Type: image/png\r\n\r\nx\r\n---cut---\r\n";
    const Result<ImportedText> page = readMhtml(file, u"x.mht"_s);
    QVERIFY(page);
    QCOMPARE(page->text, u"We keep caf\u00E9.\n"_s);
    QCOMPARE(readMhtml("Content-Type: text/plain\n\nx", u"x"_s).error_or(Error()).code,
             ErrorCode::ReadFailed);
}

void TestHtmlReader::marksLinksIntoThePageAsContents()
{
    const ImportedText page =
        read("<ul><li><a href='#a'>Who we are</a><li><a href='#b'>Cookies</a><li><a href='#c'>Rights</a>"
             "</ul>" +
             prose);
    QCOMPARE(page.blocks.first().kind, ImportedKind::Contents);
    QVERIFY(page.text.startsWith(u"Who we are\nCookies\nRights\n\n# Privacy"_s));
}

void TestHtmlReader::readsHiddenCells()
{
    const ImportedText page =
        read(prose + "<table><tr><td>Name<td style='display:none'>Gone<tr><td>sid<td>log</table>");
    QCOMPARE(page.load.hidden.size(), 1);
    QCOMPARE(page.load.hidden.first().words, u"Gone"_s);
}

void TestHtmlReader::setsPartsOfCellsAside()
{
    const ImportedText page =
        read(prose + "<table><tr><td>Name<nav>Shop</nav><td>Use<tr><td>sid<td>log</table>");
    QVERIFY2(page.text.endsWith(u"| Name | Use |\n| sid | log |\n"_s), qPrintable(page.text));
    QCOMPARE(page.load.setAside.size(), 1);
    QCOMPARE(page.load.setAside.first().words, u"Shop"_s);
}

void TestHtmlReader::believesStyleSheetsOfTheScreen()
{
    const auto hidden = [](const QByteArray &media) {
        return read(prose + "<style media='" + media + "'>.x{display:none}</style><p class=x>We share.</p>")
            .load.hidden.size();
    };
    QCOMPARE(hidden("print"), 0);
    QCOMPARE(hidden(""), 1);
    QCOMPARE(hidden("screen"), 1);
}

void TestHtmlReader::refusesNestingWithoutEnd()
{
    for (const QByteArray tag : {"<div>", "<b>", "<div><p>", "<table><td>"}) {
        const Result<ImportedText> page = readHtml(tag.repeated(100'000) + "x", u"x"_s);
        QCOMPARE(page.error_or(Error()).code, ErrorCode::UnsafeInput);
    }
    // What looks like a comment or a script to the end and is none.
    for (const auto &[before, after] : {std::pair{"<!-->", "-->"}, {"<scripture>", "</script>"}}) {
        const QByteArray nested = before + QByteArray("<b>").repeated(100'000) + after;
        QCOMPARE(readHtml(nested, u"x"_s).error_or(Error()).code, ErrorCode::UnsafeInput);
    }
}

QTEST_GUILESS_MAIN(TestHtmlReader)
#include "tst_htmlreader.moc"
