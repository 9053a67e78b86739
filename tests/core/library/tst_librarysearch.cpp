// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/librarysearch.h"
#include "core/library/librarywriter.h"
#include "core/storage/connection.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

class TestLibrarySearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWordsAsWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expression");
        QTest::newRow("one") << u"retention"_s << u"\"retention\"*"_s;
        QTest::newRow("several") << u"  keep  data\tfor "_s << u"\"keep\" \"data\" \"for\"*"_s;
        QTest::newRow("operators") << u"NOT data OR"_s << u"\"NOT\" \"data\" \"OR\"*"_s;
        QTest::newRow("quotes") << u"say \"no\""_s << u"\"say\" \"\"\"no\"\"\"*"_s;
        QTest::newRow("signs left out") << u"- data & ( *"_s << u"\"data\"*"_s;
        QTest::newRow("nothing") << u" -- "_s << QString();
    }
    void takesWordsAsWords()
    {
        QFETCH(QString, words);
        QTEST(matchExpression(words), "expression");
    }

    void findsTexts_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("title first") << u"retention"_s << QStringList(u"retention/title"_s);
        QTest::newRow("beginning of a word") << u"wip"_s << QStringList(u"retention/exemplar"_s);
        QTest::newRow("only the last may be cut") << u"wip days"_s << QStringList();
        QTest::newRow("case and accents") << u"MULLER cafe"_s << QStringList(u"contact/exemplar"_s);
        QTest::newRow("all words in one text") << u"free seven"_s << QStringList();
        QTest::newRow("wording") << u"any question"_s << QStringList(u"contact/standard"_s);
        QTest::newRow("citation") << u"GDPR 13"_s << QStringList(u"retention/citation"_s);
        QTest::newRow("required element") << u"criteria"_s << QStringList(u"retention/element"_s);
        QTest::newRow("red flag") << u"as long as"_s << QStringList(u"retention/red-flag"_s);
        QTest::newRow("heading") << u"storage"_s << QStringList(u"retention/heading"_s);
        QTest::newRow("syntax is text") << u"\" OR * NEAR("_s << QStringList();
        QTest::newRow("no words") << u"?"_s << QStringList();
    }
    void findsTexts()
    {
        QFETCH(QString, words);
        const auto hits = searchLibrary(library(), words, 50);
        VERIFY_OK(hits);
        QStringList found;
        for (const LibraryHit &hit : *hits)
            found.append(hit.clause + u'/' + hit.field);
        QTEST(found, "found");
    }

    void marksMatchesInTheSnippet()
    {
        const auto hits = searchLibrary(library(), u"seven year"_s, 50);
        VERIFY_OK(hits);
        QCOMPARE(hits->size(), 1);
        QCOMPARE(hits->first().snippet,
                 u"Order records stay with us for \u2068seven\u2069 \u2068years\u2069 because "
                 "the tax code wants them."_s);
    }

    void bestComeFirstAndNoMoreThanAskedFor()
    {
        const auto hits = searchLibrary(library(), u"data"_s, 50);
        VERIFY_OK(hits);
        QVERIFY(hits->size() > 3);
        QVERIFY(std::ranges::is_sorted(*hits, {}, &LibraryHit::rank));
        const auto two = searchLibrary(library(), u"data"_s, 2);
        VERIFY_OK(two);
        QCOMPARE(two->size(), 2);
        QCOMPARE(two->first().snippet, hits->first().snippet);
    }

    void aChangedPassageIsNoHit()
    {
        Result<Connection> changed = Connection::fromBytes(*libraryBytes(fixtureCatalog(), {}), u"changed"_s);
        VERIFY_OK(changed);
        VERIFY_OK(changed->execute(u"UPDATE passage SET text = replace(text, 'seven', 'nine');"
                                   "INSERT INTO passage_index(passage_index) VALUES ('rebuild')"_s));
        VERIFY_ERROR(searchLibrary(*changed, u"nine years"_s, 50), ErrorCode::LibraryDamaged);
    }

private:
    [[nodiscard]] static Connection library()
    {
        return *Connection::fromBytes(*libraryBytes(fixtureCatalog(), {}), u"fixture"_s);
    }
};

QTEST_GUILESS_MAIN(TestLibrarySearch)
#include "tst_librarysearch.moc"
