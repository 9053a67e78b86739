// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "core/library/schema.h"
#include "core/storage/connection.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/unprivileged.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** All steps so far and two that later versions might take. */
const QStringList twoSteps =
    librarySteps() +
    QStringList{u"ALTER TABLE clause_type ADD COLUMN note TEXT NOT NULL DEFAULT ''"_s,
                u"CREATE TABLE wording(id INTEGER PRIMARY KEY); INSERT INTO wording VALUES (7)"_s};

QString backupName(const QString &suffix = {})
{
    return u"library.schema-%1%2.sqlite"_s.arg(librarySchemaVersion()).arg(suffix);
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"library.sqlite"_s);
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
        m_bytes = fileBytes(m_path);
    }

    void marksTheFileAsOurs()
    {
        const Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        QCOMPARE(connection->integer(u"PRAGMA application_id"_s), 0x436c6175);
        QCOMPARE(connection->integer(u"PRAGMA user_version"_s), librarySchemaVersion());
        QCOMPARE(m_bytes.sliced(68, 4), "Clau"); // where file(1) looks
    }

    void leavesACurrentLibraryAlone()
    {
        Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        VERIFY_OK(migrate(*connection));
        QCOMPARE(fileBytes(m_path), m_bytes);
        QCOMPARE(files(), QStringList(u"library.sqlite"_s));
    }

    void migratesStepByStepAfterABackup()
    {
        Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        VERIFY_OK(migrate(*connection, twoSteps));
        QCOMPARE(connection->integer(u"PRAGMA user_version"_s), librarySchemaVersion() + 2);
        QCOMPARE(connection->integer(u"SELECT id FROM wording"_s), 7);
        QCOMPARE(connection->integer(u"SELECT count(*) FROM clause_type WHERE note = ''"_s), 3);
        QCOMPARE(files(), QStringList({backupName(), u"library.sqlite"_s}));
        QCOMPARE(fileBytes(m_folder->filePath(backupName())), m_bytes);
    }

    void keepsEarlierBackups()
    {
        writeBytes(m_folder->filePath(backupName()), "precious");
        Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        VERIFY_OK(migrate(*connection, twoSteps));
        QCOMPARE(fileBytes(m_folder->filePath(backupName())), "precious");
        QCOMPARE(fileBytes(m_folder->filePath(backupName(u"-2"_s))), m_bytes);
    }

    /** Schema 1 had no origins; nothing of it can have been edited. */
    void takesALibraryOfSchemaOneForUnedited()
    {
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            for (const QString &table : {u"library"_s, u"clause_type"_s, u"framework"_s})
                VERIFY_OK(connection->execute(u"ALTER TABLE %1 DROP COLUMN origin"_s.arg(table)));
            for (const QString &table :
                 {u"correction"_s, u"clause_words"_s, u"clause_index"_s, u"clause_version"_s, u"clause"_s})
                VERIFY_OK(connection->execute(u"DROP TABLE "_s + table));
            VERIFY_OK(connection->execute(u"PRAGMA user_version = 1"_s));
        }
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        QVERIFY(sameContent(*library->catalog(), fixtureCatalog()));
        const Result<Connection> connection = Connection::open(m_path);
        const QString unedited = u"SELECT count(*) FROM %1 WHERE origin = sha256"_s;
        QCOMPARE(connection->integer(unedited.arg(u"library"_s)), 1);
        QCOMPARE(connection->integer(unedited.arg(u"clause_type"_s)), 3);
        QCOMPARE(connection->integer(unedited.arg(u"framework"_s)), 1);
        QCOMPARE(files(), QStringList({u"library.schema-1.sqlite"_s, u"library.sqlite"_s}));
    }

    void aFailingStepLeavesTheOldLibrary()
    {
        Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        const QStringList steps =
            twoSteps.first(twoSteps.size() - 1) + QStringList{u"INSERT INTO nowhere VALUES (1)"_s};
        QVERIFY(!migrate(*connection, steps));
        QCOMPARE(connection->integer(u"PRAGMA user_version"_s), librarySchemaVersion());
        QCOMPARE(fileBytes(m_path), m_bytes);
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        QVERIFY(sameContent(*library->catalog(), fixtureCatalog()));
    }

    void doesNotMigrateWithoutABackup()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        writeBytes(path, m_bytes);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        Result<Connection> connection = Connection::open(path);
        VERIFY_OK(connection);
        const Result<void> migrated = migrate(*connection, twoSteps);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        VERIFY_ERROR(migrated, ErrorCode::WriteDenied);
        QCOMPARE(fileBytes(path), m_bytes);
    }

    void refusesANewerLibraryUnchanged()
    {
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(u"PRAGMA user_version = %1"_s.arg(librarySchemaVersion() + 1)));
        }
        const QByteArray newer = fileBytes(m_path);
        VERIFY_ERROR(ClauseLibrary::open(m_path), ErrorCode::LibraryNewer);
        QCOMPARE(fileBytes(m_path), newer);
        QCOMPARE(files(), QStringList(u"library.sqlite"_s));
    }

    void refusesAnotherProgramsDatabase()
    {
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(u"PRAGMA application_id = 1"_s));
        }
        VERIFY_ERROR(ClauseLibrary::open(m_path), ErrorCode::LibraryDamaged);
    }

private:
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
