// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filereplacement.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

/** The implementation for systems without POSIX calls, compiled into this test. */
class TestFileReplacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAndCreates();
    void keepsPermissions();
    void leavesNothingBehindOnFailure();
    void saysThatADeviceIsFull();
};

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

} // namespace

void TestFileReplacement::replacesAndCreates()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    const QByteArray much(1'000'000, 'x');
    QVERIFY(replaceFile(path, "first", FileAccess::Default));
    QCOMPARE(contentOf(path), "first");
    QVERIFY(replaceFile(path, much, FileAccess::Default));
    QCOMPARE(contentOf(path), much);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.txt"_s});
}

void TestFileReplacement::keepsPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.txt"_s);
    QVERIFY(replaceFile(path, "first", FileAccess::OwnerOnly));
    QVERIFY(!QFile::permissions(path).testFlag(QFile::ReadOther));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(replaceFile(path, "second", FileAccess::OwnerOnly));
    QVERIFY(QFile::permissions(path).testFlag(QFile::ReadOther));
}

void TestFileReplacement::leavesNothingBehindOnFailure()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"taken/inner"_s)); // a folder with content can't be replaced
    QVERIFY(!replaceFile(folder.filePath(u"taken"_s), "x", FileAccess::Default));
    QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
    QVERIFY(!replaceFile(folder.filePath(u"missing/a.txt"_s), "x", FileAccess::Default));
}

void TestFileReplacement::saysThatADeviceIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    QVERIFY(!writeInPlace(u"/dev/full"_s, "x"));
}

QTEST_GUILESS_MAIN(TestFileReplacement)
#include "tst_filereplacement.moc"
