// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/authoringknowledge.h"
#include "core/authoring/placement.h"
#include "core/authoring/sectionmove.h"
#include "tests/core/gap/fixtures.h"

#include <QTest>

using namespace clausula;
using namespace clausula::fixtures;

namespace {

const CrossReferences &references()
{
    static const auto knowledge = AuthoringKnowledge::builtIn();
    if (!knowledge)
        qFatal("%s", qPrintable(describe(knowledge.error())));
    return knowledge->rules.references;
}

Document documentOf(const QString &text)
{
    return Document::fromText(text, {});
}

/** What the sections of a policy look like in which a clause on keeping data is missing. */
const QString numbered =
    u"1. Introduction\n\nThis notice is about your data.\n\n2. Purposes\n\nWe use it to sell "
    "shoes, see section 3.\n\n3. Security\n\nWe lock the door, as section 2 of the GDPR "
    "does not say.\n"_s;

RecognizedDocument recognizedPolicy(const QString &text)
{
    return recognized(text, {{u"This notice"_s, {u"introduction"_s}},
                             {u"We use it"_s, {u"purposes"_s}},
                             {u"We lock"_s, {u"security"_s}}});
}

QString inserted(const QString &text, const QString &clause, const QString &title, const QString &wording)
{
    const RecognizedDocument document = recognizedPolicy(text);
    const ClausePlace place = placeFor(document, shippedCatalog(), clause);
    return edited(text, insertionOf(document.document, references(), place, title, wording).edits);
}

} // namespace

/** Clauses come where they belong, look like their neighbours, and numbers stay right. */
class TestSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOwnSectionsFromStatutes_data();
    void tellsOwnSectionsFromStatutes();
    void findsDeadReferences();
    void insertsWhereItBelongs_data();
    void insertsWhereItBelongs();
    void addsToWhatIsThere();
    void insertsAtTheCursor();
    void insertsIntoNothing();
    void movesASection();
    void movesWithAllBelow();
    void leavesTheFirstWhereItIs();
};

void TestSections::tellsOwnSectionsFromStatutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("own") << u"We say so in section 2 and in Section 3.1."_s << 2;
    QTest::newRow("own by name") << u"See section 2 of this notice."_s << 1;
    QTest::newRow("statute behind") << u"Section 1798 Civil Code and section 5 of the FTC Act apply."_s << 0;
    QTest::newRow("paragraph of an article") << u"Under Article 6, paragraph 1(f) GDPR we may."_s << 0;
    QTest::newRow("before") << u"the GDPR, section 4, says so"_s << 0;
}

void TestSections::tellsOwnSectionsFromStatutes()
{
    QFETCH(const QString, text);
    QTEST(int(references().find(documentOf(text)).size()), "count");
}

void TestSections::findsDeadReferences()
{
    const Document document = documentOf(numbered + u"\n4. Rights\n\nSee sections 2 and section 9.\n"_s);
    const QList<CrossReference> found = references().find(document);
    QCOMPARE(found.size(), 3);
    QVERIFY(found.at(0).section >= 0 && found.at(1).section >= 0);
    QCOMPARE(found.at(2).section, -1);
    QCOMPARE(document.text(found.at(2).figures), u"9"_s);
}

void TestSections::insertsWhereItBelongs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString words = u"We keep it ten days."_s;
    QTest::newRow("numbered") << numbered
                              << QString(numbered)
                                     .replace(u"3. Security"_s,
                                              u"3. Retention\n\nWe keep it ten days.\n\n4. Security"_s)
                                     .replace(u"see section 3"_s, u"see section 4"_s);
    const QString hashes =
        u"# Policy\n\n## Introduction\n\nThis notice is ours.\n\n## Purposes\n\nWe use it.\n\n## "
        "Security\n\nWe lock it.\n"_s;
    QTest::newRow("Markdown") << hashes
                              << QString(hashes).replace(
                                     u"## Security"_s,
                                     u"## Retention\n\nWe keep it ten days.\n\n## Security"_s);
    const QString capitals =
        u"INTRODUCTION\n\nThis notice is about data of yours.\n\nPURPOSES\n\nWe use it for "
        "selling shoes to you.\n\nSECURITY\n\nWe lock the door at night.\n"_s;
    QTest::newRow("capitals") << capitals
                              << QString(capitals).replace(
                                     u"SECURITY"_s, u"RETENTION\n\nWe keep it ten days.\n\nSECURITY"_s);
}

void TestSections::insertsWhereItBelongs()
{
    QFETCH(const QString, text);
    const QString result = inserted(text, u"retention"_s, u"Retention"_s, u"We keep it ten days."_s);
    QTEST(result, "expected");
}

void TestSections::addsToWhatIsThere()
{
    const QString result = inserted(numbered, u"security"_s, u"Security"_s, u"Backups are tested."_s);
    QVERIFY(result.endsWith(u"does not say.\n\nBackups are tested.\n"_s));
}

void TestSections::insertsAtTheCursor()
{
    const RecognizedDocument document = recognizedPolicy(numbered);
    const qsizetype cursor = numbered.indexOf(u"notice is"_s);
    const ClausePlace place = placeAt(document, u"retention"_s, cursor);
    const QString result = edited(
        numbered, insertionOf(document.document, references(), place, u"Retention"_s, u"Ten days."_s).edits);
    QVERIFY2(result.startsWith(u"1. Introduction\n\nThis notice is about your data.\n\n2. Retention\n\nTen "
                               "days.\n\n3. Purposes"_s),
             qPrintable(result));
    QVERIFY(result.contains(u"see section 4"_s));
}

void TestSections::insertsIntoNothing()
{
    const RecognizedDocument empty = recognized(QString(), {});
    const ClausePlace place = placeFor(empty, shippedCatalog(), u"retention"_s);
    QCOMPARE(
        edited({}, insertionOf(empty.document, references(), place, u"Retention"_s, u"Ten days."_s).edits),
        u"1. Retention\n\nTen days.\n"_s);
}

void TestSections::movesASection()
{
    const Document document = documentOf(numbered);
    const int security = document.blocks()[document.blockAt(numbered.indexOf(u"3. Sec"_s))].section;
    const auto move = moveSection(document, references(), security, true);
    QVERIFY(move);
    QList<TextEdit> edits = move->other;
    edits.append(move->edit);
    const QString moved = edited(numbered, edits);
    QVERIFY2(moved.contains(u"2. Security\n\nWe lock"_s), qPrintable(moved));
    QVERIFY(moved.contains(u"3. Purposes\n\nWe use it to sell shoes, see section 2."_s));
    QVERIFY(moved.contains(u"as section 2 of the GDPR"_s)); // a statute's own
    QCOMPARE(moved.indexOf(u"2. Security"_s), move->moved);
}

void TestSections::movesWithAllBelow()
{
    const QString text =
        u"1. First\n\nThis is the first one.\n\n1.1 Below the first\n\nIt stands below it.\n\n2. "
        "Second\n\nThis refers to section 1.1 above.\n"_s;
    const Document document = documentOf(text);
    const int first = document.blocks()[document.blockAt(0)].section;
    const auto move = moveSection(document, references(), first, false);
    QVERIFY(move);
    const QString moved = edited(text, QList<TextEdit>{move->edit} + move->other);
    QVERIFY2(moved.startsWith(u"1. Second\n\nThis refers to section 2.1 above."_s), qPrintable(moved));
    QVERIFY(moved.contains(u"2.1 Below the first"_s));
}

void TestSections::leavesTheFirstWhereItIs()
{
    const Document document = documentOf(numbered);
    const int first = document.blocks()[document.blockAt(0)].section;
    QVERIFY(!moveSection(document, references(), first, true));
}

QTEST_GUILESS_MAIN(TestSections)
#include "tst_sections.moc"
