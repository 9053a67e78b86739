// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/document/textlines.h"
#include "tests/support/verifyresult.h"
#ifdef Q_OS_UNIX
#include "tests/support/unprivileged.h"
#endif

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestDocumentReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoTextFile_data();
    void refusesWhatIsNoTextFile();
    void namesForeignFormats_data();
    void namesForeignFormats();
    void refusesFilesOverTheLimit();
    void refusesUnreadableFile();
    void endsOnEndlessDevices();
    void saysWhereTheTextCameFrom();
    void tellsMarkdownByItsEnding();
    void reportsWhatItRepaired_data();
    void reportsWhatItRepaired();
    void opensReadOnlyWhatCannotBeWrittenBack();
    void opensReadOnlyWhatIsTooLargeToEdit();
    void givesUneditedFilesBack_data();
    void givesUneditedFilesBack();
    void namesTheFileThatCannotBeEncoded();
    void leadsBackToTheSourceWhateverTheBytes();

private:
    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QTemporaryDir m_folder;
};

void TestDocumentReader::refusesWhatIsNoTextFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << m_folder.filePath(u"missing.txt"_s) << ErrorCode::FileMissing;
    QTest::newRow("folder") << m_folder.path() << ErrorCode::IsDirectory;
    QTest::newRow("empty") << put(u"empty.txt"_s, {}) << ErrorCode::FileEmpty;
    QTest::newRow("mark only") << put(u"mark.txt"_s, "\xef\xbb\xbf") << ErrorCode::FileEmpty;
    QTest::newRow("blanks only") << put(u"blank.txt"_s, " \n\t\xc2\xa0\r\n") << ErrorCode::FileEmpty;
    QTest::newRow("NUL") << put(u"nul.txt"_s, QByteArray("a\0b", 3)) << ErrorCode::FileBinary;
    QTest::newRow("program") << put(u"elf.txt"_s, QByteArray("\x7f"
                                                             "ELF\2\1\1\0\0\0\0\0\3\0",
                                                             14))
                             << ErrorCode::FileBinary;
}

void TestDocumentReader::refusesWhatIsNoTextFile()
{
    QFETCH(QString, path);
    QFETCH(ErrorCode, code);
    const auto document = readDocument(path);
    VERIFY_ERROR(document, code);
    QCOMPARE(document.error().subject, path);
}

void TestDocumentReader::namesForeignFormats_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    const auto row = [](const char *tag, const QString &name, const QByteArray &bytes,
                        const QString &format) { QTest::newRow(tag) << name << bytes << format; };
    row("PDF", u"a.txt"_s, "%PDF-1.7\n", u"PDF"_s);
    row("PDF after junk", u"a.txt"_s, "junk\n%PDF-1.4\n", u"PDF"_s);
    row("DOCX", u"a.txt"_s, "PK\x03\x04 word/document.xml", u"DOCX"_s);
    row("ODT", u"a"_s, "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", u"ODT"_s);
    row("EPUB", u"a"_s, "PK\x03\x04mimetypeapplication/epub+zip", u"EPUB"_s);
    row("other archive", u"a"_s, "PK\x03\x04 a.txt", u"ZIP"_s);
    row("RTF", u"a.txt"_s, "{\\rtf1 hello}", u"RTF"_s);
    row("old Word", u"a.txt"_s, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", u"Word 97"_s);
    row("HTML", u"a.txt"_s, "\xef\xbb\xbf \n<!DOCTYPE HTML><p>We", u"HTML"_s);
    row("HTML in UTF-16", u"a"_s, QByteArray("\xff\xfe<\0h\0t\0m\0l\0>\0", 14), u"HTML"_s);
    row("XML", u"a"_s, "<?xml version='1.0'?><note/>", u"XML"_s);
    row("picture", u"a.txt"_s, "\x89PNG\r\n\x1A\n", u"PNG"_s);
    row("by its ending", u"Policy.HTM"_s, "We keep it.", u"HTML"_s);
    row("pages", u"policy.pages"_s, "We keep it.", u"Pages"_s);
}

void TestDocumentReader::namesForeignFormats()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    const auto document = readDocument(bytes, name);
    VERIFY_ERROR(document, ErrorCode::UnsupportedFormat);
    QCOMPARE(document.error().detail, format);
}

void TestDocumentReader::refusesFilesOverTheLimit()
{
    const QString path = put(u"large.txt"_s, "We");
    QVERIFY(QFile::resize(path, maxTextBytes + 1));
    const auto document = readDocument(path);
    VERIFY_ERROR(document, ErrorCode::FileTooLarge);
    QCOMPARE(document.error().detail, u"64 MiB"_s);
}

void TestDocumentReader::refusesUnreadableFile()
{
#ifdef Q_OS_UNIX
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions::fromInt(0x7755)));
    const QString path = put(u"secret.txt"_s, "We keep it.");
    QVERIFY(QFile::setPermissions(path, QFile::Permissions()));
    const Unprivileged user;
    VERIFY_ERROR(readDocument(path), ErrorCode::NoPermission);
#endif
}

void TestDocumentReader::endsOnEndlessDevices()
{
    if (!QFile::exists(u"/dev/zero"_s))
        QSKIP("no /dev/zero here");
    VERIFY_ERROR(readDocument(u"/dev/zero"_s), ErrorCode::FileTooLarge);
    VERIFY_ERROR(readFileBytes(u"/dev/zero"_s, 4096), ErrorCode::FileTooLarge);
}

void TestDocumentReader::saysWhereTheTextCameFrom()
{
    const QByteArray bytes = "Privacy Policy\n\nWe keep it.\n";
    const QString path = put(u"policy.txt"_s, bytes);
    const auto document = readDocument(path);
    VERIFY_OK(document);
    QCOMPARE(document->origin().path, path);
    QCOMPARE(document->origin().name, u"policy.txt"_s);
    QCOMPARE(document->origin().format, u"text"_s);
    QCOMPARE(document->origin().sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QVERIFY(!document->loadReport().readOnly);
    QVERIFY(document->loadReport().repaired.isEmpty());
}

void TestDocumentReader::tellsMarkdownByItsEnding()
{
    const auto document = readDocument("# We\n", u"-/Policy.MD"_s);
    VERIFY_OK(document);
    QCOMPARE(document->origin().format, u"markdown"_s);
}

void TestDocumentReader::reportsWhatItRepaired_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("repaired");
    QTest::newRow("mark") << QByteArray("\xef\xbb\xbfWe") << QStringList{u"bom"_s};
    QTest::newRow("code page") << QByteArray("caf\xe9") << QStringList{u"cp1252"_s};
    QTest::newRow("line ends") << QByteArray("a\r\nb\nc") << QStringList{u"mixed-line-ends"_s};
    QTest::newRow("no-break space") << QByteArray("a\xc2\xa0"
                                                  "b")
                                    << QStringList{u"no-break-spaces"_s};
    QTest::newRow("old Macintosh") << QByteArray("a\rb\r") << QStringList{};
}

void TestDocumentReader::reportsWhatItRepaired()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, repaired);
    const auto document = readDocument(bytes, u"a.txt"_s);
    VERIFY_OK(document);
    QCOMPARE(document->loadReport().repaired, repaired);
}

void TestDocumentReader::opensReadOnlyWhatCannotBeWrittenBack()
{
    const auto document = readDocument("We keep caf\xe9 \x81.", u"a.txt"_s);
    VERIFY_OK(document);
    QVERIFY(document->loadReport().readOnly);
    QCOMPARE(document->loadReport().readOnlyReason, u"undecodable-bytes"_s);
    QVERIFY(document->text().contains(QChar(QChar::ReplacementCharacter)));
}

void TestDocumentReader::opensReadOnlyWhatIsTooLargeToEdit()
{
    const QByteArray paragraph = QByteArray("We keep it for long. ").repeated(1000) + "\n\n";
    const QByteArray bytes = paragraph.repeated(maxEditableBytes / paragraph.size() + 1);
    const auto document = readDocument(bytes, u"a.txt"_s);
    VERIFY_OK(document);
    QVERIFY(document->loadReport().readOnly);
    QCOMPARE(document->loadReport().readOnlyReason, u"too-large-to-edit"_s);
}

void TestDocumentReader::givesUneditedFilesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text =
        u"Privacy Notice\n\nWe keep “data” for 5 years – and a café’s name.\n \n• one\n• two"_s;
    QString windows = text;
    windows.replace(u"\n"_s, u"\r\n"_s);
    QString mixed = text;
    mixed.replace(u"\n\n"_s, u"\r\n\r"_s);
    const QList<std::pair<const char *, QString>> ends{{"LF", text},
                                                       {"CRLF", windows},
                                                       {"CR", QString(text).replace(u'\n', u'\r')},
                                                       {"mixed", mixed},
                                                       {"ending in a line end", text + u'\n'},
                                                       {"many blank lines at the end", text + u"\n\n\n"_s}};
    const QList<TextEncoding> encodings{
        {u"UTF-8"_s, false},   {u"UTF-8"_s, true},     {u"UTF-16LE"_s, false},
        {u"UTF-16LE"_s, true}, {u"UTF-16BE"_s, false}, {u"UTF-16BE"_s, true},
        {u"UTF-32LE"_s, true}, {u"UTF-32BE"_s, true},  {u"windows-1252"_s, false}};
    for (const auto &[name, content] : ends) {
        for (const TextEncoding &encoding : encodings) {
            Origin origin;
            origin.encoding = encoding;
            const auto bytes = encodeText(content, origin);
            QTest::addRow("%s in %s%s", name, qPrintable(encoding.name),
                          encoding.byteOrderMark ? " with mark" : "")
                << bytes.value_or(QByteArray());
        }
    }
}

void TestDocumentReader::givesUneditedFilesBack()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!bytes.isEmpty());
    const auto document = readDocument(bytes, u"a.txt"_s);
    VERIFY_OK(document);
    QVERIFY(!document->loadReport().readOnly);
    QCOMPARE(encodeText(document->text(), document->origin()).value_or("<error>"), bytes);
}

void TestDocumentReader::namesTheFileThatCannotBeEncoded()
{
    Origin origin;
    origin.path = u"/x/a.txt"_s;
    origin.encoding = {u"windows-1252"_s, false};
    const auto bytes = encodeText(u"→"_s, origin);
    VERIFY_ERROR(bytes, ErrorCode::WriteFailed);
    QCOMPARE(bytes.error().subject, u"/x/a.txt"_s);
}

namespace {

// Bytes of a policy with some of them thrown at random.
QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    for (quint32 count = random.bounded(30u); count > 0; --count)
        bytes[random.bounded(bytes.size())] = char(random.bounded(256));
    return bytes.sliced(random.bounded(bytes.size() / 2));
}

// Empty if each visible character is in just one block and the blocks' lines are those of their spans.
QString faultIn(const Document &document)
{
    qsizetype at = 0;
    for (const Block &block : document.blocks()) {
        const QStringView words = document.text(block.span);
        const QStringView between = document.text(spanBetween(at, block.span.start));
        if (!std::ranges::all_of(between, isBlank))
            return u"characters before %1 are in no block"_s.arg(block.span.start);
        if (words.isEmpty() || isBlank(words.front()) || isBlank(words.back()))
            return u"the block at %1 has blanks around it"_s.arg(block.span.start);
        if (document.lineAt(block.span.start) != block.startLine ||
            document.lineAt(block.span.end() - 1) != block.endLine)
            return u"the block at %1 names other lines"_s.arg(block.span.start);
        at = block.span.end();
    }
    const QStringView after = document.text(spanBetween(at, document.text().size()));
    return std::ranges::all_of(after, isBlank) ? QString() : u"characters at the end are in no block"_s;
}

} // namespace

void TestDocumentReader::leadsBackToTheSourceWhateverTheBytes()
{
    QRandomGenerator random(4);
    const QDir folder(QStringLiteral(TEST_DATA "/structure"));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (int round = 0; round < 40; ++round) {
            const auto document = readDocument(damaged(bytes, random), name);
            if (!document)
                continue; // a zero byte makes it binary
            const QString wrong = faultIn(*document);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"%1, round %2: %3"_s.arg(name).arg(round).arg(wrong)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDocumentReader)
#include "tst_documentreader.moc"
