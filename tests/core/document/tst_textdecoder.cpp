// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/textdecoder.h"
#include "tests/support/verifyresult.h"

#include <QRandomGenerator>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestTextDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEncoding_data();
    void findsEncoding();
    void keepsAMarkWithinTheText();
    void saysWhatCannotBeUndone_data();
    void saysWhatCannotBeUndone();
    void givesAnyBytesBackOrSaysSo();
    void namesTheCharacterThatIsMissing();
    void refusesUnknownEncoding();
    void tellsBinaryFromText_data();
    void tellsBinaryFromText();
};

void TestTextDecoder::findsEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("mark");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &text,
                        const QString &encoding,
                        bool mark) { QTest::newRow(name) << bytes << text << encoding << mark; };
    row("ASCII", "We keep it.\n", u"We keep it.\n"_s, u"UTF-8"_s, false);
    row("UTF-8",
        "\xe2\x80\x9c"
        "Daten\xe2\x80\x9d",
        u"“Daten”"_s, u"UTF-8"_s, false);
    row("UTF-8 with mark", "\xef\xbb\xbfWe", u"We"_s, u"UTF-8"_s, true);
    row("UTF-8 beyond the first plane", "\xf0\x9f\x98\x80", u"😀"_s, u"UTF-8"_s, false);
    row("windows-1252", "the user\x92s \x80 5 \x96 caf\xe9", u"the user’s € 5 – café"_s, u"windows-1252"_s,
        false);
    row("UTF-16LE with mark", QByteArray("\xff\xfeW\0e\0", 6), u"We"_s, u"UTF-16LE"_s, true);
    row("UTF-16BE with mark", QByteArray("\xfe\xff\0W\0e", 6), u"We"_s, u"UTF-16BE"_s, true);
    row("UTF-16LE", QByteArray("W\0e\0 \0k\0e\0e\0p\0", 14), u"We keep"_s, u"UTF-16LE"_s, false);
    row("UTF-16BE", QByteArray("\0W\0e\0 \0k\0e\0e\0p", 14), u"We keep"_s, u"UTF-16BE"_s, false);
    row("UTF-32LE", QByteArray("\xff\xfe\0\0W\0\0\0", 8), u"W"_s, u"UTF-32LE"_s, true);
    row("nothing", "", u""_s, u"UTF-8"_s, false);
}

void TestTextDecoder::findsEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QFETCH(QString, name);
    QFETCH(bool, mark);
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.text, text);
    QCOMPARE(decoded.encoding.name, name);
    QCOMPARE(decoded.encoding.byteOrderMark, mark);
    QVERIFY(decoded.reversible);
    const auto again = encodeText(decoded.text, decoded.encoding);
    VERIFY_OK(again);
    QCOMPARE(*again, bytes);
}

void TestTextDecoder::keepsAMarkWithinTheText()
{
    const QByteArray bytes = "\xef\xbb\xbf\xef\xbb\xbfWe";
    const DecodedText decoded = decodeText(bytes);
    QCOMPARE(decoded.text, u"\uFEFFWe"_s);
    QCOMPARE(encodeText(decoded.text, decoded.encoding).value_or(QByteArray()), bytes);
}

void TestTextDecoder::saysWhatCannotBeUndone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bytes undefined in windows-1252") << QByteArray("caf\xe9 \x81 \x9d");
    QTest::newRow("half a UTF-16 unit") << QByteArray("\xff\xfeW\0e", 5);
}

void TestTextDecoder::saysWhatCannotBeUndone()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!decodeText(bytes).reversible);
}

void TestTextDecoder::givesAnyBytesBackOrSaysSo()
{
    QRandomGenerator random(11);
    const QByteArray alphabet = QByteArray("a \n\r\0\xc3\xa9\xff\xfe\xef\xbb\xbf\x81\x92\xd8\x00", 15);
    for (int round = 0; round < 3000; ++round) {
        QByteArray bytes;
        for (quint32 count = random.bounded(14u); count > 0; --count)
            bytes += alphabet[random.bounded(alphabet.size())];
        const DecodedText decoded = decodeText(bytes);
        if (decoded.reversible)
            QCOMPARE(encodeText(decoded.text, decoded.encoding).value_or("<error>"), bytes);
    }
}

void TestTextDecoder::namesTheCharacterThatIsMissing()
{
    const auto encoded = encodeText(QStringView(u"a → b"), {u"windows-1252"_s, false});
    VERIFY_ERROR(encoded, ErrorCode::WriteFailed);
    QVERIFY2(encoded.error().detail.contains(u"U+2192"_s), qPrintable(encoded.error().detail));
    const auto face = encodeText(QStringView(u"😀"), {u"windows-1252"_s, false});
    QVERIFY(face.error().detail.contains(u"U+1F600"_s));
    VERIFY_ERROR(encodeText(QStringView(u"\uFFFD"), {u"windows-1252"_s, false}), ErrorCode::WriteFailed);
}

void TestTextDecoder::refusesUnknownEncoding()
{
    VERIFY_ERROR(encodeText(QStringView(u"a"), {u"KOI8-R"_s, false}), ErrorCode::WriteFailed);
}

void TestTextDecoder::tellsBinaryFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("binary");
    QTest::newRow("prose") << u"We keep it.\r\n\tAlways.\f"_s << false;
    QTest::newRow("NUL") << QString(u"We keep"_s + QChar(u'\0') + u"it"_s) << true;
    QTest::newRow("mostly control characters") << u"\u0001\u0002\u0003abc"_s << true;
    QTest::newRow("one slip in a page") << QString(u"\u0007"_s + QString(1000, u'a')) << false;
    QTest::newRow("controls throughout") << u"abcdefghijklmnopqrstuvwxyz\u0001"_s.repeated(50) << true;
}

void TestTextDecoder::tellsBinaryFromText()
{
    QFETCH(QString, text);
    QFETCH(bool, binary);
    QCOMPARE(looksBinary(text), binary);
}

QTEST_GUILESS_MAIN(TestTextDecoder)
#include "tst_textdecoder.moc"
