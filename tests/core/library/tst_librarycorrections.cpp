// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "core/library/librarycorrections.h"
#include "core/library/librarywriter.h"
#include "core/library/schema.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/unprivileged.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <sys/stat.h>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

Correction correction(const QString &text, const QString &clause = u"retention"_s, int minute = 0)
{
    return {.text = text,
            .clause = clause,
            .replaced = u"contact"_s,
            .document = u"vendor.txt"_s,
            .heading = u"How long"_s,
            .startLine = 12,
            .endLine = 14,
            .when = QDateTime(QDate(2026, 3, 1), QTime(9, minute, 0, 250), QTimeZone::UTC),
            .person = u"Ada"_s};
}

QList<Correction> keptIn(const QString &path)
{
    const Result<ClauseLibrary> library = ClauseLibrary::open(path);
    const Result<ClauseCatalog> catalog =
        library ? library->catalog() : Result<ClauseCatalog>(std::unexpected(library.error()));
    return catalog ? catalog->corrections() : QList<Correction>();
}

Result<void> applied(const QString &path, const CorrectionChange &change)
{
    return ClauseLibrary::open(path).and_then(
        [&change](ClauseLibrary &&library) { return library.apply(change); });
}

} // namespace

class TestLibraryCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"library.sqlite"_s);
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
    }

    void keepsACorrectionWithItsProvenance()
    {
        Correction nothing = correction(u"“Ünïcode”,\nover two lines"_s, QString(nothingClause), 1);
        nothing.replaced.clear();
        nothing.heading.clear();
        VERIFY_OK(applied(m_path, {{nothing}, {}}));
        VERIFY_OK(applied(m_path, {{correction(u"We keep it."_s)}, {}}));
        QCOMPARE(keptIn(m_path), QList<Correction>({correction(u"We keep it."_s), nothing})); // by time
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        QCOMPARE(library->info()->corrections, 2);
        QCOMPARE(library->check(), QStringList());
    }

    void changesWhatIdentifiesTheLibrary()
    {
        const auto hash = [this] { return ClauseLibrary::open(m_path)->info()->identity.sha256; };
        const QByteArray before = hash();
        const CorrectionChange change{{correction(u"We keep it."_s), correction(u"And that."_s)}, {}};
        VERIFY_OK(applied(m_path, change));
        const QByteArray with = hash();
        QVERIFY(with != before);
        const ClauseCatalog fixture = fixtureCatalog();
        QCOMPARE(makeCatalog(fixture.identity().name, fixture.identity().version, fixture.types(),
                             fixture.frameworks(), {change.added[1], change.added[0]})
                     .identity()
                     .sha256,
                 with); // the order in which they came doesn't matter
        VERIFY_OK(applied(m_path, change.reversed()));
        QCOMPARE(hash(), before);
        QVERIFY(sameContent(*ClauseLibrary::open(m_path)->catalog(), fixture));
    }

    void takesAChangeBackAndMakesItAgain()
    {
        const CorrectionChange change{{correction(u"New."_s)}, {correction(u"Old."_s)}};
        VERIFY_OK(applied(m_path, {{correction(u"Old."_s)}, {}}));
        VERIFY_OK(applied(m_path, change));
        QCOMPARE(keptIn(m_path), change.added);
        VERIFY_OK(applied(m_path, change.reversed()));
        QCOMPARE(keptIn(m_path), change.removed);
        VERIFY_OK(applied(m_path, change));
        VERIFY_OK(applied(m_path, change)); // twice is once
        QCOMPARE(keptIn(m_path), change.added);
        QCOMPARE(ClauseLibrary::open(m_path)->check(), QStringList());
    }

    void keepsTextThatIsNoUnicode()
    {
        const Correction broken = correction(u"half a pair: "_s + QChar(0xd83d) + u" and on"_s);
        VERIFY_OK(applied(m_path, {{broken}, {}}));
        QCOMPARE(keptIn(m_path).size(), 1);
        VERIFY_OK(applied(m_path, {{}, keptIn(m_path)}));
        QCOMPARE(keptIn(m_path).size(), 0);
    }

    void aRefreshKeepsCorrections()
    {
        QVERIFY(QFile::remove(m_path));
        const ClauseCatalog now = *ClauseLibrary::openBuiltIn()->catalog();
        QList<ClauseType> types = now.types();
        types.first().description += u" (as it was)"_s;
        writeBytes(m_path,
                   *libraryBytes(makeCatalog(now.identity().name, u"0.0.1"_s, types, now.frameworks()), {}));
        const Correction mine = correction(u"We keep it."_s);
        VERIFY_OK(applied(m_path, {{mine}, {}}));
        const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(m_path);
        VERIFY_OK(library);
        const Result<ClauseCatalog> catalog = library->catalog();
        VERIFY_OK(catalog);
        QCOMPARE(catalog->identity().version, now.identity().version);
        QCOMPARE(catalog->types(), now.types());
        QCOMPARE(catalog->corrections(), QList<Correction>{mine});
        QCOMPARE(library->check(), QStringList());
        VERIFY_OK(applied(m_path, {{}, {mine}}));
        QCOMPARE(ClauseLibrary::openOrCreate(m_path)->catalog()->identity(), now.identity());
    }

    void comesToOlderLibraries_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("schema 1") << 1;
        QTest::newRow("schema 2") << 2;
    }
    void comesToOlderLibraries()
    {
        QFETCH(int, version);
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(u"DROP TABLE correction"_s));
            for (const QString &table :
                 {u"clause_words"_s, u"clause_index"_s, u"clause_version"_s, u"clause"_s})
                VERIFY_OK(connection->execute(u"DROP TABLE "_s + table));
            for (const QString &table : {u"library"_s, u"clause_type"_s, u"framework"_s})
                if (version < 2)
                    VERIFY_OK(connection->execute(u"ALTER TABLE %1 DROP COLUMN origin"_s.arg(table)));
            VERIFY_OK(connection->execute(u"PRAGMA user_version = %1"_s.arg(version)));
        }
        const QByteArray old = fileBytes(m_path);
        VERIFY_OK(applied(m_path, {{correction(u"We keep it."_s)}, {}}));
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        QCOMPARE(library->info()->schemaVersion, librarySchemaVersion());
        QCOMPARE(library->info()->corrections, 1);
        QCOMPARE(library->catalog()->types(), fixtureCatalog().types());
        QCOMPARE(library->check(), QStringList());
        QCOMPARE(fileBytes(m_folder->filePath(u"library.schema-%1.sqlite"_s.arg(version))), old);
    }

    void noticesDamage_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("problem");
        QTest::newRow("words") << u"UPDATE correction SET definition = replace(definition, 'keep', 'sell')"_s
                               << u"correction "_s;
        QTest::newRow("checksum") << u"UPDATE correction SET sha256 = randomblob(32)"_s << u"correction "_s;
        QTest::newRow("gone") << u"DELETE FROM correction"_s << u"as a whole"_s;
        QTest::newRow("table gone") << u"DROP TABLE correction"_s << u"correction"_s;
    }
    void noticesDamage()
    {
        QFETCH(QString, sql);
        QFETCH(QString, problem);
        VERIFY_OK(applied(m_path, {{correction(u"We keep it."_s)}, {}}));
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection->execute(sql));
        }
        const QByteArray damaged = fileBytes(m_path);
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        VERIFY_ERROR(library->catalog(), ErrorCode::LibraryDamaged);
        const Result<QStringList> problems = library->check();
        VERIFY_OK(problems);
        QVERIFY2(problems->join(u'\n').contains(problem), qPrintable(problems->join(u'\n')));
        // A lost row must not be covered up by the next correction.
        if (problem != u"correction "_s)
            VERIFY_ERROR(applied(m_path, {{correction(u"More."_s)}, {}}), ErrorCode::LibraryDamaged);
        if (problem != u"correction "_s)
            QCOMPARE(fileBytes(m_path), damaged);
    }

    void programsThatCorrectAtOnceLoseNothing()
    {
        constexpr int programs = 4;
        constexpr int each = 15;
        std::atomic<int> kept = 0;
        std::vector<std::unique_ptr<QThread>> threads(programs);
        for (size_t program = 0; program < programs; ++program) {
            threads[program].reset(QThread::create([this, program, &kept] {
                for (int i = 0; i < each;) {
                    const QString text = u"Passage %1 of program %2."_s.arg(i).arg(program);
                    if (!applied(m_path, {{correction(text)}, {}}))
                        continue; // it waited its turn in vain, and says so
                    ++kept;
                    ++i;
                }
            }));
        }
        for (const auto &thread : threads)
            thread->start();
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(kept, programs * each);
        QCOMPARE(keptIn(m_path).size(), programs * each);
        QCOMPARE(ClauseLibrary::open(m_path)->check(), QStringList());
    }

    void saysThatAnotherProgramHoldsTheLibrary()
    {
        Result<Connection> other = Connection::open(m_path);
        VERIFY_OK(other);
        const Result<Transaction> busy = Transaction::begin(*other);
        VERIFY_OK(busy);
        VERIFY_ERROR(applied(m_path, {{correction(u"We keep it."_s)}, {}}), ErrorCode::LibraryLocked);
    }

    void saysThatTheLibraryCannotBeWritten_data()
    {
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<int>("folderMode");
        QTest::newRow("file") << 0444 << 0777;
        QTest::newRow("folder") << 0666 << 0555;
    }
    void saysThatTheLibraryCannotBeWritten()
    {
        QFETCH(int, fileMode);
        QFETCH(int, folderMode);
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        writeBytes(path, *libraryBytes(fixtureCatalog(), path));
        const QByteArray before = fileBytes(path);
        QCOMPARE(::chmod(path.toUtf8().constData(), mode_t(fileMode)), 0);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), mode_t(folderMode)), 0);
        const Result<void> result = applied(path, {{correction(u"We keep it."_s)}, {}});
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        VERIFY_ERROR(result, ErrorCode::LibraryReadOnly);
        QCOMPARE(result.error().subject, path);
        QCOMPARE(fileBytes(path), before);
    }

    void saysThatTheDiskIsFull()
    {
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(u"VACUUM"_s));
        }
        const QByteArray before = fileBytes(m_path);
        Result<Connection> connection = Connection::open(m_path);
        VERIFY_OK(connection);
        // What SQLite says of a disk without room, it says of this limit too.
        VERIFY_OK(connection->execute(
            u"PRAGMA max_page_count = %1"_s.arg(*connection->integer(u"PRAGMA page_count"_s))));
        VERIFY_ERROR(changeCorrections(*connection, {{correction(QString(200'000, u'x'))}, {}}),
                     ErrorCode::DiskFull);
        QCOMPARE(fileBytes(m_path), before);
        QCOMPARE(keptIn(m_path), QList<Correction>());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLibraryCorrections)
#include "tst_librarycorrections.moc"
