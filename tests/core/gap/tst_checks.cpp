// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/checks.h"

#include <QFile>
#include <QTest>

using namespace clausula;
using namespace Qt::StringLiterals;

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsInChecksThatCompile();
    void putsNamedPartsIntoPatterns();
    void refusesWhatTheSchemaDoesNotKnow();
};

void TestChecks::buildsInChecksThatCompile()
{
    QFile file(QStringLiteral(PROJECT_SOURCE "/resources/checks/checks.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Checks> checks = parseChecks(file.readAll(), u"checks.json"_s);
    QVERIFY2(checks, checks ? "" : qPrintable(describe(checks.error())));
    const Result<Checks> builtIn = builtInChecks();
    QVERIFY2(builtIn, builtIn ? "" : qPrintable(describe(builtIn.error())));
    QCOMPARE(*builtIn, *checks);
    QVERIFY(!checks->facts.isEmpty() && !checks->defects.isEmpty() && !checks->contradictions.isEmpty());
}

void TestChecks::putsNamedPartsIntoPatterns()
{
    const QByteArray json = R"({"parts": [{"name": "small", "pattern": "[1-3]"}],
        "facts": [{"id": "size", "clauses": [], "take": "each", "unit": "feet",
                   "readings": [{"patterns": ["(?<value><small>) feet"]}]}],
        "approximate": "about $", "defects": [], "vague": [], "superseded": [], "contradictions": [],
        "commitments": {"strengths": [{"strength": "may", "words": "we may"}, {"strength": "will", "words": "we will"}],
                        "acts": [{"id": "go", "pattern": "go"}]},
        "wording": {"praise": "best", "policy_words": "data", "terms": []}})";
    const Result<Checks> checks = parseChecks(json, u"x"_s);
    QVERIFY(checks);
    QCOMPARE(checks->facts.first().readings.first().patterns, QStringList{u"(?<value>(?:[1-3])) feet"_s});
    QCOMPARE(checks->facts.first().take, FactRule::Take::Each);
    QCOMPARE(checks->commitments.strengths.first().strength, Strength::Will);
}

void TestChecks::refusesWhatTheSchemaDoesNotKnow()
{
    const QByteArray json = "{\"parts\": [],\n\"facts\": [], \"approximate\": \"about $\",\n\"defects\": "
                            "[{\"id\": \"x\", \"severity\": \"worst\",\n"
                            "\"message\": \"m\", \"patterns\": [\"x\"]}],\n\"vague\": [], \"superseded\": "
                            "[], \"contradictions\": [],\n"
                            "\"commitments\": {\"strengths\": [], \"acts\": []},\n"
                            "\"wording\": {\"praise\": \"a\", \"policy_words\": \"b\", \"terms\": []}}";
    const Result<Checks> checks = parseChecks(json, u"broken.json"_s);
    QVERIFY(!checks);
    QCOMPARE(checks.error().code, ErrorCode::KnowledgeInvalid);
    QVERIFY2(checks.error().detail.contains(u"line 3"), qPrintable(checks.error().detail));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
