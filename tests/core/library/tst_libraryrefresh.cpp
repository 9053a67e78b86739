// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clauselibrary.h"
#include "core/library/libraryrefresh.h"
#include "core/library/librarywriter.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"
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

/** What a test changes in the fixture library: retention, contact, other and a framework on the first two. */
struct Edition
{
    QString version = u"2.1"_s;
    QList<ClauseType> types = fixtureCatalog().types();
    QList<Framework> frameworks = fixtureCatalog().frameworks();

    [[nodiscard]] ClauseCatalog catalog() const
    {
        return makeCatalog(fixtureCatalog().identity().name, version, types, frameworks);
    }
    ClauseType &type(const QString &id) { return *std::ranges::find(types, id, &ClauseType::id); }
};

ClauseType newType(const QString &id)
{
    ClauseType type = *fixtureCatalog().type(u"contact"_s);
    type.id = id;
    type.title = u"About "_s + id;
    return type;
}

QStringList idsOf(const ClauseCatalog &catalog)
{
    QStringList ids;
    for (const ClauseType &type : catalog.types())
        ids.append(type.id);
    return ids;
}

Connection opened(const ClauseCatalog &catalog)
{
    return *Connection::fromBytes(*libraryBytes(catalog, u"built-in"_s), u"built-in"_s);
}

} // namespace

class TestLibraryRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"library.sqlite"_s);
        VERIFY_OK(createLibrary(m_path, fixtureCatalog()));
    }

    void takesOverANewerBuiltInLibrary()
    {
        const QByteArray before = fileBytes(m_path);
        Edition newer{.version = u"2.2"_s};
        newer.type(u"retention"_s).description = u"How long, and why."_s;
        newer.types.append(newType(u"cookies"_s));
        newer.types.removeIf([](const ClauseType &type) { return type.id == u"other"; });
        VERIFY_OK(refresh(newer.catalog()));
        const Result<ClauseLibrary> library = ClauseLibrary::open(m_path);
        VERIFY_OK(library);
        QVERIFY(sameContent(*library->catalog(), newer.catalog()));
        QCOMPARE(library->check(), QStringList());
        QCOMPARE(library->search(u"cookies"_s)->size(), 1);
        QCOMPARE(files(), QStringList({u"library.sqlite"_s, u"library.version-2.1.sqlite"_s}));
        QCOMPARE(fileBytes(m_folder->filePath(u"library.version-2.1.sqlite"_s)), before);
    }

    void keepsWhatTheUserAddedAndEdited()
    {
        Edition mine;
        mine.type(u"retention"_s).standardWording = u"Ask Bob."_s;
        mine.types.prepend(newType(u"our-own"_s));
        editAs(mine.catalog());
        Edition newer{.version = u"3"_s};
        newer.type(u"retention"_s).description = u"How long, and why."_s;
        newer.type(u"contact"_s).description = u"Whom to ask."_s;
        newer.types.append(newType(u"cookies"_s));
        for (int round = 0; round < 2; ++round) { // the second one still knows what is the user's
            VERIFY_OK(refresh(newer.catalog()));
            const ClauseCatalog catalog = *ClauseLibrary::open(m_path)->catalog();
            QCOMPARE(idsOf(catalog),
                     QStringList({u"retention"_s, u"contact"_s, u"other"_s, u"cookies"_s, u"our-own"_s}));
            QCOMPARE(*catalog.type(u"retention"_s), mine.type(u"retention"_s));
            QCOMPARE(*catalog.type(u"our-own"_s), mine.type(u"our-own"_s));
            QCOMPARE(*catalog.type(u"contact"_s), newer.type(u"contact"_s));
            QCOMPARE(catalog.identity().version, newer.version);
            newer.version = u"3.1"_s;
            newer.type(u"contact"_s).description = u"Whom to write to."_s;
        }
        QCOMPARE(ClauseLibrary::open(m_path)->check(), QStringList());
    }

    void keepsWithdrawnClausesThatTheUsersEntriesNeed()
    {
        Edition mine;
        mine.frameworks.first().title = u"Our reading of the act"_s;
        editAs(mine.catalog());
        Edition newer{.version = u"3"_s};
        newer.types.removeIf([](const ClauseType &type) { return type.id == u"contact"; });
        newer.frameworks.clear();
        VERIFY_OK(refresh(newer.catalog()));
        const ClauseCatalog catalog = *ClauseLibrary::open(m_path)->catalog();
        QCOMPARE(catalog.identity().version, newer.version);
        QVERIFY(catalog.type(u"contact"_s));
        QCOMPARE(catalog.frameworks(), mine.frameworks);
        QCOMPARE(ClauseLibrary::open(m_path)->check(), QStringList());
    }

    void keepsWithdrawnClausesThatTheUsersExemplarsName()
    {
        Edition mine;
        mine.types.append(newType(u"our-own"_s));
        QCOMPARE(mine.types.last().sharedExemplars.first().also, QStringList(u"retention"_s));
        editAs(mine.catalog());
        Edition newer{.version = u"3"_s};
        newer.types.removeIf([](const ClauseType &type) { return type.id == u"retention"; });
        newer.type(u"contact"_s).sharedExemplars.clear();
        newer.frameworks.clear();
        VERIFY_OK(refresh(newer.catalog()));
        const ClauseCatalog catalog = *ClauseLibrary::open(m_path)->catalog();
        QCOMPARE(catalog.identity().version, newer.version);
        QVERIFY(catalog.type(u"our-own"_s));
        QVERIFY(catalog.type(u"retention"_s));
        QCOMPARE(ClauseLibrary::open(m_path)->check(), QStringList());
    }

    void changesNothingWhereTheEntriesDontFitTogether()
    {
        Edition mine;
        mine.type(u"retention"_s).requiredElements.clear();
        mine.frameworks.clear();
        editAs(mine.catalog());
        const QByteArray before = fileBytes(m_path);
        VERIFY_OK(refresh(Edition{.version = u"3"_s}.catalog()));
        QCOMPARE(fileBytes(m_path), before);
        QCOMPARE(files(), QStringList(u"library.sqlite"_s));
    }

    void leavesOtherLibrariesAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("changed");
        const QString name = fixtureCatalog().identity().name;
        QTest::newRow("up to date") << name << u"2.1"_s << false;
        QTest::newRow("earlier") << name << u"2.0.9"_s << true;
        QTest::newRow("of another name") << u"Another library"_s << u"9"_s << true;
    }
    void leavesOtherLibrariesAlone()
    {
        QFETCH(QString, name);
        QFETCH(QString, version);
        QFETCH(bool, changed);
        const QByteArray before = fileBytes(m_path);
        Edition other;
        if (changed)
            other.type(u"retention"_s).description = u"How long, and why."_s;
        VERIFY_OK(refresh(makeCatalog(name, version, other.types, other.frameworks)));
        QCOMPARE(fileBytes(m_path), before);
        QCOMPARE(files(), QStringList(u"library.sqlite"_s));
    }

    void refusesADamagedLibraryUnchanged()
    {
        {
            Result<Connection> connection = Connection::open(m_path);
            VERIFY_OK(connection->execute(
                u"UPDATE clause_type SET definition = replace(definition, 'seven', 'nine')"_s));
        }
        const QByteArray before = fileBytes(m_path);
        VERIFY_ERROR(refresh(Edition{.version = u"3"_s}.catalog()), ErrorCode::LibraryDamaged);
        QCOMPARE(fileBytes(m_path), before);
        QCOMPARE(files(), QStringList(u"library.sqlite"_s));
    }

    void changesNothingWithoutABackup()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        writeBytes(path, *libraryBytes(fixtureCatalog(), path));
        const QByteArray before = fileBytes(path);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        Result<Connection> library = Connection::open(path);
        VERIFY_OK(library);
        const Result<void> refreshed = refreshLibrary(*library, opened(Edition{.version = u"3"_s}.catalog()));
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        VERIFY_ERROR(refreshed, ErrorCode::WriteDenied);
        QCOMPARE(fileBytes(path), before);
    }

    void theUsersLibraryFollowsTheProgram()
    {
        makeOldUserLibrary(m_path);
        QCOMPARE(opensAtOnce(m_path, 4), 4);
        const ClauseCatalog builtIn = *ClauseLibrary::openBuiltIn()->catalog();
        QVERIFY(sameContent(*ClauseLibrary::open(m_path)->catalog(), builtIn));
        QCOMPARE(files(), QStringList({u"library.sqlite"_s, u"library.version-0.0.1.sqlite"_s}));
    }

    void theUsersLibraryIsUsedAsItIsWhereItCannotBeWritten()
    {
        const Unprivileged user;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"library.sqlite"_s);
        makeOldUserLibrary(path);
        QCOMPARE(::chmod(path.toUtf8().constData(), 0400), 0);
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0500), 0);
        const Result<ClauseLibrary> library = ClauseLibrary::openOrCreate(path);
        const QString version = library ? library->info()->identity.version : QString();
        QCOMPARE(::chmod(folder.path().toUtf8().constData(), 0700), 0);
        QCOMPARE(version, u"0.0.1"_s);
    }

private:
    /** A user's library as an earlier program left it. */
    static void makeOldUserLibrary(const QString &path)
    {
        const ClauseCatalog now = *ClauseLibrary::openBuiltIn()->catalog();
        QList<ClauseType> types = now.types();
        types.first().description += u" (as it was)"_s;
        const ClauseCatalog old = makeCatalog(now.identity().name, u"0.0.1"_s, types, now.frameworks());
        writeBytes(path, *libraryBytes(old, path));
    }

    [[nodiscard]] Result<void> refresh(const ClauseCatalog &builtIn) const
    {
        return Connection::open(m_path).and_then(
            [&builtIn](Connection &&library) { return refreshLibrary(library, opened(builtIn)); });
    }

    /** Turns the library into \a edited as an editor does: what differs is no longer what was taken over. */
    void editAs(const ClauseCatalog &edited) const
    {
        const ClauseCatalog taken = fixtureCatalog();
        LibraryOrigins origins{.library = taken.identity().sha256, .types = {}, .frameworks = {}};
        for (const ClauseType &type : taken.types())
            origins.types.insert(type.id, checksum(clauseTypeToJson(type)));
        for (const Framework &framework : taken.frameworks())
            origins.frameworks.insert(framework.id, checksum(frameworkToJson(framework)));
        Result<Connection> library = Connection::open(m_path);
        VERIFY_OK(library);
        Result<Transaction> transaction = Transaction::begin(*library);
        VERIFY_OK(transaction);
        VERIFY_OK(replaceContent(*library, edited, origins));
        VERIFY_OK(transaction->commit());
    }

    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLibraryRefresh)
#include "tst_libraryrefresh.moc"
