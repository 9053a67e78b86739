// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rtfreader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

ImportedText read(const QByteArray &body, TrackedChanges changes = TrackedChanges::Accepted)
{
    const QByteArray head =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial Cyr;}}"
        "{\\colortbl;\\red255\\green255\\blue255;\\red1\\green2\\blue3;}"
        "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2 Title;}}{\\info{\\author "
        "Somebody}}";
    const Result<ImportedText> imported = readRtf(head + body + '}', u"x.rtf"_s, changes);
    if (!imported)
        qWarning("%s", qPrintable(describe(imported.error())));
    return imported.value_or(ImportedText());
}

} // namespace

class TestRtfReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWords_data();
    void readsWords();
    void readsTheStructure();
    void findsHiddenWords_data();
    void findsHiddenWords();
    void setsMarginsAsideAndPutsNotesAfter();
    void countsAPictureOnce();
    void refusesWhatIsNoRtf();
    void takesDamagedFiles();
};

void TestRtfReader::readsWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::newRow("plain") << QByteArray("We \\i keep\\i0  it.\\par") << u"We keep it.\n"_s;
    QTest::newRow("lines of the file") << QByteArray("We ke\r\nep it.\\par") << u"We keep it.\n"_s;
    QTest::newRow("code page") << QByteArray("caf\\'e9 \\'80\\par") << u"caf\u00E9 \u20AC\n"_s;
    QTest::newRow("another code page") << QByteArray("{\\f1 \\'cc\\'fb}\\par") << u"\u041C\u044B\n"_s;
    QTest::newRow("Unicode with stand-in")
        << QByteArray("\\u8220?quoted\\u8221?\\par") << u"\u201Cquoted\u201D\n"_s;
    QTest::newRow("stand-in in hexadecimal") << QByteArray("\\u8217\\'92s\\par") << u"\u2019s\n"_s;
    QTest::newRow("no stand-in") << QByteArray("{\\uc0\\u8217 s}\\par") << u"\u2019s\n"_s;
    QTest::newRow("negative") << QByteArray("\\u-10179?\\u-8694?\\par") << u"\U0001F60A\n"_s;
    QTest::newRow("signs") << QByteArray("a\\emdash b\\~c\\{d\\}\\\\\\par") << u"a\u2014b\u00A0c{d}\\\n"_s;
    QTest::newRow("line break") << QByteArray("a\\line b\\par") << u"a\nb\n"_s;
    QTest::newRow("unknown words") << QByteArray("{\\*\\strange gone}\\odd9 kept\\par") << u"kept\n"_s;
    QTest::newRow("binary") << QByteArray("a{\\pict\\bin3 }}{}b\\par") << u"ab\n"_s;
    QTest::newRow("link") << QByteArray("{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt here}}\\par")
                          << u"here\n"_s;
    QTest::newRow("symbol as stand-in") << QByteArray("a\\u8209\\_b\\par") << u"a\u2011b\n"_s;
    QTest::newRow("sign as stand-in") << QByteArray("a\\u8212\\emdash b\\par") << u"a\u2014b\n"_s;
    QTest::newRow("number before \\pard")
        << QByteArray("{\\listtext\\pard\\plain 1.\\tab}\\pard\\ilvl0 one\\par next\\par")
        << u"1. one\n\nnext\n"_s;
    QTest::newRow("numbers in a cell")
        << QByteArray("\\trowd\\intbl{\\listtext 1.\\tab}one\\par{\\listtext 2.\\tab}two\\cell{\\listtext"
                      "\\bullet\\tab}dot\\cell\\row")
        << u"| 1. one 2. two | dot |\n"_s;
    QTest::newRow("no end") << QByteArray("We keep") << u"We keep\n"_s;
}

void TestRtfReader::readsWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QCOMPARE(read(body).text, words);
}

void TestRtfReader::readsTheStructure()
{
    const ImportedText text =
        read("\\pard\\s2 Privacy Policy\\par\\pard\\s1 Who\\par\\pard We are.\\par"
             "\\pard{\\listtext\\bullet\\tab}\\ilvl0 dot\\par{\\listtext 1.\\tab}\\ilvl1 one\\par"
             "\\pard{\\b Your rights}\\par\\trowd\\pard\\intbl Name\\cell Use\\cell\\row"
             "\\trowd\\intbl sid\\cell log\\par in\\cell\\row\\pard End.\\par");
    QCOMPARE(text.text, u"# Privacy Policy\n\n# Who\n\nWe are.\n\n- dot\n  1. one\n\n**Your rights**\n\n"
                        "| Name | Use |\n| sid | log in |\n\nEnd.\n"_s);
    QCOMPARE(text.load, LoadReport());
}

void TestRtfReader::findsHiddenWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HiddenKind>("kind");
    QTest::addColumn<bool>("inText");
    using enum HiddenKind;
    QTest::newRow("hidden") << QByteArray("a {\\v We share.}\\par") << Hidden << false;
    QTest::newRow("deleted") << QByteArray("a {\\deleted We share.}\\par") << Deletion << false;
    QTest::newRow("inserted") << QByteArray("a {\\revised We share.}\\par") << Insertion << true;
    QTest::newRow("white") << QByteArray("a {\\cf1 We share.}\\par") << Invisible << false;
    QTest::newRow("tiny") << QByteArray("a {\\fs2 We share.}\\par") << Invisible << false;
    QTest::newRow("comment") << QByteArray("a{\\*\\atnauthor Bo}{\\*\\annotation\\pard We share.}\\par")
                             << Comment << false;
}

void TestRtfReader::findsHiddenWords()
{
    QFETCH(QByteArray, body);
    QFETCH(HiddenKind, kind);
    QFETCH(bool, inText);
    const ImportedText text = read(body);
    QCOMPARE(text.load.hidden.size(), 1);
    QCOMPARE(text.load.hidden.first().kind, kind);
    QCOMPARE(text.load.hidden.first().words, u"We share."_s);
    QCOMPARE(text.text.contains(u"share"_s), inText);
    QVERIFY(read("a {\\cf2 seen} {\\cf1\\highlight3 seen}\\par").load.hidden.isEmpty());
}

void TestRtfReader::setsMarginsAsideAndPutsNotesAfter()
{
    const ImportedText text =
        read("{\\header\\pard Draft 3\\par}\\pard Noted{\\footnote\\pard A note.}.\\par Next.\\par");
    QCOMPARE(text.text, u"Noted[1].\n\n[1] A note.\n\nNext.\n"_s);
    QCOMPARE(text.load.setAside.size(), 1);
    QCOMPARE(text.load.setAside.first().words, u"Draft 3"_s);
    const ImportedText fields = read(
        "{\\header Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}} of 4\\par}Noted{\\footnote See "
        "{\\*\\bkmkstart a}our {\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt site}} for more.}.\\par");
    QCOMPARE(fields.text, u"Noted[1].\n\n[1] See our site for more.\n"_s);
    QCOMPARE(fields.load.setAside.first().words, u"Page 3 of 4"_s);
}

void TestRtfReader::countsAPictureOnce()
{
    const ImportedText text = read("a{\\*\\shppict{\\pict 00}}{\\nonshppict{\\pict 00}}\\par");
    QCOMPARE(text.load.notUnderstood.size(), 1);
    QCOMPARE(text.load.notUnderstood.first().count, 1);
}

void TestRtfReader::refusesWhatIsNoRtf()
{
    QCOMPARE(readRtf("We keep it.", u"x"_s).error_or(Error()).code, ErrorCode::ReadFailed);
    QCOMPARE(readRtf("{\\rtf1}", u"x"_s).error_or(Error()).code, ErrorCode::FileEmpty);
    QCOMPARE(readRtf("{\\rtf1" + QByteArray(100'000, '{'), u"x"_s).error_or(Error()).code,
             ErrorCode::UnsafeInput);
}

void TestRtfReader::takesDamagedFiles()
{
    const QByteArray whole =
        "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\pard\\b We\\b0 keep \\u8220?it\\u8221?\\par"
        "\\trowd\\intbl a\\cell b\\cell\\row{\\footnote n}{\\*\\annotation c}\\bin5 abcde}";
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        QByteArray damaged = whole;
        for (int change = 0; change < 4; ++change)
            damaged[qsizetype(random.bounded(quint32(damaged.size() - 6)) + 6)] = char(random.bounded(256));
        const Result<ImportedText> text =
            readRtf(damaged.first(6 + random.bounded(damaged.size() - 6)), u"x"_s);
        QVERIFY(text || text.error().code == ErrorCode::FileEmpty);
    }
}

QTEST_GUILESS_MAIN(TestRtfReader)
#include "tst_rtfreader.moc"
