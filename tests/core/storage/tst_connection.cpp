// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "tests/support/unprivileged.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantList>

#include <sys/stat.h>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** A small database file with one table. */
void makeDatabase(const QString &path)
{
    Result<Connection> database = Connection::inMemory(path);
    VERIFY_OK(database);
    VERIFY_OK(
        database->execute(u"CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;"
                          "INSERT INTO word(text) VALUES ('alpha'), ('beta')"_s));
    VERIFY_OK(backUp(*database, path));
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

const QString allWords = u"SELECT text FROM word ORDER BY id"_s;

Result<QStringList> words(const Connection &connection)
{
    QStringList found;
    const auto read = [&found](const SqlRow &row) {
        found.append(row.text(0));
        return Result<void>();
    };
    return connection.forEach(allWords, {}, read).transform([&found] { return found; });
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"wörter.sqlite"_s);
    }

    void readsAndWritesEveryKindOfValue()
    {
        Result<Connection> database = Connection::inMemory(u"x"_s);
        VERIFY_OK(database);
        VERIFY_OK(database->execute(u"CREATE TABLE t(a INTEGER, b TEXT, c BLOB, d REAL) STRICT"_s));
        const QByteArray bytes("\0\xff\x80", 3);
        const QString text = u"Grüße \U0001F600"_s;
        Result<SqlStatement> insert = database->prepare(u"INSERT INTO t VALUES (?, ?, ?, 2.5)"_s);
        VERIFY_OK(insert);
        VERIFY_OK(insert->run({qint64(1) << 40, text, bytes}));
        QVariantList row;
        VERIFY_OK(database->forEach(u"SELECT a, b, c, d, NULL FROM t"_s, {}, [&row](const SqlRow &values) {
            row += {values.integer(0), values.text(1), values.bytes(2), values.real(3), values.text(4)};
            return Result<void>();
        }));
        QCOMPARE(row, QVariantList({qint64(1) << 40, text, bytes, 2.5, QString()}));
    }

    void opensAFileWithAnyName()
    {
        makeDatabase(m_path);
        const Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        QCOMPARE(words(*database), QStringList({u"alpha"_s, u"beta"_s}));
        QCOMPARE(database->integer(u"PRAGMA foreign_keys"_s), 1);
        QCOMPARE(database->integer(u"PRAGMA trusted_schema"_s), 0);
    }

    void makesWritesDurable()
    {
        makeDatabase(m_path);
        Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        VERIFY_OK(database->execute(u"PRAGMA journal_mode = WAL"_s));
        VERIFY_OK(database->useRollbackJournal());
        constexpr int extra = 3;
        QCOMPARE(database->integer(u"PRAGMA synchronous"_s), extra);
        QString mode;
        VERIFY_OK(database->forEach(u"PRAGMA journal_mode"_s, {}, [&mode](const SqlRow &row) {
            mode = row.text(0);
            return Result<void>();
        }));
        QCOMPARE(mode, u"delete"_s);
    }

    void copiesThroughBytes()
    {
        makeDatabase(m_path);
        const Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        const Result<QByteArray> bytes = database->toBytes();
        VERIFY_OK(bytes);
        Result<Connection> copy = Connection::fromBytes(*bytes, u"copy"_s);
        VERIFY_OK(copy);
        VERIFY_OK(copy->execute(u"INSERT INTO word(text) VALUES ('gamma')"_s));
        QCOMPARE(words(*copy)->size(), 3);
        QCOMPARE(words(*database)->size(), 2);
    }

    void stopsAtTheReadersError()
    {
        makeDatabase(m_path);
        const Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        int rows = 0;
        const Result<void> read = database->forEach(allWords, {}, [&rows](const SqlRow &) -> Result<void> {
            ++rows;
            return failure(ErrorCode::Cancelled, u"row"_s);
        });
        VERIFY_ERROR(read, ErrorCode::Cancelled);
        QCOMPARE(rows, 1);
    }

    void saysWhyAFileCannotBeOpened()
    {
        VERIFY_ERROR(Connection::open(m_path), ErrorCode::FileMissing);
        VERIFY_ERROR(Connection::open(m_folder->path()), ErrorCode::IsDirectory);
        VERIFY_ERROR(Connection::open(u"/dev/null"_s), ErrorCode::LibraryDamaged);
    }

    void tellsDamageFromOtherTrouble()
    {
        write(m_path, QByteArray(5000, 'x'));
        const Result<Connection> garbage = Connection::open(m_path);
        VERIFY_ERROR(garbage.and_then(words), ErrorCode::LibraryDamaged);
        makeDatabase(m_path);
        QVERIFY(QFile::resize(m_path, 4096 + 100));
        const Result<Connection> cut = Connection::open(m_path);
        VERIFY_ERROR(cut.and_then(words), ErrorCode::LibraryDamaged);
    }

    void obeysPermissions()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"own.sqlite"_s);
        makeDatabase(path);
        QCOMPARE(::chmod(path.toUtf8().constData(), 0400), 0);
        Result<Connection> readable = Connection::open(path);
        VERIFY_OK(readable);
        QCOMPARE(words(*readable)->size(), 2);
        VERIFY_ERROR(readable->execute(u"DELETE FROM word"_s), ErrorCode::WriteDenied);
        QCOMPARE(::chmod(path.toUtf8().constData(), 0), 0);
        VERIFY_ERROR(Connection::open(path), ErrorCode::NoPermission);
    }

    void readsFromAReadOnlyFolder()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"own.sqlite"_s);
        makeDatabase(path);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        Result<Connection> database = Connection::open(path);
        VERIFY_OK(database);
        VERIFY_OK(database->useRollbackJournal());
        QCOMPARE(words(*database)->size(), 2);
        const Result<void> written = database->execute(u"DELETE FROM word"_s);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        QVERIFY(!written);
    }

    void waitsForALockAndThenSaysSo()
    {
        makeDatabase(m_path);
        Result<Connection> holder = Connection::open(m_path);
        VERIFY_OK(holder);
        VERIFY_OK(holder->execute(u"BEGIN EXCLUSIVE"_s));
        const Result<Connection> other = Connection::open(m_path);
        VERIFY_ERROR(other.and_then(words), ErrorCode::LibraryLocked);
        VERIFY_OK(holder->execute(u"ROLLBACK"_s));
        VERIFY_OK(other.and_then(words));
    }

    void refusesWhatTheSchemaForbids()
    {
        makeDatabase(m_path);
        Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        VERIFY_ERROR(database->execute(u"INSERT INTO word(text) VALUES ('alpha')"_s), ErrorCode::WriteFailed);
    }

    void backsUpTheLatestState()
    {
        makeDatabase(m_path);
        Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        VERIFY_OK(database->execute(u"INSERT INTO word(text) VALUES ('gamma')"_s));
        const QString backup = m_folder->filePath(u"backup.sqlite"_s);
        VERIFY_OK(backUp(*database, backup));
        const Result<Connection> restored = Connection::open(backup);
        VERIFY_OK(restored);
        QCOMPARE(words(*restored), words(*database));
        VERIFY_ERROR(backUp(*database, m_folder->filePath(u"none/backup.sqlite"_s)), ErrorCode::FileMissing);
    }

    void transactionsCountWholeOrNotAtAll()
    {
        makeDatabase(m_path);
        Result<Connection> database = Connection::open(m_path);
        VERIFY_OK(database);
        {
            const Result<Transaction> given = Transaction::begin(*database);
            VERIFY_OK(given);
            VERIFY_OK(database->execute(u"DELETE FROM word"_s));
            QCOMPARE(words(*database)->size(), 0);
        }
        QCOMPARE(words(*database)->size(), 2);
        {
            Result<Transaction> kept = Transaction::begin(*database);
            VERIFY_OK(kept);
            VERIFY_OK(database->execute(u"DELETE FROM word WHERE text = 'beta'"_s));
            VERIFY_OK(kept->commit());
        }
        const Result<Connection> other = Connection::open(m_path);
        VERIFY_OK(other);
        QCOMPARE(words(*other), QStringList(u"alpha"_s));
    }

    void onlyOneTransactionWritesAtATime()
    {
        makeDatabase(m_path);
        Result<Connection> first = Connection::open(m_path);
        Result<Connection> second = Connection::open(m_path);
        VERIFY_OK(first);
        VERIFY_OK(second);
        const Result<Transaction> holder = Transaction::begin(*first);
        VERIFY_OK(holder);
        VERIFY_ERROR(Transaction::begin(*second), ErrorCode::LibraryLocked);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
