// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportexport.h"
#include "core/report/reportjson.h"
#include "core/report/reportrenderer.h"
#include "tests/core/report/smallcomparison.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

struct Ran
{
    int code = -1;
    QByteArray output;
};

/** What a tool says of \a pdf, whose name follows \a before. */
Ran run(const QString &tool, const QByteArray &pdf, const QStringList &before, const QStringList &after = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"report.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(tool, before + QStringList(file.fileName()) + after);
    process.waitForFinished();
    return {process.exitCode(), process.readAllStandardOutput()};
}

QByteArray pdfOf(const ReportOptions &options)
{
    return reportToPdf(test::smallComparison(), options).value_or(QByteArray());
}

/** Titles of an outline as qpdf tells it, indented by depth. */
QStringList titlesIn(const QJsonArray &outlines, int depth = 0)
{
    QStringList titles;
    for (const QJsonValue &item : outlines)
        titles += QStringList(QString(depth, u' ') + item[u"title"_s].toString()) +
                  titlesIn(item[u"kids"_s].toArray(), depth + 1);
    return titles;
}

QByteArray fileOf(const QString &name)
{
    QFile file(QDir(test::smallComparisonFolder()).filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** The PDF as a file: what readers' programs, archives and other programs find in it. */
class TestReportPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const QString test = QString::fromLatin1(QTest::currentTestFunction());
        for (const QString &tool : {u"qpdf"_s, u"pdfinfo"_s}) {
            if (QStandardPaths::findExecutable(tool).isEmpty())
                QSKIP(qPrintable(tool + u" is not installed: not checked: "_s + test));
        }
    }

    void givesTheSameBytesAgain_data() { addKinds(); }

    void givesTheSameBytesAgain()
    {
        QFETCH(bool, archive);
        const QByteArray pdf = pdfOf({.archive = archive});
        QVERIFY(pdf.size() > 10'000);
        QCOMPARE(pdfOf({.archive = archive}), pdf);
    }

    void isASoundFile_data() { addKinds(); }

    void isASoundFile()
    {
        QFETCH(bool, archive);
        const Ran checked = run(u"qpdf"_s, pdfOf({.archive = archive}), {u"--check"_s});
        QVERIFY2(checked.code == 0, checked.output);
    }

    void hasAnOutlineOfEveryHeading()
    {
        const Result<ReportRenderer> pages = ReportRenderer::layOut(test::smallComparison(), {});
        QStringList expected;
        for (const PdfBookmark &bookmark : pages->bookmarks())
            expected.append(QString(bookmark.level - 1, u' ') + bookmark.title);
        const Ran told = run(u"qpdf"_s, pdfOf({}), {u"--json=2"_s, u"--json-key=outlines"_s});
        const QJsonArray outlines = QJsonDocument::fromJson(told.output)[u"outlines"_s].toArray();
        QCOMPARE(titlesIn(outlines), expected);
        for (const QString &chapter : {u"Summary"_s, u"Findings register"_s, u"Full texts"_s})
            QVERIFY2(expected.contains(chapter), qPrintable(chapter));
        QVERIFY(expected.filter(QRegularExpression(u"^ *F-01 "_s)).size() == 1);
    }

    void leadsFromFindingsToTheEvidence()
    {
        const Result<ReportRenderer> pages = ReportRenderer::layOut(test::smallComparison(), {});
        const QList<PdfBookmark> bookmarks = pages->bookmarks();
        const auto texts = std::ranges::find(bookmarks, u"Full texts"_s, &PdfBookmark::title);
        QVERIFY(texts != bookmarks.end());
        qsizetype toTexts = 0;
        for (const PdfLink &link : pages->links()) {
            QVERIFY(link.page < pages->pageCount() && link.target.page < pages->pageCount());
            QVERIFY(QRectF(QPointF(), pages->pageSize()).contains(link.area));
            toTexts += link.target.page >= texts->place.page ? 1 : 0;
        }
        QVERIFY(toTexts > 0);
        const Ran told = run(u"qpdf"_s, pdfOf({}), {u"--qdf"_s, u"--object-streams=disable"_s}, {u"-"_s});
        QCOMPARE(told.output.count("/Subtype /Link"), pages->links().size());
    }

    void numbersItsPagesAsTheyArePrinted()
    {
        const Ran told = run(u"qpdf"_s, pdfOf({}), {u"--json=2"_s, u"--json-key=pagelabels"_s});
        const QJsonArray labels = QJsonDocument::fromJson(told.output)[u"pagelabels"_s].toArray();
        QCOMPARE(labels.size(), 2);
        QCOMPARE(labels[1][u"index"_s].toInt(), 1);
        QCOMPARE(labels[1][u"label"_s][u"/St"_s].toInt(), 2);
    }

    void carriesWhatItWasMadeFrom()
    {
        const QByteArray pdf = pdfOf({});
        const QByteArray json = run(u"qpdf"_s, pdf, {u"--show-attachment=comparison.json"_s}).output;
        QCOMPARE(json, comparisonBytes(test::smallComparison()));
        QCOMPARE(run(u"qpdf"_s, pdf, {u"--show-attachment=left-left.txt"_s}).output, fileOf(u"left.txt"_s));
        QCOMPARE(run(u"qpdf"_s, pdf, {u"--show-attachment=right-right.txt"_s}).output,
                 fileOf(u"right.txt"_s));
        const Result<ReportRenderer> pages = ReportRenderer::layOut(test::smallComparison(), {});
        QCOMPARE(pages->comparison(), json);
        QCOMPARE(pages->contentHash(), QCryptographicHash::hash(json, QCryptographicHash::Sha256));
    }

    void leavesOutWhatIsNotWanted()
    {
        const QByteArray list = run(u"qpdf"_s, pdfOf({.sources = false}), {u"--list-attachments"_s}).output;
        QVERIFY2(list.contains("comparison.json") && !list.contains(".txt"), list);
        const QByteArray none = run(u"qpdf"_s, pdfOf({.archive = true}), {u"--list-attachments"_s}).output;
        QVERIFY2(!none.contains("comparison.json"), none);
    }

    void saysNothingOfTheMachine()
    {
        const QByteArray pdf = pdfOf({});
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, pdf, {u"-isodates"_s}).output);
        QVERIFY2(info.contains(u"CreationDate:    2024-05-06T00:00:00Z"_s), qPrintable(info));
        QVERIFY2(info.contains(u"Producer:        Clausula"_s), qPrintable(info));
        const QByteArray metadata = run(u"pdfinfo"_s, pdf, {u"-meta"_s}).output;
        static const QRegularExpression element(u"<((?:dc|xmp|pdf|xmpMM|pdfaid):[A-Za-z]+)>"_s);
        QStringList names;
        for (const QRegularExpressionMatch &match : element.globalMatch(QString::fromUtf8(metadata)))
            names.append(match.captured(1));
        QCOMPARE(names, (QStringList{u"dc:title"_s, u"xmp:CreatorTool"_s, u"xmp:CreateDate"_s,
                                     u"xmp:ModifyDate"_s, u"pdf:Producer"_s, u"xmpMM:DocumentID"_s}));
    }

    void isMadeForArchivesOnRequest()
    {
        const QByteArray pdf = pdfOf({.archive = true});
        QVERIFY(run(u"pdfinfo"_s, pdf, {u"-meta"_s}).output.contains("<pdfaid:part>1</pdfaid:part>"));
        const QByteArray objects = run(u"qpdf"_s, pdf, {u"--qdf"_s}, {u"-"_s}).output;
        QVERIFY(objects.contains("/OutputIntents"));
        QVERIFY(!objects.contains("/DeviceCMYK"));
    }

    void refusesABrokenQuote_data()
    {
        QTest::addColumn<ReportFormat>("format");
        for (const ReportFormat format :
             {ReportFormat::Pdf, ReportFormat::Html, ReportFormat::Word, ReportFormat::Markdown,
              ReportFormat::Csv, ReportFormat::Sarif, ReportFormat::Json})
            QTest::newRow(qPrintable(suffixOf(format))) << format;
    }

    void refusesABrokenQuote()
    {
        QFETCH(ReportFormat, format);
        GapReport report = test::smallComparison();
        report.findings[0].left = {makeEvidence(report.left.recognized.document, {0, 12})};
        report.findings[0].left[0].quote[2] = u'\u00b6';
        const Result<QByteArray> bytes = exportReport(report, format, {});
        QVERIFY(!bytes.has_value());
        QCOMPARE(bytes.error().code, ErrorCode::QuoteBroken);
    }

    void marksADraftWithoutTouchingTheText()
    {
        const auto words = [](const ReportOptions &options) {
            return run(u"pdftotext"_s, pdfOf(options), {}, {u"-"_s}).output.simplified();
        };
        QByteArray draft = words({.firm = u"Harbour & Lane"_s, .draft = true});
        QVERIFY(draft.contains("Harbour & Lane · DRAFT"));
        QVERIFY(draft.contains("Gap report, draft"));
        QVERIFY(!words({}).contains("DRAFT"));
    }

private:
    static void addKinds()
    {
        QTest::addColumn<bool>("archive");
        QTest::newRow("for reading") << false;
        QTest::newRow("for archives") << true;
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_reportpdf.moc"
