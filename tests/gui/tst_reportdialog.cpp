// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/messagebar.h"
#include "app/gui/pagepreview.h"
#include "app/gui/reportdialog.h"
#include "app/gui/reportexporter.h"
#include "tests/support/eventually.h"
#include "tests/support/madereport.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPrinter>
#include <QProgressDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace clausula;
using namespace clausula::test;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const GapReport> longReport(int paragraphs)
{
    QString left = u"OUR POLICY\n\n"_s;
    for (int i = 0; i < paragraphs; ++i)
        left += u"Data number %1 is kept for 30 days and then thrown away.\n\n"_s.arg(i);
    return madeResult(left, u"THEIRS\n\nData is kept.\n\nA cookie is set.\n"_s).report;
}

} // namespace

class TestReportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePagesThatAreExported();
    void turnsPagesByKeyAndButton();
    void zoomsAndFits();
    void laysOutAgainForOtherPaper();
    void namesItsControls();
    void writesPdf();
    void writesJson();
    void saysWhyItCouldNotWrite();
    void saysWhichFileIsNoLogo();
    void leavesNothingBehindWhenCancelled();
    void printsEveryPage();

private:
    static bool waitForPages(const ReportDialog &dialog)
    {
        return QTest::qWaitFor([&] { return dialog.preview()->pageCount() > 0; }, patience);
    }

    QTemporaryDir m_folder;
};

void TestReportDialog::showsThePagesThatAreExported()
{
    const auto report = longReport(3);
    ReportDialog dialog(report);
    dialog.show();
    QVERIFY(waitForPages(dialog));
    const auto pages = ReportRenderer::layOut(*report, dialog.options());
    QVERIFY(pages);
    QCOMPARE(dialog.preview()->pageCount(), pages->pageCount());
    const QImage shown = dialog.preview()->widget()->grab().toImage();
    QVERIFY(shown.pixelColor(shown.width() / 2, 20).lightness() > 250); // paper is white
}

void TestReportDialog::turnsPagesByKeyAndButton()
{
    ReportDialog dialog(longReport(40));
    dialog.show();
    QVERIFY(waitForPages(dialog));
    QVERIFY(dialog.preview()->pageCount() > 2);
    QTest::keyClick(dialog.preview(), Qt::Key_PageDown);
    QCOMPARE(dialog.preview()->page(), 1);
    auto *number = dialog.findChild<QSpinBox *>();
    QCOMPARE(number->value(), 2);
    number->setValue(3);
    QCOMPARE(dialog.preview()->page(), 2);
    QTest::keyClick(dialog.preview(), Qt::Key_End);
    QCOMPARE(dialog.preview()->page(), dialog.preview()->pageCount() - 1);
    QTest::keyClick(dialog.preview(), Qt::Key_PageDown); // there is no page behind the last
    QCOMPARE(dialog.preview()->page(), dialog.preview()->pageCount() - 1);
}

void TestReportDialog::zoomsAndFits()
{
    ReportDialog dialog(longReport(1));
    dialog.show();
    QVERIFY(waitForPages(dialog));
    PagePreview *preview = dialog.preview();
    const int fitted = preview->widget()->width();
    QVERIFY(fitted <= preview->viewport()->width());
    preview->setZoom(200);
    QVERIFY(preview->widget()->width() > fitted);
    preview->setZoom(0);
    QCOMPARE(preview->widget()->width(), fitted);
}

void TestReportDialog::laysOutAgainForOtherPaper()
{
    ReportDialog dialog(longReport(1));
    dialog.show();
    QVERIFY(waitForPages(dialog));
    const auto shape = [&] {
        return double(dialog.preview()->widget()->height()) / dialog.preview()->widget()->width();
    };
    const double a4 = shape();
    dialog.findChild<QComboBox *>()->setCurrentIndex(1);
    QCOMPARE(dialog.options().paper, ReportOptions::Paper::Letter);
    QVERIFY(eventually([&] { return shape() < a4 - 0.05; }));
}

void TestReportDialog::namesItsControls()
{
    ReportDialog dialog(longReport(1));
    dialog.show();
    for (QWidget *widget : dialog.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void TestReportDialog::writesPdf()
{
    QWidget window;
    MessageBar news(&window);
    ReportExporter exporter(&window, &news);
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    const QString path = m_folder.filePath(u"report.pdf"_s);
    exporter.writeAs(ReportFormat::Pdf, longReport(2), {}, path);
    QVERIFY(exporter.isBusy());
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toBool(), true);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    QVERIFY(news.text().contains(u"report.pdf"_s));
}

void TestReportDialog::writesJson()
{
    QWidget window;
    MessageBar news(&window);
    ReportExporter exporter(&window, &news);
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    const QString path = m_folder.filePath(u"results.json"_s);
    exporter.writeAs(ReportFormat::Json, longReport(2), {}, path);
    QVERIFY(finished.wait(patience));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().value("schema"_L1).toString(),
             u"clausula.comparison/1"_s);
}

void TestReportDialog::saysWhyItCouldNotWrite()
{
    QWidget window;
    MessageBar news(&window);
    ReportExporter exporter(&window, &news);
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    exporter.writeAs(ReportFormat::Pdf, longReport(1), {}, m_folder.filePath(u"no/such/folder/report.pdf"_s));
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toBool(), false);
    QCOMPARE(news.kind(), MessageBar::Kind::Error);
    QVERIFY(news.text().contains(u"report.pdf"_s));
}

void TestReportDialog::saysWhichFileIsNoLogo()
{
    ReportDialog dialog(longReport(1));
    dialog.show();
    for (QAction *action : dialog.findChildren<QAction *>()) {
        if (action->text() == u"&Logo…"_s)
            action->trigger();
    }
    auto *chooser = dialog.findChild<QFileDialog *>();
    QVERIFY(chooser);
    QFile file(m_folder.filePath(u"logo.svg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg/>") > 0);
    file.close();
    Q_EMIT chooser->fileSelected(file.fileName());
    QVERIFY(dialog.findChild<MessageBar *>()->text().contains(u"logo.svg” can't be the logo"_s));
    QVERIFY(dialog.options().logo.isEmpty());
}

void TestReportDialog::leavesNothingBehindWhenCancelled()
{
    QWidget window;
    MessageBar news(&window);
    ReportExporter exporter(&window, &news);
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    const QString path = m_folder.filePath(u"cancelled.pdf"_s);
    exporter.writeAs(ReportFormat::Pdf, longReport(4000), {}, path);
    const auto *progress = window.findChild<QProgressDialog *>();
    QVERIFY(progress);
    progress->findChild<QPushButton *>()->click();
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.first().first().toBool(), false);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(news.kind(), MessageBar::Kind::Note);
}

void TestReportDialog::printsEveryPage()
{
    QWidget window;
    MessageBar news(&window);
    ReportExporter exporter(&window, &news);
    QSignalSpy finished(&exporter, &ReportExporter::finished);
    const auto report = longReport(2);
    const auto printer = std::make_shared<QPrinter>(); // its device is a file: no printer is asked
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(m_folder.filePath(u"printed.pdf"_s));
    exporter.printOn(printer, report, {});
    QVERIFY(finished.wait(patience));
    QVERIFY2(finished.first().first().toBool(), qPrintable(news.text()));
    QVERIFY(QFileInfo(printer->outputFileName()).size() > 1000);
}

QTEST_MAIN(TestReportDialog)
#include "tst_reportdialog.moc"
