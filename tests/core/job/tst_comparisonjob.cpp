// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/job/comparisonjob.h"
#include "core/report/reportjson.h"
#include "tests/core/library/fixtures.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

const QString keeping = u"Privacy Policy\n\nRetention\n\nOur retention period is 7 years.\n"_s;
const QString silent = u"Privacy Policy\n\nAbout us\n\nWe are a friendly company.\n"_s;

Document document(const QString &name, const QString &text)
{
    Origin origin;
    origin.name = name;
    origin.format = u"text"_s;
    return Document::fromText(text, origin);
}

ComparisonRequest request(const QString &left, const QString &right)
{
    return {.left = document(u"left.txt"_s, left),
            .right = document(u"right.txt"_s, right),
            .recognizer = Recognizer(fixtureCatalog()),
            .frameworks = {u"sample-act"_s},
            .date = QDate(2024, 5, 6),
            .previous = {}};
}

} // namespace

class TestComparisonJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesTheWholeLine()
    {
        const Result<GapReport> report = compare(request(keeping, silent));
        VERIFY_OK(report);
        QCOMPARE(report->date, QDate(2024, 5, 6));
        QCOMPARE(report->frameworks, QStringList(u"sample-act"_s));
        QCOMPARE(report->catalog.identity(), fixtureCatalog().identity());
        QCOMPARE(report->left.recognized.document.origin().name, u"left.txt"_s);
        QVERIFY(!report->alignment.sections.isEmpty() && !report->differences.deleted.isEmpty());
        QVERIFY(std::ranges::any_of(report->findings, [](const Finding &finding) {
            return finding.requirement == "s4-period"_L1 && !finding.left.isEmpty();
        }));
    }

    void analysesOneDocumentAlone()
    {
        const Recognizer recognizer(fixtureCatalog());
        const auto analyzed = analyze(document(u"a.txt"_s, keeping), recognizer, {u"sample-act"_s});
        VERIFY_OK(analyzed);
        QCOMPARE(analyzed->analysis.requirements.size(), 2);
        QCOMPARE(analyzed->analysis.coverage.size(), 3);
        QVERIFY(analyzed->analysis == compare(request(keeping, silent))->left.analysis);
    }

    void refusesUnknownFrameworks()
    {
        ComparisonRequest unknown = request(keeping, silent);
        unknown.frameworks = {u"no-such-act"_s};
        VERIFY_ERROR(compare(unknown), ErrorCode::UnknownFramework);
        VERIFY_ERROR(analyze(unknown.left, unknown.recognizer, unknown.frameworks),
                     ErrorCode::UnknownFramework);
    }

    void tellsEachPhase()
    {
        QList<std::pair<JobPhase, QString>> phases;
        const auto progress = [&phases](JobPhase phase, const QString &file) {
            phases.append({phase, file});
        };
        VERIFY_OK(compare(request(keeping, silent), {}, progress));
        const QList<std::pair<JobPhase, QString>> expected{{JobPhase::Recognizing, u"left.txt"_s},
                                                           {JobPhase::Recognizing, u"right.txt"_s},
                                                           {JobPhase::Aligning, {}},
                                                           {JobPhase::Comparing, {}},
                                                           {JobPhase::Judging, u"left.txt"_s},
                                                           {JobPhase::Judging, u"right.txt"_s}};
        QCOMPARE(phases, expected);
    }

    void stopsInEveryPhase()
    {
        for (int wanted = 1; wanted <= 6; ++wanted) {
            std::stop_source stop;
            int seen = 0;
            const auto progress = [&](JobPhase, const QString &) {
                if (++seen == wanted)
                    stop.request_stop();
            };
            VERIFY_ERROR(compare(request(keeping, silent), stop.get_token(), progress), ErrorCode::Cancelled);
            QCOMPARE(seen, wanted);
        }
    }

    void anEditGivesWhatAFreshComparisonGives()
    {
        ComparisonRequest edited = request(keeping + u"\nWrite to our team.\n"_s, silent);
        const Result<GapReport> fresh = compare(edited);
        VERIFY_OK(fresh);
        edited.previous = *compare(request(keeping, silent));
        int judged = 0;
        const auto progress = [&judged](JobPhase phase, const QString &) {
            judged += phase == JobPhase::Judging ? 1 : 0;
        };
        const Result<GapReport> again = compare(edited, {}, progress);
        VERIFY_OK(again);
        QCOMPARE(comparisonToJson(*again), comparisonToJson(*fresh));
        QCOMPARE(judged, 1); // the right side kept its analysis
    }

    void anotherLibraryOrFrameworkKeepsNothing()
    {
        ComparisonRequest changed = request(keeping, silent);
        changed.previous = *compare(changed);
        const ClauseCatalog catalog = fixtureCatalog();
        QList<ClauseType> types = catalog.types();
        types[0].requiredElements.clear();
        types[0].cues.clear();
        changed.recognizer = Recognizer(makeCatalog(u"other"_s, u"1"_s, types, {}));
        changed.frameworks = {};
        const Result<GapReport> again = compare(changed);
        VERIFY_OK(again);
        QCOMPARE(again->catalog.identity().name, u"other"_s);
        QVERIFY(again->left.analysis.requirements.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestComparisonJob)
#include "tst_comparisonjob.moc"
