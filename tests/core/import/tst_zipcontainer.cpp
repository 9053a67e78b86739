// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/docxreader.h"
#include "core/import/odtreader.h"
#include "core/import/zipcontainer.h"
#include "tests/support/madearchive.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto body = "word/document.xml";

QByteArray withBody(const QByteArray &xml)
{
    return makeArchive({{body, xml}});
}

QByteArray paragraphs(const QByteArray &inner)
{
    return makeDocx("<w:p>" + inner + "</w:p>");
}

/** The same bytes unpacked a thousand times: each directory entry points at the first part. */
QByteArray overlapping()
{
    QByteArray file =
        makeArchive({{body, wordPart("document", {})}, {"word/styles.xml", wordPart("styles", {})}});
    const qsizetype second = file.lastIndexOf("word/styles.xml");
    file.replace(second - 4, 4, QByteArray(4, '\0')); // its header is where the first one is
    return file;
}

} // namespace

/** Archives and XML that mean harm are refused at once. */
class TestZipContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesAttacks_data();
    void refusesAttacks();
    void takesOrdinaryArchives();
    void givesADocumentOrAnErrorForDamagedFiles();
};

void TestZipContainer::refusesAttacks_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char *name, const QByteArray &file) { QTest::newRow(name) << file; };
    const QByteArray blanks(80'000'000, ' ');
    row("bomb of blanks", withBody(blanks));
    row("bomb in a document", makeDocx("<w:p/>" + blanks));
    row("bomb of paragraphs", makeDocx(QByteArray("<w:p/>").repeated(5'000'000)));
    row("bomb in styles", makeArchive({{body, wordPart("document", {})}, {"word/styles.xml", blanks}}));
    row("bomb in a header", makeDocx("<w:p/>", {{"word/header1.xml", blanks}}));
    row("traversal", makeArchive({{"../word/document.xml", "x"}}));
    row("traversal within", makeArchive({{"word/../../etc/passwd", "x"}}));
    row("absolute name", makeArchive({{"/word/document.xml", "x"}}));
    row("drive", makeArchive({{"C:evil", "x"}}));
    row("backslash", makeArchive({{"word\\document.xml", "x"}}));
    row("no name", makeArchive({{"", "x"}}));
    row("NUL in a name", makeArchive({{QByteArray("word\0.xml", 9), "x"}}));
    row("one name twice", makeArchive({{body, "a"}, {body, "b"}}));
    row("two names", makeArchive({{.name = body, .bytes = "x", .localName = "word/documenX.xml"}}));
    row("overlap", overlapping());
    row("size stated too small",
        makeArchive({{.name = body, .bytes = QByteArray(5000, ' '), .statedSize = 10}}));
    row("size stated too large",
        makeArchive({{.name = body, .bytes = wordPart("document", {}), .statedSize = 900'000}}));
    row("size of nothing", makeArchive({{.name = body, .bytes = wordPart("document", {}), .statedSize = 0}}));
    QList<MadePart> many{{body, "x"}};
    for (int i = 0; i < 10'001; ++i)
        many.append({"word/" + QByteArray::number(i), {}});
    row("too many entries", makeArchive(many));
    row("document type", withBody("<!DOCTYPE w><w/>"));
    row("entity blow-up", withBody("<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">"
                                   "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\">]><w>&c;&c;</w>"));
    row("quadratic entities", withBody("<!DOCTYPE w [<!ENTITY a \"" + QByteArray(100'000, 'a') + "\">]><w>" +
                                       QByteArray("&a;").repeated(4000) + "</w>"));
    row("external entity", withBody("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w>&a;</w>"));
    row("parameter entity", withBody("<!DOCTYPE w [<!ENTITY % a SYSTEM \"http://a.example/x\"> %a;]><w/>"));
    row("external subset", withBody("<!DOCTYPE w SYSTEM \"http://a.example/w.dtd\"><w/>"));
    row("deep", withBody(QByteArray("<w>").repeated(100'000)));
    row("deep paragraphs", paragraphs(QByteArray("<w:ins>").repeated(50'000)));
    row("deep tables", makeDocx(QByteArray("<w:tbl><w:tr><w:tc>").repeated(20'000)));
    QByteArray attributes;
    for (int i = 0; i < 5000; ++i)
        attributes += " a" + QByteArray::number(i) + "=\"\"";
    row("attributes", withBody("<w" + attributes + "/>"));
    row("type in styles",
        makeArchive({{body, wordPart("document", {})}, {"word/styles.xml", "<!DOCTYPE w><w/>"}}));
    row("type in numbers",
        makeArchive({{body, wordPart("document", {})}, {"word/numbering.xml", "<!DOCTYPE w><w/>"}}));
    row("type in notes",
        makeArchive({{body, wordPart("document", {})}, {"word/footnotes.xml", "<!DOCTYPE w><w/>"}}));
    row("type in comments",
        makeArchive({{body, wordPart("document", {})}, {"word/comments.xml", "<!DOCTYPE w><w/>"}}));
    row("type in a footer", makeDocx("<w:p/>", {{"word/footer1.xml", "<!DOCTYPE w><w/>"}}));
    row("ODT: bomb", makeOdt("<text:p>" + blanks + "</text:p>"));
    row("ODT: type", makeArchive({{"content.xml", "<!DOCTYPE o [<!ENTITY a \"b\">]><o>&a;</o>"}}));
    row("ODT: type in styles", makeOdt("<text:p/>", {}, {{"styles.xml", "<!DOCTYPE o><o/>"}}));
    row("ODT: type in manifest", makeOdt("<text:p/>", {}, {{"META-INF/manifest.xml", "<!DOCTYPE o><o/>"}}));
    row("ODT: deep lists", makeOdt(QByteArray("<text:list><text:list-item>").repeated(20'000)));
    row("ODT: deep spans", makeOdt("<text:p>" + QByteArray("<text:span>").repeated(50'000)));
    row("ODT: deep notes",
        makeOdt("<text:p>" + QByteArray("<text:note><text:note-body><text:p>").repeated(9'000)));
    row("ODT: traversal", makeOdt("<text:p/>", {}, {{"../x", "x"}}));
}

void TestZipContainer::refusesAttacks()
{
    QFETCH(QByteArray, file);
    const bool odt = QByteArrayView(QTest::currentDataTag()).startsWith("ODT");
    QElapsedTimer timer;
    timer.start();
    const Result<ImportedText> read = odt ? readOdt(file, u"x"_s) : readDocx(file, u"x"_s);
    const qint64 milliseconds = timer.elapsed();
    QVERIFY(!read);
    QVERIFY2(read.error().code == ErrorCode::UnsafeInput, qPrintable(describe(read.error())));
    QVERIFY2(milliseconds < 1000, qPrintable(QString::number(milliseconds)));
}

void TestZipContainer::takesOrdinaryArchives()
{
    const QByteArray file = makeArchive({{"a/b.xml", "one"}, {"c", "two"}});
    const Result<ZipContainer> parts = ZipContainer::open(file, u"x"_s);
    QVERIFY(parts);
    QCOMPARE(parts->names(), (QStringList{u"a/b.xml"_s, u"c"_s}));
    QCOMPARE(parts->part(u"c"_s)->readAll(), "two");
    QVERIFY(parts->part(u"d"_s)->readAll().isEmpty());
    QRandomGenerator random(3);
    QList<MadePart> made;
    for (qsizetype size = 1; size < 200'000; size = size * 5 / 4 + 1) {
        QByteArray bytes(size, '\0');
        for (char &byte : bytes)
            byte = "abcdefgh <>/"[random.bounded(12)];
        made.append({QByteArray::number(size), bytes});
    }
    const QByteArray large = makeArchive(made);
    const Result<ZipContainer> all = ZipContainer::open(large, u"x"_s);
    QVERIFY(all);
    for (const MadePart &part : std::as_const(made)) { // in pieces, as an XML reader asks for them
        const auto device = all->part(QString::fromLatin1(part.name));
        QByteArray read;
        while (read.size() < part.bytes.size() + 1) {
            const QByteArray piece = device->read(8192);
            if (piece.isEmpty())
                break;
            read += piece;
        }
        QCOMPARE(read, part.bytes);
        QVERIFY(device->refusal().isEmpty());
    }
    QCOMPARE(ZipContainer::open(makeArchive({{.name = "a", .bytes = "x", .encrypted = true}}), u"x"_s)
                 .error()
                 .code,
             ErrorCode::PasswordNeeded);
}

void TestZipContainer::givesADocumentOrAnErrorForDamagedFiles()
{
    const QByteArray whole =
        makeDocx("<w:p><w:r><w:t>We keep it.</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr></w:tbl>");
    const QByteArray other = makeOdt("<text:p>We <text:span>keep</text:span> it.</text:p>");
    QRandomGenerator random(11);
    int documents = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray damaged = i % 2 == 0 ? whole : other;
        for (int change = 0; change < 3; ++change)
            damaged[qsizetype(random.bounded(quint32(damaged.size())))] = char(random.bounded(256));
        const Result<ImportedText> read = i % 2 == 0 ? readDocx(damaged, u"x"_s) : readOdt(damaged, u"x"_s);
        documents += read.has_value();
    }
    QVERIFY(documents > 0);
}

QTEST_GUILESS_MAIN(TestZipContainer)
#include "tst_zipcontainer.moc"
