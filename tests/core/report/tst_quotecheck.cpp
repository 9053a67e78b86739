// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/quotecheck.h"
#include "tests/core/report/smallcomparison.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

/** No report leaves the program with a quote that its document does not have. */
class TestQuoteCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsWhatTheAnalysisQuotes()
    {
        const GapReport report = test::smallComparison();
        QVERIFY(!report.findings.isEmpty());
        QVERIFY(brokenQuotes(report).isEmpty());
        QVERIFY(checkQuotes(report).has_value());
    }

    void noticesEveryKindOfBreak_data()
    {
        QTest::addColumn<QString>("where");
        for (const char *where : {"one letter", "shifted", "past the end", "negative", "wrong line",
                                  "nearest", "requirement", "fact", "warning"})
            QTest::newRow(where) << QString::fromLatin1(where);
    }

    void noticesEveryKindOfBreak()
    {
        QFETCH(QString, where);
        GapReport report = test::smallComparison();
        Evidence broken = makeEvidence(report.left.recognized.document, {0, 10});
        breakIt(broken, where);
        if (where == "nearest"_L1)
            report.findings[0].nearest = {{Side::Left, broken, 0.5, {}}};
        else if (where == "requirement"_L1)
            report.left.analysis.requirements[0].evidence = {broken};
        else if (where == "fact"_L1)
            report.left.analysis.facts = {{u"min-age"_s, u"18"_s, u"years"_s, false, broken}};
        else if (where == "warning"_L1)
            report.left.analysis.warnings = {{u"placeholder"_s, Importance::Low, broken, {}}};
        else
            report.findings[0].left = {broken};
        QCOMPARE(brokenQuotes(report).size(), 1);
        const Result<void> checked = checkQuotes(report);
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, ErrorCode::QuoteBroken);
        QCOMPARE(checked.error().subject, u"left.txt"_s);
        QVERIFY2(checked.error().detail.contains(broken.quote.simplified()),
                 qPrintable(checked.error().detail));
    }

    void noticesATextThatChangedSince()
    {
        GapReport report = test::smallComparison();
        const Document &old = report.left.recognized.document;
        QString text = old.text();
        text.insert(0, u"A new first line.\n"_s);
        report.left.recognized.document = Document::fromText(text, Origin(old.origin()));
        QVERIFY(!brokenQuotes(report).isEmpty());
    }

private:
    static void breakIt(Evidence &evidence, const QString &where)
    {
        if (where == "shifted"_L1)
            evidence.span.start += 1;
        else if (where == "past the end"_L1)
            evidence.span.start = 1'000'000;
        else if (where == "negative"_L1)
            evidence.span.start = -1;
        else if (where == "wrong line"_L1)
            evidence.line += 1;
        else
            evidence.quote[0] = u'\u00b6';
    }
};

QTEST_GUILESS_MAIN(TestQuoteCheck)
#include "tst_quotecheck.moc"
