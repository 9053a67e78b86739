// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomicfile.h"
#include "core/library/clausefolder.h"
#include "core/library/libraryrebuild.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <thread>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

Clause clauseOf(const QString &id, const QString &title, const QString &text)
{
    Clause clause;
    clause.id = id;
    clause.type = u"retention"_s;
    clause.title = title;
    clause.text = text;
    clause.changed = QDateTime(QDate(2025, 6, 1), QTime(10, 30), QTimeZone::UTC);
    clause.changedBy = u"ada"_s;
    clause.provenance.document = u"policy.txt"_s;
    return clause;
}

QStringList idsOf(const QList<ClauseHit> &hits)
{
    QStringList ids;
    for (const ClauseHit &hit : hits)
        ids.append(hit.clause.id);
    return ids;
}

} // namespace

/** The user's wordings: found, edited, undone, shared and never lost. */
class TestClauseStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        VERIFY_OK(writeAtomically(path(), ClauseLibrary::builtIn()));
    }

    void keepsWhatIsAdded();
    void findsByWords_data();
    void findsByWords();
    void findsWhatIsAlike();
    void undoGivesBackTheSame();
    void keepsVersions();
    void refusesWhatAnotherProgramChanged();
    void losesNothingToASecondProgram();
    void leavesTheCatalogAsItIs();
    void noticesAChangedRow();
    void exportsAndImports();
    void listsConflicts();
    void backsUpDaily();
    void rebuildsADamagedLibrary();
    void saysWhatGaveNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    [[nodiscard]] ClauseLibrary library() const
    {
        auto opened = ClauseLibrary::open(path());
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        return *std::move(opened);
    }
    void add(const QList<Clause> &clauses) const
    {
        ClauseLibrary opened = library();
        for (const Clause &clause : clauses)
            VERIFY_OK(opened.apply(QList<ClauseChange>{{{}, clause}}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestClauseStore::keepsWhatIsAdded()
{
    const Clause clause = clauseOf(u"ten-years"_s, u"Ten years"_s, u"We keep invoices for {{period}}."_s);
    add({clause});
    const auto clauses = library().clauses();
    VERIFY_OK(clauses);
    QCOMPARE(*clauses, QList<Clause>{clause});
    const auto problems = library().check();
    VERIFY_OK(problems);
    QVERIFY2(problems->isEmpty(), qPrintable(problems->join(u'\n')));
}

void TestClauseStore::findsByWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("title first") << u"invoices"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("beginning of a word") << u"years inv"_s << QStringList{u"a"_s};
    QTest::newRow("accents and case") << u"ÉTÉ"_s << QStringList{u"c"_s};
    QTest::newRow("notes") << u"footnote"_s << QStringList{u"c"_s};
    QTest::newRow("signs are no syntax") << u"\"a* OR ("_s << QStringList();
    QTest::newRow("nothing") << u" "_s << QStringList();
}

void TestClauseStore::findsByWords()
{
    Clause noted = clauseOf(u"c"_s, u"Summer"_s, u"Kept for one été."_s);
    noted.notes = u"A footnote."_s;
    add({clauseOf(u"a"_s, u"Ten years"_s, u"We keep all of our invoices for ten long years."_s),
         clauseOf(u"b"_s, u"Invoices"_s, u"Kept as the tax office asks."_s), noted});
    QFETCH(const QString, words);
    const auto hits = library().searchClauses(words);
    VERIFY_OK(hits);
    QTEST(idsOf(*hits), "ids");
}

void TestClauseStore::findsWhatIsAlike()
{
    add({clauseOf(u"a"_s, u"A"_s, u"We keep your invoices for ten years, because tax law asks us to."_s),
         clauseOf(u"b"_s, u"B"_s, u"You may ask us for a copy of your data at any time."_s),
         clauseOf(u"c"_s, u"C"_s, u"We keep invoices for six years as tax law requires."_s)});
    const auto hits =
        library().similarClauses(u"Invoices are kept ten years because the tax law asks for it."_s);
    VERIFY_OK(hits);
    QCOMPARE(idsOf(*hits).first(2), QStringList({u"a"_s, u"c"_s}));
    QVERIFY(hits->first().score > hits->last().score);
    QVERIFY(library().similarClauses(u"Xyzzy plugh"_s)->isEmpty());
}

void TestClauseStore::undoGivesBackTheSame()
{
    const Clause first = clauseOf(u"a"_s, u"A"_s, u"One."_s);
    Clause second = first;
    second.text = u"Two."_s;
    second.version = 2;
    second.retired = true;
    const ClauseChange change{first, second};
    add({first});
    ClauseLibrary opened = library();
    VERIFY_OK(opened.apply(QList<ClauseChange>{change}));
    QCOMPARE(idsOf(*opened.searchClauses(u"two"_s)), QStringList{u"a"_s});
    QVERIFY(opened.searchClauses(u"one"_s)->isEmpty());
    VERIFY_OK(opened.apply(QList<ClauseChange>{change.reversed()}));
    QCOMPARE(*opened.clauses(), QList<Clause>{first});
    QVERIFY(opened.searchClauses(u"two"_s)->isEmpty());
}

void TestClauseStore::keepsVersions()
{
    const Clause first = clauseOf(u"a"_s, u"A"_s, u"One."_s);
    Clause second = first;
    second.text = u"Two."_s;
    second.version = 2;
    add({first});
    ClauseLibrary opened = library();
    VERIFY_OK(opened.apply(QList<ClauseChange>{{first, second}}));
    const auto versions = opened.versions(u"a"_s);
    VERIFY_OK(versions);
    QCOMPARE(*versions, QList<Clause>({second, first}));
}

void TestClauseStore::refusesWhatAnotherProgramChanged()
{
    const Clause first = clauseOf(u"a"_s, u"A"_s, u"One."_s);
    Clause mine = first;
    mine.text = u"Mine."_s;
    Clause theirs = first;
    theirs.text = u"Theirs."_s;
    add({first});
    ClauseLibrary one = library();
    ClauseLibrary other = library();
    VERIFY_OK(other.apply(QList<ClauseChange>{{first, theirs}}));
    VERIFY_ERROR(one.apply(QList<ClauseChange>{{first, mine}}), ErrorCode::WriteFailed);
    QCOMPARE(one.clauses()->first(), theirs);
}

void TestClauseStore::losesNothingToASecondProgram()
{
    constexpr int each = 40;
    const auto write = [this](int writer) {
        ClauseLibrary opened = library();
        for (int i = 0; i < each; ++i) {
            const QString id = u"w%1-%2"_s.arg(writer).arg(i);
            while (!opened.apply(QList<ClauseChange>{{{}, clauseOf(id, id, u"Text of %1."_s.arg(id))}})) {
            }
        }
    };
    {
        const std::jthread first(write, 1);
        const std::jthread second(write, 2);
    }
    QCOMPARE(library().clauses()->size(), 2 * each);
    QVERIFY(library().check()->isEmpty());
}

void TestClauseStore::leavesTheCatalogAsItIs()
{
    const LibraryIdentity before = library().catalog()->identity();
    add({clauseOf(u"a"_s, u"A"_s, u"One."_s)});
    QCOMPARE(library().catalog()->identity(), before);
    QCOMPARE(library().info()->wordings, 1);
}

void TestClauseStore::noticesAChangedRow()
{
    add({clauseOf(u"a"_s, u"A"_s, u"We keep marmalade."_s)});
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.indexOf("marmalade");
    QVERIFY(at > 0);
    bytes[at] = 'M';
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    VERIFY_ERROR(library().clauses(), ErrorCode::LibraryDamaged);
    QVERIFY(!library().check()->isEmpty());
}

void TestClauseStore::exportsAndImports()
{
    const QList<Clause> clauses{clauseOf(u"a"_s, u"A"_s, u"One."_s), clauseOf(u"b"_s, u"B"_s, u"Two."_s)};
    add(clauses);
    const QString folder = m_folder->filePath(u"export"_s);
    VERIFY_OK(writeLibraryFolder(library(), folder));
    QVERIFY(QFile::exists(folder + u"/clauses/retention.json"_s));
    QVERIFY(QFile::exists(folder + u"/frameworks/gdpr-13.json"_s));
    const auto read = readClauses(folder);
    VERIFY_OK(read);
    QCOMPARE(*read, clauses);
    const auto again = mergeClauses(library(), *read, false);
    VERIFY_OK(again);
    QCOMPARE(again->same.size(), 2);
    QVERIFY(again->changes.isEmpty() && again->conflicts.isEmpty());
}

void TestClauseStore::listsConflicts()
{
    const Clause mine = clauseOf(u"a"_s, u"A"_s, u"Mine."_s);
    Clause theirs = mine;
    theirs.text = u"Theirs."_s;
    add({mine});
    const auto kept = mergeClauses(library(), {theirs, clauseOf(u"b"_s, u"B"_s, u"New."_s)}, false);
    VERIFY_OK(kept);
    QCOMPARE(kept->changes.size(), 1);
    QCOMPARE(kept->conflicts.size(), 1);
    const auto replaced = mergeClauses(library(), {theirs}, true);
    VERIFY_OK(replaced);
    ClauseLibrary opened = library();
    VERIFY_OK(opened.apply(replaced->changes));
    QCOMPARE(opened.clauses()->first().text, u"Theirs."_s);
    QCOMPARE(opened.versions(u"a"_s)->last(), mine); // nothing is overwritten for good
}

void TestClauseStore::backsUpDaily()
{
    const ClauseLibrary opened = library();
    for (int day = 1; day <= 5; ++day)
        VERIFY_OK(opened.backUpDaily(QDate(2025, 6, day)));
    VERIFY_OK(opened.backUpDaily(QDate(2025, 6, 5)));
    const QStringList files = QDir(m_folder->path()).entryList({u"*.daily-*"_s}, QDir::Files, QDir::Name);
    QCOMPARE(files, QStringList({u"library.daily-2025-06-03.sqlite"_s, u"library.daily-2025-06-04.sqlite"_s,
                                 u"library.daily-2025-06-05.sqlite"_s}));
    QVERIFY(ClauseLibrary::open(m_folder->filePath(files.last())));
}

void TestClauseStore::rebuildsADamagedLibrary()
{
    const QList<Clause> clauses{clauseOf(u"a"_s, u"A"_s, u"We keep marmalade."_s),
                                clauseOf(u"b"_s, u"B"_s, u"We keep honey."_s)};
    add(clauses);
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    bytes[bytes.indexOf("marmalade")] = 'M';
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const auto rebuilt = rebuildLibrary(path());
    VERIFY_OK(rebuilt);
    QCOMPARE(rebuilt->lost, QStringList{u"a"_s});
    QCOMPARE(rebuilt->recovered, QStringList{u"b"_s});
    QVERIFY(QFile::exists(rebuilt->quarantine));
    QCOMPARE(*library().clauses(), QList<Clause>{clauses.last()});
    QVERIFY(library().check()->isEmpty());
    QVERIFY(!rebuilt->unreadable);
}

void TestClauseStore::saysWhatGaveNothing()
{
    add({clauseOf(u"a"_s, u"A"_s, u"We keep marmalade."_s)});
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray gap = file.readAll();
    constexpr qsizetype page = 4096; // bytes, SQLite's own
    gap.replace(gap.indexOf("marmalade") / page * page, page, QByteArray(page, '\0'));
    for (const QByteArray &damaged : {gap, "no library at all"_ba}) {
        VERIFY_OK(writeAtomically(path(), damaged));
        const auto rebuilt = rebuildLibrary(path());
        VERIFY_OK(rebuilt);
        QVERIFY(rebuilt->unreadable);
        VERIFY_OK(library().catalog());
    }
}

QTEST_GUILESS_MAIN(TestClauseStore)
#include "tst_clausestore.moc"
