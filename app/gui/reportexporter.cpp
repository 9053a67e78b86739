// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reportexporter.h"

#include "app/gui/messagebar.h"
#include "core/base/atomicfile.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

QString suggestedName(const GapReport &report, const QString &suffix)
{
    const auto base = [](const AnalyzedDocument &side) {
        return QFileInfo(side.recognized.document.origin().name).completeBaseName();
    };
    return u"gaps-%1-%2.%3"_s.arg(base(report.left), base(report.right), suffix);
}

QPageSize::PageSizeId pageSizeId(ReportOptions::Paper paper)
{
    return paper == ReportOptions::Paper::A4 ? QPageSize::A4 : QPageSize::Letter;
}

/** An error that tells of something else, such as a missing folder, as one of saving the file at \a path. */
Result<void> naming(const QString &path, const Result<void> &outcome)
{
    return outcome.transform_error([&path](const Error &error) {
        if (error.subject == path || error.code == ErrorCode::Cancelled)
            return error;
        const QString reason = error.code == ErrorCode::FileMissing
                                   ? ReportExporter::tr("there is no folder %1").arg(error.subject)
                                   : error.detail;
        return Error{ErrorCode::WriteFailed, path, reason};
    });
}

} // namespace

QString formatName(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Pdf:
        return ReportExporter::tr("PDF");
    case ReportFormat::Html:
        return ReportExporter::tr("Web Page");
    case ReportFormat::Word:
        return ReportExporter::tr("Word");
    case ReportFormat::Markdown:
        return ReportExporter::tr("Markdown");
    case ReportFormat::Csv:
        return ReportExporter::tr("Spreadsheet (CSV)");
    case ReportFormat::Sarif:
        return ReportExporter::tr("SARIF");
    case ReportFormat::Json:
        break;
    }
    return ReportExporter::tr("JSON");
}

ReportExporter::ReportExporter(QWidget *window, MessageBar *news)
    : QObject(window), m_window(window), m_news(news)
{
}

ReportExporter::~ReportExporter()
{
    m_stop.request_stop();
}

void ReportExporter::exportAs(ReportFormat format, const Report &report, const ReportOptions &options)
{
    const QString suffix = suffixOf(format);
    const QString title = format == ReportFormat::Pdf    ? tr("Export Report as PDF")
                          : format == ReportFormat::Json ? tr("Export Results as JSON")
                                                         : tr("Export Report as %1").arg(formatName(format));
    askPath(title, suffix, tr("%1 files (*.%2)").arg(formatName(format), suffix), report,
            [=, this](const QString &path) { writeAs(format, report, options, path); });
}

void ReportExporter::print(const Report &report, const ReportOptions &options)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(suggestedName(*report, u"pdf"_s));
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, printer, report, options] { printOn(printer, report, options); });
    dialog->open();
}

void ReportExporter::printOn(const std::shared_ptr<QPrinter> &printer, const Report &report,
                             const ReportOptions &options)
{
    printer->setFullPage(true);
    printer->setPageSize(QPageSize(pageSizeId(options.paper)));
    printer->setPageMargins({});
    const ReportProgress progress = begin(tr("Printing the report"));
    const auto work = [printer, report, options, progress, stop = m_stop.get_token()] {
        return ReportRenderer::layOut(*report, options, stop).and_then([&](const ReportRenderer &pages) {
            return pages.paint(*printer, stop, progress);
        });
    };
    m_background.run(work, [this, job = m_job](const Result<void> &outcome) {
        end(job, outcome, tr("The report was sent to the printer."));
    });
}

void ReportExporter::writeAs(ReportFormat format, const Report &report, const ReportOptions &options,
                             const QString &path)
{
    const ReportProgress progress = begin(tr("Writing %1").arg(QFileInfo(path).fileName()));
    const auto work = [=, stop = m_stop.get_token()] {
        return exportReport(*report, format, options, stop, progress)
            .and_then([&](const QByteArray &bytes) -> Result<void> {
                if (stop.stop_requested())
                    return failure(ErrorCode::Cancelled, path);
                return writeAtomically(path, bytes);
            });
    };
    const QString success = format == ReportFormat::Json ? tr("The results were saved as %1.")
                                                         : tr("The report was saved as %1.");
    m_background.run(work, [=, this, job = m_job](const Result<void> &outcome) {
        end(job, naming(path, outcome), success.arg(QDir::toNativeSeparators(path)));
    });
}

void ReportExporter::askPath(const QString &title, const QString &suffix, const QString &filter,
                             const Report &report, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(m_window, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QFileInfo left(report->left.recognized.document.origin().path);
    if (left.isAbsolute() && left.dir().exists())
        dialog->setDirectory(left.dir());
    dialog->selectFile(suggestedName(*report, suffix));
    connect(dialog, &QFileDialog::fileSelected, this,
            [chosen = std::move(chosen)](const QString &path) { chosen(path); });
    dialog->open();
}

/**
 * Opens the progress dialog (if it takes long) and returns what the worker calls after each page. The dialog
 * is not modal: a modal one would run the event loop from within setValue().
 */
ReportProgress ReportExporter::begin(const QString &what)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_busy = true;
    ++m_job;
    delete m_progress;
    m_progress = new QProgressDialog(what, tr("Cancel"), 0, 0, m_window);
    m_progress->setWindowTitle(tr("Report"));
    m_progress->setMinimumDuration(300); // ms; most reports are written sooner
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    connect(m_progress, &QProgressDialog::canceled, this, [stop = m_stop]() mutable { stop.request_stop(); });
    return [this](int done, int total) {
        QMetaObject::invokeMethod(
            this,
            [this, done, total] {
                if (m_progress && !m_progress->wasCanceled()) {
                    m_progress->setMaximum(total);
                    m_progress->setValue(done);
                }
            },
            Qt::QueuedConnection);
    };
}

void ReportExporter::end(int job, const Result<void> &outcome, const QString &success)
{
    if (job != m_job)
        return;
    m_busy = false;
    delete m_progress;
    if (outcome)
        m_news->showMessage(MessageBar::Kind::Note, success);
    else if (outcome.error().code == ErrorCode::Cancelled)
        m_news->showMessage(MessageBar::Kind::Note, tr("Cancelled; no file was written."));
    else
        m_news->showMessage(MessageBar::Kind::Error, describe(outcome.error()));
    Q_EMIT finished(outcome.has_value());
}

} // namespace clausula
