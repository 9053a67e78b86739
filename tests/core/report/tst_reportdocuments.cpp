// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportcsv.h"
#include "core/report/reportdocuments.h"
#include "core/report/reportsarif.h"
#include "core/report/reporttext.h"
#include "core/report/vendorquestions.h"
#include "tests/core/report/smallcomparison.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <KZip>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

QByteArray partOf(const QByteArray &file, const QString &name)
{
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::ReadOnly))
        return {};
    const KArchiveFile *part = zip.directory()->file(name);
    return part ? part->data() : QByteArray();
}

/** What is wrong with the nesting of tags, empty if nothing. */
QString nestingError(const QString &html)
{
    static const QRegularExpression tag(u"<(/?)([a-z0-9]+)(?:\\s[^>]*)?>"_s);
    static const QStringList empty{u"meta"_s, u"br"_s, u"col"_s, u"img"_s};
    QStringList open;
    for (const QRegularExpressionMatch &match : tag.globalMatch(html)) {
        const QString name = match.captured(2);
        if (empty.contains(name))
            continue;
        if (match.captured(1).isEmpty())
            open.append(name);
        else if (open.isEmpty() || open.takeLast() != name)
            return u"</%1> at %2"_s.arg(name).arg(match.capturedStart());
    }
    return open.join(u' ');
}

/** Rows of a CSV file. */
QList<QStringList> rowsIn(QByteArray csv)
{
    QList<QStringList> rows;
    QString cell;
    QStringList row;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv.sliced(3));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && text.mid(i + 1, 1) == "\""_L1)
            cell += text[i++];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u',' || c == u'\n')) {
            row.append(std::exchange(cell, {}));
            if (c == u'\n')
                rows.append(std::exchange(row, {}));
        } else if (quoted || c != u'\r')
            cell += c;
    }
    return rows;
}

/** One on the first finding, one on a finding that these texts don't give. */
QMap<QString, Decision> decisionsOn(const GapReport &report)
{
    return {
        {report.findings[0].key,
         {.action = Decision::Action::Fix,
          .owner = u"Legal desk"_s,
          .due = QDate(2026, 3, 31),
          .note = u"By letter"_s,
          .initials = u"AB"_s}},
        {u"gone"_s,
         {.action = Decision::Action::Waive, .owner = u"Old client"_s, .about = u"No address was given."_s}}};
}

} // namespace

/** The forms of a report other than pages: the same statements, each form sound and safe by its own rules. */
class TestReportDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheSameInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("text");
        const GapReport report = test::smallComparison();
        QTest::newRow("HTML") << *reportToHtml(report, {});
        QTest::newRow("Markdown") << *reportToMarkdown(report, {});
        QTest::newRow("Word") << partOf(*reportToWord(report, {}), u"word/document.xml"_s);
        QTest::newRow("CSV") << reportToCsv(report, {});
        QTest::newRow("SARIF") << reportToSarif(report);
    }

    void saysTheSameInEveryForm()
    {
        QFETCH(QByteArray, text);
        const GapReport report = test::smallComparison();
        for (const Finding &finding : report.findings)
            QVERIFY2(text.contains(finding.message.toUtf8()), qPrintable(finding.message));
    }

    void givesTheSameBytesAgain()
    {
        const GapReport report = test::smallComparison();
        QCOMPARE(*reportToHtml(report, {}), *reportToHtml(report, {}));
        QCOMPARE(*reportToWord(report, {}), *reportToWord(report, {}));
    }

    void isAWebPageForEverybody()
    {
        const QString html = QString::fromUtf8(*reportToHtml(test::smallComparison(), {}));
        QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"en-GB\">"_s));
        QCOMPARE(nestingError(html), QString());
        QCOMPARE(html.count(u"<h1>"_s), 1);
        QVERIFY(html.count(u"<h2 id="_s) > 8);
        QCOMPARE(html.count(u"<table>"_s), html.count(u"<thead>"_s));
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"http:"_s) && !html.contains(u"https:"_s));
        static const QRegularExpression level(u"<h([1-3])"_s);
        int before = 0;
        for (const QRegularExpressionMatch &match : level.globalMatch(html)) {
            const int now = match.captured(1).toInt();
            QVERIFY2(now <= before + 1, "a heading level is skipped");
            before = now;
        }
    }

    void opensInABrowser()
    {
        QString browser;
        for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s})
            browser = browser.isEmpty() ? QStandardPaths::findExecutable(name) : browser;
        if (browser.isEmpty())
            QSKIP("no browser is installed: the page was not opened in one");
        const QByteArray html = *reportToHtml(test::smallComparison(), {});
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"report.html"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(html) == html.size());
        file.close();
        QProcess process;
        process.start(browser, {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--dump-dom"_s,
                                u"--user-data-dir="_s + folder.filePath(u"profile"_s), file.fileName()});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray dom = process.readAllStandardOutput();
        for (const char *part : {"<h2 id=", "<table>", "<th scope=\"col\">", "<a href=\"#"})
            QCOMPARE(dom.count(part), html.count(part)); // it had nothing to repair
    }

    void leadsOnlyToPlacesThatAreThere()
    {
        const QString html = QString::fromUtf8(*reportToHtml(test::smallComparison(), {}));
        static const QRegularExpression link(u"href=\"#([^\"]+)\""_s);
        qsizetype links = 0;
        for (const QRegularExpressionMatch &match : link.globalMatch(html)) {
            QCOMPARE(html.count(u" id=\"%1\""_s.arg(match.captured(1))), 1);
            ++links;
        }
        QVERIFY(links > 20);
    }

    void keepsMarkupOfADocumentHarmless()
    {
        const GapReport report =
            test::smallComparison(u"\n\nPerhaps <script>alert(1)</script> *is* bold | x.\n"_s);
        const QByteArray html = *reportToHtml(report, {});
        QVERIFY(html.contains("&lt;script&gt;alert(1)"));
        QVERIFY(!html.contains("<script"));
        QVERIFY(reportToMarkdown(report, {})->contains("\\*is\\* bold \\| x."));
    }

    void isAWordFileWithTables()
    {
        const QByteArray file = *reportToWord(test::smallComparison(), {});
        for (const QString &part : {u"[Content_Types].xml"_s, u"_rels/.rels"_s, u"docProps/core.xml"_s,
                                    u"word/styles.xml"_s, u"word/document.xml"_s}) {
            QXmlStreamReader xml(partOf(file, part));
            int elements = 0;
            while (!xml.atEnd())
                elements += xml.readNext() == QXmlStreamReader::StartElement ? 1 : 0;
            QVERIFY2(!xml.hasError() && elements > 0, qPrintable(part + u": "_s + xml.errorString()));
        }
        const QByteArray body = partOf(file, u"word/document.xml"_s);
        QCOMPARE(body.count("<w:tbl>"), body.count("<w:tblHeader/>"));
        QVERIFY(body.contains("<w:pStyle w:val=\"Heading1\"/>"));
    }

    void keepsSpreadsheetsFromCalculating()
    {
        GapReport report = test::smallComparison();
        report.findings[0].message = u"=HYPERLINK(\"http://x\",\"click\")"_s;
        report.findings[0].recommendation = u"-1+2"_s;
        const QList<QStringList> rows = rowsIn(reportToCsv(report, {}));
        QCOMPARE(rows.size(), report.findings.size() + 1);
        QVERIFY(rows[1].contains(u"'=HYPERLINK(\"http://x\",\"click\")"_s));
        QVERIFY(rows[1].contains(u"'-1+2"_s));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), rows[0].size());
    }

    void givesToolsPlacesAndRules()
    {
        const GapReport report = test::smallComparison();
        const QJsonObject log = QJsonDocument::fromJson(reportToSarif(report)).object();
        QCOMPARE(log[u"version"_s].toString(), u"2.1.0"_s);
        const QJsonObject run = log[u"runs"_s][0].toObject();
        const QJsonArray results = run[u"results"_s].toArray();
        QVERIFY(results.size() >= report.findings.size());
        QStringList rules;
        const QJsonArray defined = run[u"tool"_s][u"driver"_s][u"rules"_s].toArray();
        for (const QJsonValue &rule : defined)
            rules.append(rule[u"id"_s].toString());
        for (const QJsonValue &result : results)
            QVERIFY(rules.contains(result[u"ruleId"_s].toString()));
        const Evidence &proof =
            report.findings[0].left.isEmpty() ? report.findings[0].right[0] : report.findings[0].left[0];
        const QJsonValue region = results[0][u"locations"_s][0][u"physicalLocation"_s][u"region"_s];
        QCOMPARE(region[u"charOffset"_s].toInteger(), proof.span.start);
        QCOMPARE(region[u"startLine"_s].toInt(), proof.line);
    }

    void asksTheVendorOnceForEachGap()
    {
        const GapReport report = test::smallComparison();
        for (const Side side : {Side::Left, Side::Right}) {
            QStringList asked;
            for (const VendorQuestion &question : vendorQuestions(report, side))
                asked.append(question.question);
            QCOMPARE(asked.removeDuplicates(), 0);
        }
    }

    void leavesOutInternalMattersForClients()
    {
        const QByteArray internal = *reportToHtml(test::smallComparison(), {});
        const QByteArray client = *reportToHtml(test::smallComparison(), {.clientSafe = true});
        QVERIFY(internal.contains("Action list"));
        QVERIFY(!client.contains("Action list"));
    }

    void saysWhatWasDecided_data()
    {
        QTest::addColumn<bool>("clientSafe");
        QTest::newRow("for ourselves") << false;
        QTest::newRow("for clients") << true;
    }

    /** In the register, and of findings that are gone in the list of actions; nothing of it to clients. */
    void saysWhatWasDecided()
    {
        QFETCH(bool, clientSafe);
        const GapReport report = test::smallComparison();
        const ReportOptions options{.decisions = decisionsOn(report), .clientSafe = clientSafe};
        const QList<QByteArray> words{"Fix · Legal desk · due 2026-03-31 · By letter", "confirmed by AB",
                                      "Decided before", "No address was given.", "Waive · Old client"};
        const QByteArray word = partOf(*reportToWord(report, options), u"word/document.xml"_s);
        for (const QByteArray &text :
             {*reportToHtml(report, options), *reportToMarkdown(report, options), word})
            for (const QByteArray &part : words)
                QVERIFY2(text.contains(part) != clientSafe, part.constData());
        const QList<QStringList> rows = rowsIn(reportToCsv(report, options));
        QCOMPARE(rows[0].contains(u"decision"_s), !clientSafe);
        QCOMPARE(rows[1].contains(u"Legal desk"_s), !clientSafe);
    }

    void listsWhatWasDecidedAboutSmallFindings()
    {
        GapReport report = test::smallComparison();
        report.findings.last().importance = Importance::Low;
        const QByteArray number = findingNumber(report.findings.size() - 1).toUtf8();
        const ReportOptions decided{
            .decisions = {{report.findings.last().key, {.action = Decision::Action::Accept}}}};
        const auto listed = [&](const ReportOptions &options) {
            const QByteArray text = *reportToMarkdown(report, options);
            const qsizetype start = text.indexOf("### Action list");
            return text.sliced(start, text.indexOf("\n### ", start) - start).contains(number);
        };
        QVERIFY(!listed({}));
        QVERIFY(listed(decided));
    }
};

QTEST_GUILESS_MAIN(TestReportDocuments)
#include "tst_reportdocuments.moc"
