// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/gap/gapanalyzer.h"
#include "core/recognition/recognizer.h"
#include "score.h"
#include "tests/support/shippedcatalog.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

using namespace clausula;
using namespace clausula::fixtures;

/** Statutes and warnings on real policies, against what readers made of them. */
class TestTruth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTheReadersOfAStatute_data();
    void agreesWithTheReadersOfAStatute();
    void flagsWhatReadersFlagged();

private:
    [[nodiscard]] RecognizedDocument read(const QString &name) const;

    QDir m_shared;
    std::optional<Recognizer> m_recognizer;
};

namespace {

constexpr int nearbyLines = 1; ///< a sentence may begin on the line before the one the reader named

bool isNear(const QList<int> &lines, int line)
{
    return std::ranges::any_of(lines, [line](int other) { return std::abs(other - line) <= nearbyLines; });
}

QList<int> linesOf(const Warning &warning)
{
    QList<int> lines{warning.evidence.line};
    for (const Evidence &other : warning.opposite)
        lines.append(other.line);
    return lines;
}

/** The kinds of defects that a program can be expected to find. */
bool isNamedKind(const QString &what)
{
    static const QStringList kinds{u"contradiction"_s,        u"placeholder"_s,   u"redacted"_s,
                                   u"table row left empty"_s, u"truncated"_s,     u"duplicate text"_s,
                                   u"marketing text"_s,       u"marketing copy"_s};
    return std::ranges::any_of(kinds, [&what](const QString &kind) { return what.startsWith(kind); });
}

QJsonArray defectsIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll())[u"defects"].toArray();
}

/** What the readers of one policy flagged, against what is warned of. */
struct DefectCount
{
    int named = 0;
    int found = 0;
    int falseAlarms = 0;

    void add(const QJsonArray &defects, const QList<Warning> &warnings)
    {
        QList<int> flagged;
        for (const auto &defect : defects) {
            const int line = defect[u"line"].toInt();
            if (line == 0)
                continue;
            flagged.append(line);
            for (const auto &other : defect[u"other_lines"].toArray())
                flagged.append(other.toInt());
            if (!isNamedKind(defect[u"what"].toString()))
                continue;
            ++named;
            found += std::ranges::any_of(
                         warnings, [line](const Warning &warning) { return isNear(linesOf(warning), line); })
                         ? 1
                         : 0;
        }
        falseAlarms += int(std::ranges::count_if(warnings, [&flagged](const Warning &warning) {
            const QList<int> lines = linesOf(warning);
            return std::ranges::none_of(lines, [&](int line) { return isNear(flagged, line); });
        }));
    }
};

} // namespace

void TestTruth::initTestCase()
{
    m_shared.setPath(qEnvironmentVariable("CLAUSULA_SHARED", QStringLiteral(PROJECT_SOURCE "/../shared")));
    if (!m_shared.exists(u"policies"_s))
        QSKIP("the policies beside the checkout are not there; set CLAUSULA_SHARED");
    m_recognizer.emplace(test::shippedCatalog());
}

RecognizedDocument TestTruth::read(const QString &name) const
{
    const Result<Document> document = readDocument(m_shared.filePath(u"policies/%1.txt"_s.arg(name)));
    if (!document)
        qFatal("%s", qPrintable(describe(document.error())));
    return {*document, m_recognizer->recognize(*document).value()};
}

/** The floors are what was measured, less an item or two. */
void TestTruth::agreesWithTheReadersOfAStatute_data()
{
    QTest::addColumn<QString>("framework");
    QTest::addColumn<double>("precision");
    QTest::addColumn<double>("recall");
    QTest::addColumn<double>("exact");
    const auto row = [](const char *framework, double precision, double recall, double exact) {
        QTest::newRow(framework) << QString::fromLatin1(framework) << precision << recall << exact;
    };
    row("uk-gdpr-13", 0.93, 0.90, 0.80);
    row("uk-gdpr-14", 0.93, 0.90, 0.90);
    row("ccpa", 0.90, 0.80, 0.65);
    row("caloppa", 0.90, 0.70, 0.50);
    row("coppa", 0.00, 0.00, 0.90);
    row("lgpd", 0.93, 0.85, 0.65);
    row("pipeda", 0.93, 0.85, 0.65);
    row("can-spam", 0.90, 0.90, 0.85);
}

void TestTruth::agreesWithTheReadersOfAStatute()
{
    QFETCH(QString, framework);
    Score score;
    for (const QString &name : {u"connact-cloud"_s, u"conneqt"_s}) {
        const DocumentAnalysis analysis =
            analyzeDocument(read(name), m_recognizer->catalog(), {framework}).value();
        QHash<QString, QString> said;
        for (const RequirementResult &result : analysis.requirements)
            said.insert(result.requirement, wordOf(result.status));
        const QString truth = QStringLiteral(TEST_DATA "/frameworks/truth/%1.%2.tsv").arg(framework, name);
        for (const QStringList &cells : rowsOf(truth)) {
            QVERIFY2(said.contains(cells[0]), qPrintable(cells[0]));
            score.add(said[cells[0]], cells[1], cells[2].split(u','));
        }
    }
    qInfo("precision %.3f, recall %.3f, exact %d of %d", score.precision(), score.recall(), score.exact,
          score.items);
    QFETCH(double, precision);
    QFETCH(double, recall);
    QFETCH(double, exact);
    QVERIFY(score.precision() >= precision);
    QVERIFY(score.recall() >= recall);
    QVERIFY(score.exact >= exact * score.items);
}

void TestTruth::flagsWhatReadersFlagged()
{
    DefectCount count;
    qsizetype words = 0;
    for (const QString &name : {u"connact-cloud"_s, u"connectual-assistant"_s, u"conneqt"_s}) {
        const RecognizedDocument document = read(name);
        const DocumentAnalysis analysis = analyzeDocument(document, m_recognizer->catalog(), {}).value();
        count.add(defectsIn(m_shared.filePath(u"gold/%1.facts.json"_s.arg(name))), analysis.warnings);
        words += document.document.text().split(u' ', Qt::SkipEmptyParts).size();
    }
    qInfo("found %d of %d, false alarms %d in %lld words", count.found, count.named, count.falseAlarms,
          static_cast<long long>(words));
    QVERIFY(count.found >= 0.7 * count.named);
    QVERIFY(qsizetype(count.falseAlarms) * 500 < words);
}

QTEST_GUILESS_MAIN(TestTruth)
#include "tst_truth.moc"
