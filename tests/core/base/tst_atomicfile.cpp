// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include "tests/support/unprivileged.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

QByteArray muchText(int bytes)
{
    return QByteArray("We keep it.\n").repeated(bytes / 12 + 1).first(bytes);
}

} // namespace

class TestAtomicFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesNewFile();
    void replacesOldFile_data();
    void replacesOldFile();
    void writesEmptyFile();
    void refusesFolder();
    void saysWhichFolderIsMissing();
    void refusesEmptyName();
    void takesLongAndOddNames();
    void keepsPermissions();
#ifdef Q_OS_UNIX
    void givesNewFilesTheUsualPermissions();
    void keepsDraftsPrivate();
    void followsSymbolicLinks();
    void createsWhatALinkPointsTo();
    void refusesLinkLoop();
    void keepsOldFileWhenItMayNotWrite();
    void keepsWriteProtectedFile();
    void keepsOldFileWhenTheFileMayNotGrow();
    void keepsOldFileWhenDiskIsFull();
    void saysThatADeviceIsFull();
    void writesIntoDevices();
#endif

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const QString &name) const { return m_folder->filePath(name); }
};

void TestAtomicFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestAtomicFile::writesNewFile()
{
    QVERIFY(writeAtomically(path(u"a.txt"_s), "new"));
    QCOMPARE(contentOf(path(u"a.txt"_s)), "new");
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.txt"_s});
}

void TestAtomicFile::replacesOldFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("shorter") << QByteArray("n");
    QTest::newRow("longer") << muchText(3'000'000);
    QTest::newRow("NUL bytes") << QByteArray("a\0b\r\n\xff", 6);
}

void TestAtomicFile::replacesOldFile()
{
    QFETCH(QByteArray, bytes);
    put(path(u"a.txt"_s), "old content");
    QVERIFY(writeAtomically(path(u"a.txt"_s), bytes));
    QCOMPARE(contentOf(path(u"a.txt"_s)), bytes);
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.txt"_s});
}

void TestAtomicFile::writesEmptyFile()
{
    put(path(u"a.txt"_s), "old");
    QVERIFY(writeAtomically(path(u"a.txt"_s), {}));
    QCOMPARE(contentOf(path(u"a.txt"_s)), "");
}

void TestAtomicFile::refusesFolder()
{
    QCOMPARE(writeAtomically(m_folder->path(), "x").error().code, ErrorCode::IsDirectory);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestAtomicFile::saysWhichFolderIsMissing()
{
    const Error error = writeAtomically(path(u"no/such/a.txt"_s), "x").error();
    QCOMPARE(error.code, ErrorCode::FileMissing);
    QCOMPARE(error.subject, path(u"no/such"_s));
}

void TestAtomicFile::refusesEmptyName()
{
    QCOMPARE(writeAtomically({}, "x").error().code, ErrorCode::WriteFailed);
}

void TestAtomicFile::takesLongAndOddNames()
{
    for (const QString &name : {QString(255, u'n'), u"ü – “x”\n.txt"_s, u" "_s, u"-"_s}) {
        QVERIFY(writeAtomically(path(name), "x"));
        QCOMPARE(contentOf(path(name)), "x");
    }
}

void TestAtomicFile::keepsPermissions()
{
    put(path(u"a.txt"_s), "old");
    const QFile::Permissions only = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup;
    QVERIFY(QFile::setPermissions(path(u"a.txt"_s), only));
    const auto before = QFile::permissions(path(u"a.txt"_s));
    QVERIFY(writeAtomically(path(u"a.txt"_s), "new", FileAccess::OwnerOnly));
    QCOMPARE(QFile::permissions(path(u"a.txt"_s)), before);
}

#ifdef Q_OS_UNIX

void TestAtomicFile::givesNewFilesTheUsualPermissions()
{
    const mode_t mask = ::umask(0026);
    const auto written = writeAtomically(path(u"a.txt"_s), "x");
    ::umask(mask);
    QVERIFY(written);
    struct stat info{};
    QCOMPARE(::stat(qPrintable(path(u"a.txt"_s)), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0640);
}

void TestAtomicFile::keepsDraftsPrivate()
{
    QVERIFY(writeAtomically(path(u"a.txt"_s), "x", FileAccess::OwnerOnly));
    struct stat info{};
    QCOMPARE(::stat(qPrintable(path(u"a.txt"_s)), &info), 0);
    QCOMPARE(int(info.st_mode & 0777), 0600);
}

void TestAtomicFile::followsSymbolicLinks()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"real"_s));
    put(path(u"real/a.txt"_s), "old");
    QVERIFY(QFile::link(u"real/a.txt"_s, path(u"one"_s)));
    QVERIFY(QFile::link(u"one"_s, path(u"two"_s)));
    QVERIFY(writeAtomically(path(u"two"_s), "new"));
    QCOMPARE(contentOf(path(u"real/a.txt"_s)), "new");
    QVERIFY(QFileInfo(path(u"one"_s)).isSymLink() && QFileInfo(path(u"two"_s)).isSymLink());
}

void TestAtomicFile::createsWhatALinkPointsTo()
{
    QVERIFY(QFile::link(u"later.txt"_s, path(u"link"_s)));
    QVERIFY(writeAtomically(path(u"link"_s), "new"));
    QVERIFY(QFileInfo(path(u"link"_s)).isSymLink());
    QCOMPARE(contentOf(path(u"later.txt"_s)), "new");
}

void TestAtomicFile::refusesLinkLoop()
{
    QVERIFY(QFile::link(u"two"_s, path(u"one"_s)));
    QVERIFY(QFile::link(u"one"_s, path(u"two"_s)));
    QCOMPARE(writeAtomically(path(u"one"_s), "x").error().code, ErrorCode::WriteFailed);
    QVERIFY(QFileInfo(path(u"one"_s)).isSymLink());
}

void TestAtomicFile::keepsOldFileWhenItMayNotWrite()
{
    put(path(u"a.txt"_s), "old");
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x5555)));
    Result<void> replaced;
    Result<void> created;
    {
        const Unprivileged user;
        replaced = writeAtomically(path(u"a.txt"_s), "new");
        created = writeAtomically(path(u"b.txt"_s), "new");
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(replaced.error().code, ErrorCode::WriteDenied);
    QCOMPARE(created.error().code, ErrorCode::WriteDenied);
    QCOMPARE(contentOf(path(u"a.txt"_s)), "old");
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.txt"_s});
}

void TestAtomicFile::keepsWriteProtectedFile()
{
    put(path(u"a.txt"_s), "old");
    QVERIFY(QFile::setPermissions(path(u"a.txt"_s), QFile::Permissions::fromInt(0x4444)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions::fromInt(0x7777)));
    const auto written = [&] {
        const Unprivileged user;
        return writeAtomically(path(u"a.txt"_s), "new");
    }();
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteDenied);
    QCOMPARE(contentOf(path(u"a.txt"_s)), "old");
}

void TestAtomicFile::keepsOldFileWhenTheFileMayNotGrow()
{
    put(path(u"a.txt"_s), "old");
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit small{65'536, before.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto written = writeAtomically(path(u"a.txt"_s), muchText(200'000)); // a first part fits
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    QVERIFY(!written.error().detail.isEmpty());
    QCOMPARE(contentOf(path(u"a.txt"_s)), "old");
    QCOMPARE(filesIn(m_folder->path()), QStringList{u"a.txt"_s});
}

void TestAtomicFile::keepsOldFileWhenDiskIsFull()
{
#ifdef Q_OS_LINUX
    const QByteArray mountPoint = m_folder->path().toUtf8();
    if (::mount("tmpfs", mountPoint.constData(), "tmpfs", 0, "size=64k") != 0)
        QSKIP("FULL DISK NOT TESTED: a small file system can only be mounted as root");
    put(path(u"a.txt"_s), "old");
    const auto tooMuch = writeAtomically(path(u"a.txt"_s), muchText(200'000));
    const QByteArray kept = contentOf(path(u"a.txt"_s));
    const QStringList files = filesIn(m_folder->path());
    const bool fits = writeAtomically(path(u"a.txt"_s), "new").has_value();
    QCOMPARE(::umount(mountPoint.constData()), 0);
    QVERIFY(!tooMuch);
    QCOMPARE(tooMuch.error().code, ErrorCode::DiskFull);
    QCOMPARE(kept, "old");
    QCOMPARE(files, QStringList{u"a.txt"_s});
    QVERIFY(fits);
#endif
}

void TestAtomicFile::saysThatADeviceIsFull()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    const auto written = writeAtomically(u"/dev/full"_s, "x");
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DiskFull);
    QVERIFY(QFile::exists(u"/dev/full"_s));
}

void TestAtomicFile::writesIntoDevices()
{
    QVERIFY(writeAtomically(u"/dev/null"_s, "x"));
    struct stat info{};
    QCOMPARE(::stat("/dev/null", &info), 0);
    QVERIFY(S_ISCHR(info.st_mode));
}

#endif

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
