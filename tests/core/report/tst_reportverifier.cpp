// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"
#include "core/report/attachmentreader.h"
#include "core/report/pdffinisher.h"
#include "core/report/reportjson.h"
#include "core/report/reportrenderer.h"
#include "core/report/reportverifier.h"
#include "tests/core/report/smallcomparison.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QDir>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clausula;

namespace {

QList<Document> originals()
{
    const QDir folder(test::smallComparisonFolder());
    return {*readDocument(folder.filePath(u"left.txt"_s)), *readDocument(folder.filePath(u"right.txt"_s))};
}

/** What the sandboxed program and the command do together. */
Result<ReadReport> read(const QByteArray &pdf)
{
    return readAttachments(pdf).and_then(
        [](const ImportedText &text) { return readReport(text, u"report.pdf"_s); });
}

/** A one-page PDF with these files attached. */
QByteArray pdfWith(const QList<PdfAttachment> &files)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        QPainter(&writer).drawText(100, 100, u"page"_s);
    }
    PdfExtras extras;
    extras.date = QDate(2024, 5, 6);
    extras.id = QByteArray(32, 'i');
    extras.attachments = files;
    return finishedPdf(bytes, extras);
}

} // namespace

/** What stands between a finished report and somebody who doubts it. */
class TestReportVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confirmsAReportWithItsOriginals()
    {
        const auto pdf = reportToPdf(test::smallComparison(), {.sources = false});
        const Result<ReadReport> report = read(*pdf);
        QVERIFY(report.has_value());
        for (const Side side : {Side::Left, Side::Right}) {
            const VerifiedSide found = verifySide(*report, side, originals());
            QCOMPARE(found.checked, VerifiedSide::Checked::Original);
            QVERIFY(found.quotes > 0);
            QVERIFY(found.isVerified());
        }
    }

    void usesTheAttachedCopies()
    {
        const auto pdf = reportToPdf(test::smallComparison(), {});
        const Result<ReadReport> report = read(*pdf);
        QCOMPARE(verifySide(*report, Side::Left, {}).checked, VerifiedSide::Checked::Attachment);
        QVERIFY(verifySide(*report, Side::Right, {}).isVerified());
    }

    void checksNothingAgainstAnotherText()
    {
        const auto pdf = reportToPdf(test::smallComparison(), {.sources = false});
        const Result<ReadReport> report = read(*pdf);
        const VerifiedSide found = verifySide(*report, Side::Left, originals().sliced(1));
        QCOMPARE(found.checked, VerifiedSide::Checked::Nothing);
        QVERIFY(!found.isVerified());
    }

    void findsAForgedQuote()
    {
        QByteArray json = comparisonBytes(test::smallComparison());
        const QByteArray truth = "We keep your orders in Ulm for 30 days";
        QVERIFY(json.contains(truth));
        json.replace(truth, "We keep your orders in Ulm for 90 days");
        const QByteArray pdf = pdfWith({{u"comparison.json"_s, {}, u"application/json"_s, json}});
        const Result<ReadReport> report = read(pdf);
        QVERIFY(report.has_value());
        const VerifiedSide found = verifySide(*report, Side::Left, originals());
        QVERIFY(!found.isVerified());
        QVERIFY(found.broken.size() >= 1);
        QVERIFY(found.broken.first().quote.contains(u"90 days"_s));
    }

    void refusesWhatIsNoReport_data()
    {
        QTest::addColumn<QByteArray>("pdf");
        QTest::newRow("no PDF") << QByteArray("Hello, this is a text.");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("nothing attached") << pdfWith({});
        QTest::newRow("another JSON")
            << pdfWith({{u"comparison.json"_s, {}, u"application/json"_s, "{\"schema\": \"x\"}"}});
        QTest::newRow("broken JSON") << pdfWith({{u"comparison.json"_s, {}, u"application/json"_s, "{"}});
        const QByteArray whole = pdfWith({});
        QTest::newRow("cut off") << whole.first(whole.size() / 2);
        QTest::newRow("PDF/A") << *reportToPdf(test::smallComparison(), {.archive = true});
    }

    void refusesWhatIsNoReport()
    {
        QFETCH(QByteArray, pdf);
        VERIFY_ERROR(read(pdf), ErrorCode::UnsupportedFormat);
    }

    void refusesABomb()
    {
        const QByteArray zeros(200 * 1024 * 1024, '0');
        const QByteArray pdf = pdfWith({{u"comparison.json"_s, {}, u"application/json"_s, zeros}});
        QVERIFY(pdf.size() < 1024 * 1024);
        VERIFY_ERROR(read(pdf), ErrorCode::UnsafeInput);
    }

    void refusesTooManyFiles()
    {
        QList<PdfAttachment> files;
        for (int i = 0; i < 40; ++i)
            files.append({u"file%1.txt"_s.arg(i), {}, u"text/plain"_s, "x"});
        VERIFY_ERROR(read(pdfWith(files)), ErrorCode::UnsafeInput);
    }
};

QTEST_MAIN(TestReportVerifier)
#include "tst_reportverifier.moc"
