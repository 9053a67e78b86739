// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportjson.h"

#include "core/base/words.h"
#include "core/document/documentreader.h"
#include "core/job/comparisonjob.h"
#include "core/report/analysisjson.h"
#include "core/report/jsonvalues.h"
#include "tests/core/report/smallcomparison.h"
#include "tests/support/shippedcatalog.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

/** A comparison with the JSON that was made of it. */
struct Compared
{
    GapReport report;
    QJsonObject json;

    [[nodiscard]] const Document &document(const QString &side) const
    {
        return (side == "left"_L1 ? report.left : report.right).recognized.document;
    }
};

Compared compared(const GapReport &report)
{
    return {report, comparisonToJson(report)};
}

/** The bundled samples through the whole line: every part of the JSON is filled. */
const Compared &samples()
{
    static const Compared result = [] {
        const QString root = QStringLiteral(PROJECT_SOURCE);
        const auto read = [&root](const QString &name) {
            return readDocument(root + u"/resources/samples/"_s + name).value();
        };
        return compared(compare({.left = read(u"brindle-privacy.txt"_s),
                                 .right = read(u"larkfield-privacy.txt"_s),
                                 .recognizer = Recognizer(shippedCatalog()),
                                 .frameworks = {u"gdpr-13-14"_s},
                                 .date = QDate(2024, 5, 6),
                                 .previous = {}})
                            .value());
    }();
    return result;
}

QList<Compared> bothPairs()
{
    return {compared(smallComparison()), samples()};
}

QStringList keysOf(const QJsonValue &value)
{
    QStringList keys = value.toObject().keys();
    keys.sort();
    return keys;
}

/** All objects in \a value that hold a quote, however deep. */
QList<QJsonObject> quotesIn(const QJsonValue &value)
{
    QList<QJsonObject> found;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            found.append(quotesIn(element));
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.contains("quote"_L1))
            found.append(object);
        for (const QJsonValue &member : object)
            found.append(quotesIn(member));
    }
    return found;
}

void verifyQuote(const QJsonObject &quote, const Document &document)
{
    const Span span{quote["start"_L1].toInteger(), quote["length"_L1].toInteger()};
    QVERIFY(span.start >= 0 && span.length > 0 && span.end() <= document.text().size());
    QCOMPARE(quote["quote"_L1].toString(), document.text(span));
    QCOMPARE(quote["line"_L1].toInteger(), document.text().first(span.start).count(u'\n') + 1);
}

/** Starts of the words that \a spans cover. */
QList<qsizetype> wordsIn(const QJsonArray &spans, int startAt, const Document &document)
{
    QList<qsizetype> starts;
    for (const QJsonValue &value : spans) {
        const Span span{value[startAt].toInteger(), value[startAt + 1].toInteger()};
        for (const Span word : wordSpans(document.text(span)))
            starts.append(span.start + word.start);
    }
    return starts;
}

bool isSortedByStart(const QJsonArray &spans)
{
    return std::ranges::is_sorted(spans, {}, [](const QJsonValue &span) { return span[0].toInteger(); });
}

} // namespace

/** What callers of the JSON rely on (the design's contracts). */
class TestReportJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheKeysOfTheContract_data();
    void hasTheKeysOfTheContract();
    void saysWhyOnlyInAnAnalysisOfItsOwn();
    void quotesVerbatimAtItsOffsets();
    void coversEveryLineOnce();
    void pointsFromCoverageAtBlocksThatCarryIt();
    void accountsForEveryCharacter();
    void coversEveryWordOnce();
    void putsEverySectionIntoOneGroup();
    void tellsMovedFromTheSame_data();
    void tellsMovedFromTheSame();
    void keepsTheKeysOfFindingsOverOtherText();
    void makesTheSameBytesOfTheSameInput();
    void writesOneLineOrIndented();
    void namesEveryState_data();
    void namesEveryState();
    void matchesTheReference();
};

void TestReportJson::hasTheKeysOfTheContract_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QStringList>("keys");
    const Compared pair = compared(smallComparison());
    const QJsonObject json = pair.json;
    const QJsonValue left = json["left"_L1];
    const QJsonValue alone = analysisToJson(pair.report.left, pair.report.catalog);
    const auto row = [](const char *name, const QJsonValue &value, const QString &keys) {
        QTest::newRow(name) << value << keys.split(u' ');
    };
    const QString evidence = u"heading length line page quote start"_s;
    row("analysis", alone,
        u"answers blocks commitments coverage document facts library load program requirements schema "
        u"warnings"_s);
    row("document", left["document"_L1], u"encoding format language lines name sha256 title words"_s);
    row("library", left["library"_L1], u"name sha256 version"_s);
    row("block", left["blocks"_L1][0], u"clauses end_line kind length level section start start_line"_s);
    row("coverage", left["coverage"_L1][0], u"blocks clause confidence missing_elements status"_s);
    row("requirement", left["requirements"_L1][0],
        u"applies blocks citation confidence evidence framework id importance missing_elements nearest "
        u"reason searched status"_s);
    row("fact", left["facts"_L1][0], u"approximate days id length line quote start unit value"_s);
    row("warning", left["warnings"_L1][0], u"id kind length line message opposite quote severity start"_s);
    row("commitment", samples().json["left"_L1]["commitments"_L1][0],
        u"act clause length line quote start strength words"_s);
    row("load", left["load"_L1], u"characters joined_lines repaired set_aside"_s);
    row("characters", left["load"_L1]["characters"_L1], u"recognised set_aside total unrecognised"_s);
    row("comparison", json, u"alignment date differences findings frameworks left program right schema"_s);
    row("alignment", json["alignment"_L1][0],
        u"clause group kind left moved pinned right shape similarity"_s);
    row("differences", json["differences"_L1], u"folded kept left list right"_s);
    row("folded", json["differences"_L1]["folded"_L1],
        u"bullets furniture left letter_case numbering quotes right white_space wrapping"_s);
    row("difference", json["differences"_L1]["list"_L1][0],
        u"clause edited group kind left left_section right right_section substance"_s);
    row("finding", json["findings"_L1][0],
        u"applies citation clause confidence framework importance key kind left message nearest "
        u"recommendation requirement right unclear"_s);
    for (const QJsonValue &value : json["findings"_L1].toArray()) {
        if (!value["left"_L1].toArray().isEmpty() && !value["nearest"_L1].toArray().isEmpty()) {
            row("evidence", value["left"_L1][0], evidence);
            row("nearest", value["nearest"_L1][0], u"heading length line page quote score side start why"_s);
            break;
        }
    }
}

void TestReportJson::hasTheKeysOfTheContract()
{
    QFETCH(QJsonValue, value);
    QVERIFY(value.isObject());
    QTEST(keysOf(value), "keys");
}

void TestReportJson::saysWhyOnlyInAnAnalysisOfItsOwn()
{
    const Compared pair = compared(smallComparison());
    const QJsonObject alone = analysisToJson(pair.report.left, pair.report.catalog);
    int labels = 0;
    int guesses = 0;
    for (const QJsonValue &block : alone["blocks"_L1].toArray()) {
        guesses += block["unsure"_L1].toBool() ? 1 : 0;
        for (const QJsonValue &label : block["clauses"_L1].toArray()) {
            QCOMPARE(keysOf(label), (QStringList{u"confidence"_s, u"id"_s, u"why"_s}));
            QCOMPARE(label["why"_L1].toArray(), QJsonArray{u"cue"_s}); // said twice, listed once
            ++labels;
        }
    }
    QCOMPARE(labels, 3);
    QCOMPARE(guesses, 1);
    for (const QJsonValue &block : pair.json["left"_L1]["blocks"_L1].toArray()) {
        for (const QJsonValue &label : block["clauses"_L1].toArray())
            QCOMPARE(keysOf(label), (QStringList{u"confidence"_s, u"id"_s}));
    }
}

void TestReportJson::quotesVerbatimAtItsOffsets()
{
    int quotes = 0;
    for (const Compared &pair : bothPairs()) {
        for (const QString &side : {u"left"_s, u"right"_s}) {
            const auto verifyAll = [&](const QJsonValue &value) {
                for (const QJsonObject &quote : quotesIn(value)) {
                    verifyQuote(quote, pair.document(side));
                    ++quotes;
                }
            };
            verifyAll(pair.json[side]);
            for (const QJsonValue &finding : pair.json["findings"_L1].toArray()) {
                verifyAll(finding[side]);
                for (const QJsonValue &passage : finding["nearest"_L1].toArray()) {
                    if (passage["side"_L1] == side)
                        verifyAll(passage);
                }
            }
        }
    }
    QVERIFY2(quotes > 100, qPrintable(QString::number(quotes)));
}

void TestReportJson::coversEveryLineOnce()
{
    for (const Compared &pair : bothPairs()) {
        for (const QString &side : {u"left"_s, u"right"_s}) {
            const Document &document = pair.document(side);
            qint64 line = 0;
            qint64 offset = 0;
            for (const QJsonValue &block : pair.json[side]["blocks"_L1].toArray()) {
                for (qint64 blank = line + 1; blank < block["start_line"_L1].toInteger(); ++blank)
                    QVERIFY(document.text(document.lineSpan(int(blank))).trimmed().isEmpty());
                QVERIFY(block["start_line"_L1].toInteger() > line);
                QVERIFY(block["start"_L1].toInteger() >= offset);
                line = block["end_line"_L1].toInteger();
                offset = block["start"_L1].toInteger() + block["length"_L1].toInteger();
            }
            QVERIFY(document.text().sliced(offset).trimmed().isEmpty());
        }
    }
}

void TestReportJson::pointsFromCoverageAtBlocksThatCarryIt()
{
    for (const Compared &pair : bothPairs()) {
        for (const QString &side : {u"left"_s, u"right"_s}) {
            const QJsonValue analysis = pair.json[side];
            QSet<QString> clauses;
            for (const QJsonValue &coverage : analysis["coverage"_L1].toArray()) {
                clauses.insert(coverage["clause"_L1].toString());
                const QString status = coverage["status"_L1].toString();
                const QJsonArray blocks = coverage["blocks"_L1].toArray();
                QCOMPARE(blocks.isEmpty(), status == "missing"_L1 || status == "not-applicable"_L1);
                for (const QJsonValue &block : blocks) {
                    const QJsonArray labels = analysis["blocks"_L1][block.toInt()]["clauses"_L1].toArray();
                    QVERIFY(std::ranges::any_of(labels, [&](const QJsonValue &label) {
                        return label["id"_L1] == coverage["clause"_L1];
                    }));
                }
            }
            QCOMPARE(clauses.size(), pair.report.catalog.types().size());
            QCOMPARE(analysis["coverage"_L1].toArray().size(), clauses.size());
        }
    }
}

void TestReportJson::accountsForEveryCharacter()
{
    for (const Compared &pair : bothPairs()) {
        for (const QString &side : {u"left"_s, u"right"_s}) {
            const QJsonValue characters = pair.json[side]["load"_L1]["characters"_L1];
            QCOMPARE(characters["total"_L1].toInteger(), pair.document(side).text().size());
            QCOMPARE(characters["recognised"_L1].toInteger() + characters["unrecognised"_L1].toInteger() +
                         characters["set_aside"_L1].toInteger(),
                     characters["total"_L1].toInteger());
        }
    }
    const CharacterCount blank = countCharacters({Document::fromText(u" \n "_s, {}), {}});
    QCOMPARE(blank.total, 3);
    QCOMPARE(blank.unrecognised, 3);
    // "Trees" says nothing that the two clauses know
    const QJsonValue right = compared(smallComparison()).json["right"_L1]["load"_L1]["characters"_L1];
    QVERIFY(right["unrecognised"_L1].toInteger() > 60 && right["recognised"_L1].toInteger() > 100);
}

void TestReportJson::coversEveryWordOnce()
{
    for (const Compared &pair : bothPairs()) {
        const QJsonObject differences = pair.json["differences"_L1].toObject();
        const QJsonArray kept = differences["kept"_L1].toArray();
        QVERIFY(!kept.isEmpty());
        for (const auto &[side, start] : {std::pair(u"left"_s, 0), std::pair(u"right"_s, 2)}) {
            const Document &document = pair.document(side);
            const QJsonArray changed = differences[side].toArray();
            QVERIFY(isSortedByStart(changed));
            QList<qsizetype> said = wordsIn(changed, 0, document) + wordsIn(kept, start, document);
            std::ranges::sort(said);
            QList<qsizetype> words;
            for (const Span word : wordSpans(document.text()))
                words.append(word.start);
            QCOMPARE(said, words);
        }
        QVERIFY(isSortedByStart(kept));
    }
}

void TestReportJson::putsEverySectionIntoOneGroup()
{
    for (const Compared &pair : bothPairs()) {
        for (const QString &side : {u"left"_s, u"right"_s}) {
            QHash<int, int> groups;
            for (const QJsonValue &entry : pair.json["alignment"_L1].toArray()) {
                if (entry[side].isNull())
                    continue;
                const int section = entry[side]["section"_L1].toInt();
                const int group = entry["group"_L1].toInt();
                QCOMPARE(groups.value(section, group), group);
                groups.insert(section, group);
                QVERIFY(entry[side]["start_line"_L1].toInt() <= entry[side]["end_line"_L1].toInt());
            }
            QCOMPARE(groups.size(), pair.document(side).sections().size());
        }
    }
}

void TestReportJson::tellsMovedFromTheSame_data()
{
    QTest::addColumn<AlignedSection::Kind>("kind");
    QTest::addColumn<bool>("moved");
    QTest::addColumn<QString>("id");
    using enum AlignedSection::Kind;
    QTest::newRow("same") << Same << false << u"same"_s;
    QTest::newRow("same, moved") << Same << true << u"moved"_s;
    QTest::newRow("changed") << Changed << false << u"changed"_s;
    QTest::newRow("changed, moved") << Changed << true << u"changed"_s;
    QTest::newRow("only left") << OnlyLeft << false << u"only-left"_s;
    QTest::newRow("only right") << OnlyRight << false << u"only-right"_s;
}

void TestReportJson::tellsMovedFromTheSame()
{
    QFETCH(AlignedSection::Kind, kind);
    QFETCH(bool, moved);
    GapReport report = smallComparison();
    report.alignment.sections[0].kind = kind;
    report.alignment.sections[0].moved = moved;
    const QJsonValue entry = compared(report).json["alignment"_L1][0];
    QTEST(entry["kind"_L1].toString(), "id");
    QCOMPARE(entry["moved"_L1].toBool(), moved);
}

void TestReportJson::keepsTheKeysOfFindingsOverOtherText()
{
    const auto keysAfter = [](const QString &addition) {
        QSet<QString> keys;
        for (const QJsonValue &finding : compared(smallComparison(addition)).json["findings"_L1].toArray())
            keys.insert(finding["key"_L1].toString());
        return keys;
    };
    const QSet<QString> keys = keysAfter({});
    QVERIFY(!keys.isEmpty() && !keys.contains(QString()));
    QCOMPARE(keys.size(), compared(smallComparison()).json["findings"_L1].toArray().size());
    QCOMPARE(keysAfter(u"\n## Plums\n\nPlums are ripe in August.\n"_s), keys);
}

void TestReportJson::makesTheSameBytesOfTheSameInput()
{
    QCOMPARE(smallComparisonJson(), smallComparisonJson());
    QCOMPARE(jsonBytes(comparisonToJson(samples().report), false), jsonBytes(samples().json, false));
}

void TestReportJson::writesOneLineOrIndented()
{
    const QByteArray line = jsonBytes(samples().json, true);
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
    const QByteArray indented = jsonBytes(samples().json, false);
    QVERIFY(indented.startsWith("{\n") && indented.endsWith("}\n"));
    QCOMPARE(QJsonDocument::fromJson(line), QJsonDocument::fromJson(indented));
}

void TestReportJson::namesEveryState_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("expected");
    auto row = [count = 0](const auto &value, const char *expected) mutable {
        QTest::addRow("%d %s", ++count, expected) << json::id(value) << QString::fromLatin1(expected);
    };
    row(BlockKind::Title, "title");
    row(BlockKind::Heading, "heading");
    row(BlockKind::Paragraph, "paragraph");
    row(BlockKind::ListItem, "list-item");
    row(BlockKind::TableRow, "table-row");
    row(BlockKind::TableOfContents, "toc");
    row(BlockKind::Boilerplate, "boilerplate");
    row(CoverageStatus::Present, "present");
    row(CoverageStatus::Partial, "partial");
    row(CoverageStatus::Missing, "missing");
    row(CoverageStatus::Unsure, "unsure");
    row(CoverageStatus::NotApplicable, "not-applicable");
    row(RequirementStatus::Met, "met");
    row(RequirementStatus::Partly, "partly");
    row(RequirementStatus::Missing, "missing");
    row(RequirementStatus::Unclear, "unclear");
    row(RequirementStatus::NotApplicable, "not-applicable");
    row(Importance::High, "high");
    row(Importance::Medium, "medium");
    row(Importance::Low, "low");
    row(Importance::Note, "note");
    row(Finding::Kind::OnlyLeft, "only-left");
    row(Finding::Kind::OnlyRight, "only-right");
    row(Finding::Kind::Differs, "differs");
    row(Finding::Kind::InNeither, "in-neither");
}

void TestReportJson::namesEveryState()
{
    QFETCH(QString, id);
    QTEST(id, "expected");
}

void TestReportJson::matchesTheReference()
{
    QFile reference(smallComparisonFolder() + u"/comparison.json"_s);
    QVERIFY(reference.open(QIODevice::ReadOnly));
    const QList<QByteArray> expected = reference.readAll().split('\n');
    const QList<QByteArray> actual = smallComparisonJson().split('\n');
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QVERIFY2(actual[i] == expected[i],
                 qPrintable(u"line %1 is %2"_s.arg(i + 1).arg(QString::fromUtf8(actual[i]))));
    QCOMPARE(actual.size(), expected.size());
}

QTEST_GUILESS_MAIN(TestReportJson)
#include "tst_reportjson.moc"
