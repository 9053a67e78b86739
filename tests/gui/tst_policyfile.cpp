// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editortext.h"
#include "app/gui/policyfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestPolicyFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesUneditedFilesByteForByte_data();
    void savesUneditedFilesByteForByte();
    void keepsEncodingAndLineEndsOfEditedFiles();
    void seesWhatOtherProgramsDidToTheFile();
    void opensSamplesAsCopiesWithoutAFile();
    void tellsWhyAFileCannotBeEdited();
    void namesCharactersTheEncodingLacks();
    void saysWhatIsWrongWithAFile();

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return path;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestPolicyFile::savesUneditedFilesByteForByte_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("utf-8") << "Gr\xc3\xbc\xc3\x9f"
                              "e\n\nWe keep data.\n"_ba;
    QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf"
                                        "We keep data.\n"_ba;
    QTest::newRow("utf-16 little end first") << QByteArray("\xff\xfeW\0e\0\r\0\n\0k\0e\0e\0p\0", 18);
    QTest::newRow("windows-1252") << "We keep\x85 \x93"
                                     "data\x94.\r\n"_ba;
    QTest::newRow("no line end at the end") << "One\nTwo"_ba;
    QTest::newRow("carriage returns") << "One\rTwo\r"_ba;
    QTest::newRow("mixed line ends") << "One\r\nTwo\nThree\rFour\n\r\n"_ba;
    QTest::newRow("no-break spaces") << "One\xc2\xa0two\n\xc2\xa0\nthree\n"_ba;
}

void TestPolicyFile::savesUneditedFilesByteForByte()
{
    QFETCH(QByteArray, bytes);
    const QString path = write(u"policy.txt"_s, bytes);
    const auto file = PolicyFile::open(path);
    QVERIFY2(file, file ? "" : qPrintable(describe(file.error())));
    const EditorText text(file->document()->text());
    QVERIFY(file->saved(text.restored(text.text()), path));
    QCOMPARE(read(path), bytes);
}

void TestPolicyFile::keepsEncodingAndLineEndsOfEditedFiles()
{
    const QString path = write(u"policy.txt"_s, "\xef\xbb\xbf"
                                                "One\r\nTwo\r\n"_ba);
    const auto file = PolicyFile::open(path);
    QVERIFY(file);
    const EditorText text(file->document()->text());
    const auto saved = file->saved(text.restored(u"One\nand a half\nTwo\n"_s), path);
    QVERIFY(saved);
    QCOMPARE(read(path), "\xef\xbb\xbf"
                         "One\r\nand a half\r\nTwo\r\n"_ba);
    QCOMPARE(saved->diskState(), PolicyFile::DiskState::Same);
    QVERIFY(saved->document()->text().contains(u"and a half"_s));
}

void TestPolicyFile::seesWhatOtherProgramsDidToTheFile()
{
    const QString path = write(u"policy.txt"_s, "One\n"_ba);
    const auto file = PolicyFile::open(path);
    QVERIFY(file);
    QCOMPARE(file->diskState(), PolicyFile::DiskState::Same);
    write(u"policy.txt"_s, "One\n"_ba); // written again, but with the same content
    QCOMPARE(file->diskState(), PolicyFile::DiskState::Same);
    write(u"policy.txt"_s, "Two\n"_ba);
    QCOMPARE(file->diskState(), PolicyFile::DiskState::Changed);
    QVERIFY(QFile::remove(path));
    QCOMPARE(file->diskState(), PolicyFile::DiskState::Gone);
}

void TestPolicyFile::opensSamplesAsCopiesWithoutAFile()
{
    const auto file = PolicyFile::open(u":/samples/larkfield-privacy.txt"_s);
    QVERIFY(file);
    QVERIFY(file->isUntitled());
    QCOMPARE(file->name(), u"larkfield-privacy.txt"_s);
    QVERIFY(file->document());
}

void TestPolicyFile::tellsWhyAFileCannotBeEdited()
{
    const auto damaged =
        PolicyFile::open(write(u"damaged.txt"_s, "\xef\xbb\xbf"
                                                 "We keep \xff\xfe\x81 data for a while.\n"_ba));
    QVERIFY(damaged);
    QVERIFY(damaged->readOnlyReason().contains(u"damaged.txt"_s));
    const QString copy = m_folder.filePath(u"copy.txt"_s);
    QVERIFY(
        !damaged->saved(damaged->document()->text(), copy)); // what couldn't be read has no bytes of its own
    const auto saved = damaged->asUtf8().saved(damaged->document()->text(), copy);
    QVERIFY(saved);
    QVERIFY(saved->readOnlyReason().isEmpty()); // a copy is whole

    const auto large =
        PolicyFile::open(write(u"large.txt"_s, QByteArray("We keep data.\n").repeated(800'000)));
    QVERIFY(large);
    QVERIFY(large->readOnlyReason().contains(u"10 MiB"_s));
}

void TestPolicyFile::namesCharactersTheEncodingLacks()
{
    const QString path = write(u"old.txt"_s, "We keep\x85\r\n"_ba);
    const auto file = PolicyFile::open(path);
    QVERIFY(file);
    const auto refused = file->saved(u"We keep→\r\n"_s, path);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::WriteFailed);
    QCOMPARE(read(path), "We keep\x85\r\n"_ba);
    QVERIFY(file->asUtf8().saved(u"We keep→\r\n"_s, path));
    QCOMPARE(read(path), "We keep→\r\n"_ba);
}

void TestPolicyFile::saysWhatIsWrongWithAFile()
{
    const auto missing = PolicyFile::open(m_folder.filePath(u"nowhere.txt"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileMissing);
    const auto binary = PolicyFile::open(write(u"binary.txt"_s, QByteArray(200, '\0')));
    QVERIFY(!binary);
    QCOMPARE(binary.error().code, ErrorCode::FileBinary);
}

QTEST_GUILESS_MAIN(TestPolicyFile)
#include "tst_policyfile.moc"
