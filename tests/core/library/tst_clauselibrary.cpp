// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "core/library/librarypassage.h"
#include "core/library/librarywriter.h"
#include "core/storage/connection.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/unprivileged.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <sys/stat.h>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** Whether each snippet, its marks and cuts aside, stands in the clause it names. */
bool allGenuine(const QList<LibraryHit> &hits, const ClauseCatalog &catalog)
{
    return std::ranges::all_of(hits, [&catalog](const LibraryHit &hit) {
        QString text = hit.snippet;
        text.remove(QChar(0x2068)).remove(QChar(0x2069)).remove(u'…');
        const ClauseType *type = catalog.type(hit.clause);
        return type && std::ranges::any_of(passagesOf(*type), [&](const LibraryPassage &passage) {
                   return passage.field == hit.field && passage.text.contains(text);
               });
    });
}

} // namespace

class TestClauseLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"library.sqlite"_s);
    }

    void givesBackWhatWasStored()
    {
        const ClauseCatalog catalog = fixtureCatalog();
        VERIFY_OK(createLibrary(m_path, catalog));
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        const Result<ClauseCatalog> read = library->catalog();
        VERIFY_OK(read);
        QVERIFY(sameContent(*read, catalog));
        QCOMPARE(library->check(), QStringList());
    }

    void describesItself()
    {
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
        const Result<LibraryInfo> info = ClauseLibrary::open(m_path)->info();
        VERIFY_OK(info);
        QCOMPARE(info->path, m_path);
        QCOMPARE(info->identity, fixtureCatalog().identity());
        QCOMPARE(info->schemaVersion, 4);
        QCOMPARE(info->clauseTypes, 3);
        QCOMPARE(info->exemplars, 5);
        QCOMPARE(info->frameworks, 1);
        QCOMPARE(info->corrections, 0);
    }

    void sameKnowledgeGivesTheSameBytes()
    {
        QCOMPARE(libraryBytes(fixtureCatalog(), u"a"_s), libraryBytes(fixtureCatalog(), u"b"_s));
        QVERIFY(libraryBytes(fixtureCatalog(), {}).has_value());
    }

    void theBuiltInLibraryIsTheKnowledgeInTheResources()
    {
        const QString resources = QStringLiteral(PROJECT_SOURCE "/resources");
        const Result<ClauseCatalog> knowledge =
            readKnowledge(resources + u"/library"_s, resources + u"/frameworks"_s);
        VERIFY_OK(knowledge);
        const Result<ClauseLibrary> library = ClauseLibrary::openBuiltIn();
        VERIFY_OK(library);
        QVERIFY(sameContent(*library->catalog(), *knowledge));
        QCOMPARE(library->check(), QStringList());
        QCOMPARE(knowledge->types().size(), 65);
        for (const QString &framework : {u"gdpr-13"_s, u"gdpr-14"_s})
            QVERIFY2(knowledge->framework(framework), qPrintable(framework));
    }

    void makesTheUsersLibraryAtTheFirstStart()
    {
        const QString path = m_folder->filePath(u"new/folders/library.sqlite"_s);
        VERIFY_OK(ClauseLibrary::openOrCreate(path));
        QCOMPARE(fileBytes(path), ClauseLibrary::builtIn());
        QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files), QStringList(u"library.sqlite"_s));
    }

    void leavesTheUsersLibraryAsItIs()
    {
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
        const QByteArray before = fileBytes(m_path);
        const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(m_path);
        VERIFY_OK(library);
        QCOMPARE(library->info()->clauseTypes, 3);
        QCOMPARE(fileBytes(m_path), before);
    }

    void firstStartsMayRace()
    {
        QCOMPARE(opensAtOnce(m_path, 8), 8);
        QCOMPARE(fileBytes(m_path), ClauseLibrary::builtIn());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList(u"library.sqlite"_s));
    }

    void saysWhyNoLibraryCanBeMade()
    {
        writeBytes(m_folder->filePath(u"file"_s), "x");
        VERIFY_ERROR(ClauseLibrary::openOrCreate(m_folder->filePath(u"file/library.sqlite"_s)),
                     ErrorCode::WriteFailed);
        const Unprivileged user;
        const QTemporaryDir folder;
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        VERIFY_ERROR(ClauseLibrary::openOrCreate(folder.filePath(u"library.sqlite"_s)),
                     ErrorCode::WriteDenied);
        VERIFY_ERROR(ClauseLibrary::openOrCreate(folder.filePath(u"sub/library.sqlite"_s)),
                     ErrorCode::WriteDenied);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
    }

    void readsALibraryInAReadOnlyFolder()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        writeBytes(path, *libraryBytes(fixtureCatalog(), path));
        QCOMPARE(::chmod(path.toUtf8().constData(), 0400), 0);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(path);
        const bool good = library && library->catalog() && library->check() == QStringList() &&
                          library->search(u"years"_s)->size() == 1;
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        QVERIFY(good);
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = *libraryBytes(fixtureCatalog(), {});
        QByteArray zeroedPage = whole;
        zeroedPage.replace(4096, 4096, QByteArray(4096, '\0'));
        QByteArray wrongHeader = whole;
        wrongHeader.replace(0, 6, "Sqlite");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray(50'000, '\x5a');
        QTest::newRow("text") << QByteArray("This is no library.\n");
        QTest::newRow("cut in the header") << whole.first(60);
        QTest::newRow("cut after a page") << whole.first(4096);
        QTest::newRow("cut in a page") << whole.first(whole.size() / 2 + 100);
        QTest::newRow("last page missing") << whole.first(whole.size() - 4096);
        QTest::newRow("zeroed page") << zeroedPage;
        QTest::newRow("wrong header") << wrongHeader;
    }
    void refusesDamagedFiles()
    {
        QFETCH(QByteArray, bytes);
        writeBytes(m_path, bytes);
        const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(m_path);
        const auto catalog =
            library ? library->catalog() : Result<ClauseCatalog>(std::unexpected(library.error()));
        VERIFY_ERROR(catalog, ErrorCode::LibraryDamaged);
        QCOMPARE(catalog.error().subject, m_path);
        QCOMPARE(fileBytes(m_path), bytes);
    }

    void noticesChangesByOtherPrograms_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("inContent");
        QTest::newRow("definition")
            << u"UPDATE clause_type SET definition = replace(definition, 'seven', 'nine')"_s << true;
        QTest::newRow("checksum") << u"UPDATE framework SET sha256 = randomblob(32)"_s << true;
        QTest::newRow("clause gone") << u"DELETE FROM clause_type WHERE id = 'contact'"_s << true;
        QTest::newRow("clause renamed") << u"PRAGMA foreign_keys = OFF; UPDATE clause_type SET id = 'x' "
                                           "WHERE id = 'contact'"_s
                                        << true;
        QTest::newRow("order") << u"UPDATE clause_type SET position = 9 - position"_s << true;
        QTest::newRow("version") << u"UPDATE library SET version = '3'"_s << true;
        QTest::newRow("identity gone") << u"DELETE FROM library"_s << true;
        QTest::newRow("table gone") << u"DROP TABLE framework"_s << true;
        QTest::newRow("passage") << u"UPDATE passage SET text = 'Promises nothing' WHERE field = 'title'"_s
                                 << false;
        QTest::newRow("passage gone") << u"DELETE FROM passage WHERE field = 'exemplar'"_s << false;
        QTest::newRow("index") << u"INSERT INTO passage_index(passage_index) VALUES ('delete-all')"_s
                               << false;
    }
    void noticesChangesByOtherPrograms()
    {
        QFETCH(QString, sql);
        QFETCH(bool, inContent);
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(sql));
        }
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        QCOMPARE(library->catalog().has_value(), !inContent);
        if (inContent)
            VERIFY_ERROR(library->catalog(), ErrorCode::LibraryDamaged);
        const Result<QStringList> problems = library->check();
        VERIFY_OK(problems);
        QVERIFY(!problems->isEmpty());
    }

    void namesTheDamagedClauses()
    {
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection);
            VERIFY_OK(connection->execute(u"UPDATE clause_type SET definition = definition || ' '"_s));
        }
        const Result<QStringList> problems = ClauseLibrary::open(m_path)->check();
        VERIFY_OK(problems);
        QCOMPARE(problems->first(), u"“retention” was changed by something other than this program."_s);
        QCOMPARE(problems->size(), 3);
    }

    /** One flipped bit anywhere: refused, or noticed, or harmless; never other wording than was stored. */
    void neverShowsAFlippedBitAsGood()
    {
        const ClauseCatalog catalog = fixtureCatalog();
        const QByteArray whole = *libraryBytes(catalog, {});
        QRandomGenerator random(20'240'601);
        int noticed = 0;
        for (int flip = 0; flip < 300; ++flip) {
            QByteArray bytes = whole;
            qsizetype at = 0;
            do { // most of a small library's pages is empty space, where a flip means nothing
                at = random.bounded(int(bytes.size()));
            } while (bytes[at] == 0);
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            writeBytes(m_path, bytes);
            const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
            const auto read =
                library ? library->catalog() : Result<ClauseCatalog>(std::unexpected(library.error()));
            QVERIFY2(!read || sameContent(*read, catalog), qPrintable(u"byte %1"_s.arg(at)));
            noticed += library && library->check() == QStringList() ? 0 : 1;
            const auto hits = library ? library->search(u"we keep"_s) : QList<LibraryHit>();
            QVERIFY2(!hits || allGenuine(*hits, catalog), qPrintable(u"byte %1"_s.arg(at)));
        }
        // What is left lies in numbers that nobody reads, like the version of SQLite that wrote the file.
        QVERIFY2(noticed > 280, qPrintable(QString::number(noticed)));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestClauseLibrary)
#include "tst_clauselibrary.moc"
