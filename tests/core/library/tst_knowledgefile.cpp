// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/knowledgefile.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

const QString knowledge = QStringLiteral(TEST_DATA "/library/knowledge");
const QString frameworks = QStringLiteral(TEST_DATA "/library/frameworks");

QByteArray fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray retentionJson()
{
    return fileText(knowledge + u"/clauses/retention.json"_s);
}

QByteArray sampleActJson()
{
    return fileText(frameworks + u"/sample-act.json"_s);
}

/** \a text with \a from, which must be there, replaced once. */
QByteArray edited(QByteArray text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype at = text.indexOf(from);
    if (at < 0)
        qFatal("fixture has no %s", from.constData());
    return text.replace(at, from.size(), to);
}

void copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (entry.isDir())
            copyFolder(entry.filePath(), to + u'/' + entry.fileName());
        else
            QVERIFY(QFile::copy(entry.filePath(), to + u'/' + entry.fileName()));
    }
}

/** A copy of the fixture knowledge that a test may break. */
struct KnowledgeCopy
{
    KnowledgeCopy()
    {
        copyFolder(knowledge, library());
        copyFolder(frameworks, acts());
    }
    [[nodiscard]] QString library() const { return folder.filePath(u"library"_s); }
    [[nodiscard]] QString acts() const { return folder.filePath(u"frameworks"_s); }
    void replace(const QString &path, const QByteArray &from, const QByteArray &to) const
    {
        const QByteArray text = edited(fileText(folder.filePath(path)), from, to);
        QFile file(folder.filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    [[nodiscard]] Result<ClauseCatalog> read() const { return readKnowledge(library(), acts()); }

    QTemporaryDir folder;
};

} // namespace

class TestKnowledgeFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAClauseType()
    {
        const Result<ClauseType> type = parseClauseType(retentionJson(), u"retention.json"_s);
        QVERIFY2(type, type ? "" : qPrintable(type.error().detail));
        QCOMPARE(type->id, u"retention"_s);
        QCOMPARE(type->group, ClauseGroup::Transfers);
        QCOMPARE(type->headingSynonyms, QStringList({u"how long we keep your data"_s, u"storage period"_s}));
        QCOMPARE(type->cues.size(), 2);
        QCOMPARE(type->cues[1], (Cue{Cue::Where::Heading, 2, u"^retention"_s}));
        QCOMPARE(type->exemplars.size(), 2);
        QVERIFY(type->standardWording.contains(u"{{period}}"_s));
        QVERIFY(type->fallbackWording.startsWith(u"We keep"_s));
        QCOMPARE(type->requiredElements[0].patterns, QStringList(uR"(\b\d+ (?:days|months|years)\b)"_s));
        QCOMPARE(type->redFlags[0].id, u"open-ended"_s);
        QCOMPARE(type->citations[0], (Citation{u"GDPR"_s, u"Art. 13(2)(a)"_s, u"2016-04-27"_s, false}));
    }

    void readsAFramework()
    {
        const Result<Framework> act = parseFramework(sampleActJson(), u"sample-act.json"_s);
        QVERIFY2(act, act ? "" : qPrintable(act.error().detail));
        QCOMPARE(act->importanceRule.low, u"Good practice."_s);
        QCOMPARE(act->condition.deniesPatterns, QStringList(uR"(\bwe keep nothing\b)"_s));
        QCOMPARE(act->requirements.size(), 2);
        const Requirement &first = act->requirements[0];
        QCOMPARE(first.importance, Importance::High);
        QCOMPARE(first.meets, QList<ElementRef>({{u"retention"_s, {}}, {u"retention"_s, u"period"_s}}));
        QCOMPARE(first.weakenedBy, QList<ElementRef>({{u"retention"_s, u"open-ended"_s}}));
        QCOMPARE(first.mentions, QStringList(uR"(\bkept\b)"_s));
        QCOMPARE(first.condition.id, u"long"_s);
        QCOMPARE(act->requirements[1].condition, Condition());
    }

    void canonicalJsonReadsBackTheSame()
    {
        const Result<ClauseType> type = parseClauseType(retentionJson(), {});
        QVERIFY(type);
        QCOMPARE(parseClauseType(clauseTypeToJson(*type), {}), type);
        QCOMPARE(clauseTypeToJson(*parseClauseType(clauseTypeToJson(*type), {})), clauseTypeToJson(*type));
        const Result<Framework> act = parseFramework(sampleActJson(), {});
        QVERIFY(act);
        QCOMPARE(parseFramework(frameworkToJson(*act), {}), act);
    }

    void refusesABrokenClauseType_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            const QString &detail) { QTest::newRow(name) << from << to << detail; };
        row("no JSON", "\"group\": \"T\",", "\"group\": \"T\"",
            u"line 5: is no JSON (unterminated object)"_s);
        row("key missing", R"(  "title": "Retention",)", "", u"line 1, title: is missing"_s);
        row("key unknown", R"("title")", R"("titel": "x", "title")", u"line 3, titel: is no known key"_s);
        row("key twice", R"("group")", R"("title": "Kept", "group")", u"line 4, title: stands there twice"_s);
        row("wrong type", R"("title": "Retention")", R"("title": 7)", u"line 3, title: must be text"_s);
        row("empty text", R"("title": "Retention")", R"("title": "")", u"line 3, title: must not be empty"_s);
        row("space around text", R"("title": "Retention")", R"("title": "Retention ")",
            u"line 3, title: must not begin or end with white space"_s);
        row("id with capitals", R"("id": "retention")", R"("id": "Retention")",
            u"line 2, id: must be lower-case letters, digits and single hyphens"_s);
        row("unknown group", R"("T")", R"("X")",
            u"line 4, group: must be one of A, C, U, S, T, R, P, L, -"_s);
        row("synonym in capitals", "\"storage period", "\"Storage period",
            u"line 6, heading_synonyms[1]: must be lower case"_s);
        row("synonym twice", "storage period", "how long we keep your data",
            u"line 6, heading_synonyms[1]: stands there twice"_s);
        row("unknown place", R"("heading",)", R"("title",)",
            u"line 9, cues[1].where: must be one of text, heading"_s);
        row("weight too high", R"("weight": 3)", R"("weight": 4)",
            u"line 8, cues[0].weight: must be a whole number from 1 to 3"_s);
        row("weight no whole number", R"("weight": 3)", R"("weight": 2.5)",
            u"line 8, cues[0].weight: must be a whole number from 1 to 3"_s);
        row("pattern broken", "^retention", "(retention",
            u"line 9, cues[1].pattern: is no regular expression (missing closing parenthesis, at character 10)"_s);
        row("pattern matches nothing", "^retention", "^(retention)?",
            u"line 9, cues[1].pattern: matches empty text"_s);
        row("no patterns", R"(["\\bindefinitely\\b"])", "[]",
            u"line 23, red_flags[0].patterns: must not be empty"_s);
        row("no list", R"("citations": [)", R"("citations": 4, "x": [)",
            u"line 25, citations: must be a list"_s);
        row("no object", R"({ "where": "heading", "weight": 2, "pattern": "^retention" })", "5",
            u"line 9, cues[1]: must be an object"_s);
        row("brace alone", "{{period}}", "{period}",
            u"line 16, wording.standard: has a brace that belongs to no {{placeholder}}"_s);
        row("element id twice", "\"patterns\": [\"\\\\b\\\\d+ (?:days|months|years)\\\\b\"] }",
            R"("patterns": ["x"] }, { "id": "period", "title": "y", "patterns": ["y"] })",
            u"line 20, required_elements[1]: has an id that stands there twice"_s);
        row("no such date", "2016-04-27", "2016-02-30",
            u"line 26, citations[0].version: must be a date YYYY-MM-DD"_s);
        row("checked no truth", ": false", R"(: "no")",
            u"line 26, citations[0].checked: must be true or false"_s);
    }
    void refusesABrokenClauseType()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Result<ClauseType> type =
            parseClauseType(edited(retentionJson(), from, to), u"x/retention.json"_s);
        QVERIFY(!type);
        QCOMPARE(type.error().code, ErrorCode::KnowledgeInvalid);
        QCOMPARE(type.error().subject, u"x/retention.json"_s);
        QTEST(type.error().detail, "detail");
    }

    void wantsAtLeastOneExemplar()
    {
        QByteArray json = retentionJson();
        const qsizetype start = json.indexOf("\"exemplars\": [") + qsizetype(sizeof "\"exemplars\": [") - 1;
        json.remove(start, json.indexOf(']', start) - start);
        const Result<ClauseType> type = parseClauseType(json, {});
        QVERIFY(!type);
        QCOMPARE(type.error().detail, u"line 11, exemplars: must have at least one"_s);
    }

    void readsExemplarsOfSeveralClauses()
    {
        const Result<ClauseType> contact =
            parseClauseType(fileText(knowledge + u"/clauses/contact.json"_s), {});
        VERIFY_OK(contact);
        QCOMPARE(contact->sharedExemplars.size(), 1);
        QCOMPARE(contact->sharedExemplars[0].also, QStringList(u"retention"_s));
        QCOMPARE(parseClauseType(clauseTypeToJson(*contact), {}), contact);
    }

    void wantsStandardWordingForClausesOnly()
    {
        const QByteArray other = fileText(knowledge + u"/clauses/other.json"_s);
        const Result<ClauseType> spoken =
            parseClauseType(edited(other, R"("standard": "")", R"("standard": "x")"), {});
        QVERIFY(!spoken);
        QCOMPARE(spoken.error().detail,
                 u"line 9, wording.standard: must be empty for text that is no clause"_s);
        const Result<ClauseType> silent =
            parseClauseType(edited(other, R"("group": "-")", R"("group": "A")"), {});
        QVERIFY(!silent);
        QCOMPARE(silent.error().detail, u"line 9, wording.standard: must not be empty"_s);
    }

    void refusesABrokenFramework_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                            const QString &detail) { QTest::newRow(name) << from << to << detail; };
        row("no date", "2020-05-01", "May 2020", u"line 5, version: must be a date YYYY-MM-DD"_s);
        row("rule missing", R"("low": "Good practice.",)", "", u"line 6, importance_rule.low: is missing"_s);
        row("no clauses", R"("clauses": ["contact"])", R"("clauses": [])",
            u"line 38, requirements[1].clauses: must have at least one"_s);
        row("unknown importance", R"("importance": "low")", R"("importance": "minor")",
            u"line 40, requirements[1].importance: must be one of note, low, medium, high"_s);
        row("broken denial", "we keep nothing\\\\b", "we keep[",
            u"line 16, condition.denies_patterns[0]: is no regular "
            "expression (missing terminating ] for character class, at character 10)"_s);
        row("id twice", "s4-contact", "s4-period",
            u"line 34, requirements[1]: has an id that stands there twice"_s);
    }
    void refusesABrokenFramework()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const Result<Framework> act = parseFramework(edited(sampleActJson(), from, to), u"x.json"_s);
        QVERIFY(!act);
        QTEST(act.error().detail, "detail");
    }

    void readsAFolderInItsOrder()
    {
        const Result<ClauseCatalog> catalog = readKnowledge(knowledge, frameworks);
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().subject + catalog.error().detail));
        QCOMPARE(catalog->identity().name, u"Fixture clauses"_s);
        QCOMPARE(catalog->identity().version, u"2.1"_s);
        QCOMPARE(catalog->identity().sha256.size(), 32);
        QStringList ids;
        for (const ClauseType &type : catalog->types())
            ids.append(type.id);
        QCOMPARE(ids, QStringList({u"retention"_s, u"contact"_s, u"other"_s}));
        QVERIFY(catalog->framework(u"sample-act"_s));
    }

    void addsAFrameworkOfTheUsersOwn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"house.json"_s);
        const ClauseCatalog catalog = readKnowledge(knowledge, frameworks).value();
        const auto with = [&](const QByteArray &json) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
                qFatal("cannot write %s", qPrintable(path));
            file.close();
            return withFrameworkFiles(catalog, {path});
        };
        const QByteArray house = edited(sampleActJson(), R"("id": "sample-act")", R"("id": "house-rules")");
        const auto extended = with(house);
        QVERIFY2(extended, extended ? "" : qPrintable(describe(extended.error())));
        QCOMPARE(extended->frameworks().last().id, u"house-rules"_s);
        QCOMPARE(extended->types(), catalog.types());
        QVERIFY(extended->identity().sha256 != catalog.identity().sha256);
        QCOMPARE(with(sampleActJson()).error().detail, u"line 2, id: is that of another framework"_s);
        const auto broken = with(edited(house, R"("importance": "high")", R"("importance": "huge")"));
        QCOMPARE(broken.error().code, ErrorCode::KnowledgeInvalid);
        QVERIFY2(broken.error().detail.contains(u"requirements[0].importance"_s),
                 qPrintable(broken.error().detail));
        QCOMPARE(withFrameworkFiles(catalog, {u"/no/such.json"_s}).error().code, ErrorCode::FileMissing);
    }

    void refusesAnAnswerThatIsNone()
    {
        const auto answering = [](const QByteArray &answers) {
            return parseFramework(edited(sampleActJson(), R"("applies_clauses")",
                                         R"("denies_answers": )" + answers + R"(, "applies_clauses")"),
                                  u"act.json"_s);
        };
        const auto good = answering(R"(["transfers=no"])");
        QVERIFY2(good, good ? "" : qPrintable(good.error().detail));
        QCOMPARE(good->condition.deniesAnswers, QStringList(u"transfers=no"_s));
        QVERIFY(!answering(R"(["transfers"])"));
        QVERIFY(!answering(R"(["transfers=maybe"])"));
    }

    void readsElementsThatOneStatuteAsksFor()
    {
        const QByteArray further =
            R"("further_elements": [{"id": "place", "title": "Where", "patterns": ["\\bin Ulm\\b"]}], "red_flags")";
        const auto type =
            parseClauseType(edited(retentionJson(), R"("red_flags")", further), u"retention.json"_s);
        QVERIFY2(type, type ? "" : qPrintable(type.error().detail));
        QCOMPARE(type->furtherElements.first().id, u"place"_s);
        QCOMPARE(parseClauseType(clauseTypeToJson(*type), u"again.json"_s).value(), *type);
        const QByteArray twice = QByteArray(further).replace("place", "period");
        const auto clash =
            parseClauseType(edited(retentionJson(), R"("red_flags")", twice), u"retention.json"_s);
        QVERIFY(!clash);
        QVERIFY2(clash.error().detail.contains(u"further_elements[0]"_s), qPrintable(clash.error().detail));
    }

    void anyChangeChangesTheIdentity_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("wording") << u"library/clauses/contact.json"_s << QByteArray("Write to {{")
                                 << QByteArray("Ask {{");
        QTest::newRow("requirement") << u"frameworks/sample-act.json"_s << QByteArray("names nobody")
                                     << QByteArray("names no one");
        QTest::newRow("order") << u"library/library.json"_s << QByteArray(R"("contact", "other")")
                               << QByteArray(R"("other", "contact")");
        QTest::newRow("version") << u"library/library.json"_s << QByteArray("2.1") << QByteArray("2.2");
    }
    void anyChangeChangesTheIdentity()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const KnowledgeCopy copy;
        const QByteArray before = copy.read()->identity().sha256;
        QCOMPARE(copy.read()->identity().sha256, before);
        copy.replace(path, from, to);
        QVERIFY(copy.read());
        QVERIFY(copy.read()->identity().sha256 != before);
    }

    void refusesAFolderThatDoesNotFitTogether_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("detail");
        const QString act = u"frameworks/sample-act.json"_s;
        QTest::newRow("file not listed")
            << u"library/library.json"_s << QByteArray(R"(, "other")") << QByteArray()
            << u"line 1: is not listed in the order of library.json"_s;
        QTest::newRow("other id than name")
            << u"library/clauses/other.json"_s << QByteArray(R"("id": "other")")
            << QByteArray(R"("id": "another")") << u"line 2, id: must be the file's name without .json"_s;
        QTest::newRow("exemplar of an unknown clause")
            << u"library/clauses/contact.json"_s << QByteArray(R"("also": ["retention"])")
            << QByteArray(R"("also": ["detention"])")
            << u"line 10, shared_exemplars[0].also[0]: names detention, which the library doesn't have"_s;
        QTest::newRow("exemplar of one clause alone")
            << u"library/clauses/contact.json"_s << QByteArray(R"("also": ["retention"])")
            << QByteArray(R"("also": [])") << u"line 10, shared_exemplars[0].also: must have at least one"_s;
        QTest::newRow("unknown clause")
            << act << QByteArray(R"("clauses": ["contact"])") << QByteArray(R"("clauses": ["contacts"])")
            << u"line 38, requirements[1].clauses[0]: names contacts, which the library doesn't have"_s;
        QTest::newRow("unknown element")
            << act << QByteArray(R"("retention.period"],)") << QByteArray(R"("retention.term"],)")
            << u"line 24, requirements[0].meets[1]: names retention.term, which the library doesn't have"_s;
        QTest::newRow("unknown red flag")
            << act << QByteArray("retention.open-ended") << QByteArray("retention.period")
            << u"line 26, requirements[0].weakened_by[0]: names retention.period, which the library doesn't have"_s;
        QTest::newRow("unknown clause in a condition")
            << act << QByteArray(R"("applies_clauses": ["retention"])")
            << QByteArray(R"("applies_clauses": ["x"])")
            << u"line 15, condition.applies_clauses[0]: names x, which the library doesn't have"_s;
        QTest::newRow("unknown recommendation")
            << act << QByteArray(R"("recommended_clause": "contact")")
            << QByteArray(R"("recommended_clause": "y")")
            << u"line 41, requirements[1].recommended_clause: names y, which the library doesn't have"_s;
    }
    void refusesAFolderThatDoesNotFitTogether()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const KnowledgeCopy copy;
        copy.replace(path, from, to);
        const Result<ClauseCatalog> catalog = copy.read();
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().code, ErrorCode::KnowledgeInvalid);
        QTEST(catalog.error().detail, "detail");
    }

    void saysWhichListedFileIsMissing()
    {
        const KnowledgeCopy copy;
        const QString contact = copy.library() + u"/clauses/contact.json"_s;
        QVERIFY(QFile::remove(contact));
        const Result<ClauseCatalog> catalog = copy.read();
        QVERIFY(!catalog);
        QCOMPARE(catalog.error(), (Error{ErrorCode::FileMissing, contact, {}}));
    }
};

QTEST_GUILESS_MAIN(TestKnowledgeFile)
#include "tst_knowledgefile.moc"
