// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "core/report/reportexport.h"

#include <QPointer>

#include <stop_token>

class QFileDialog;
class QPrinter;
class QProgressDialog;

namespace clausula {

class MessageBar;

/** What people call a form of a report: "Web Page". */
[[nodiscard]] QString formatName(ReportFormat format);

/**
 * Writes or prints a gap report: asks where to, does it aside with progress and Cancel, says how it went in a
 * message bar. A file is written whole or not at all.
 */
class ReportExporter : public QObject
{
    Q_OBJECT

public:
    using Report = std::shared_ptr<const GapReport>;

    ReportExporter(QWidget *window, MessageBar *news);
    ~ReportExporter() override;

    /** Asks for a name and writes the report in that form. */
    void exportAs(ReportFormat format, const Report &report, const ReportOptions &options);
    void exportPdf(const Report &report, const ReportOptions &options)
    {
        exportAs(ReportFormat::Pdf, report, options);
    }
    void exportJson(const Report &report) { exportAs(ReportFormat::Json, report, {}); }
    /** The only place where a printer is looked for: asking for one talks to print servers. */
    void print(const Report &report, const ReportOptions &options);

    /** Without asking for the name. */
    void writeAs(ReportFormat format, const Report &report, const ReportOptions &options,
                 const QString &path);
    void printOn(const std::shared_ptr<QPrinter> &printer, const Report &report,
                 const ReportOptions &options);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void finished(bool done);

private:
    void askPath(const QString &title, const QString &suffix, const QString &filter, const Report &report,
                 std::function<void(const QString &)> chosen);
    [[nodiscard]] ReportProgress begin(const QString &what);
    void end(int job, const Result<void> &outcome, const QString &success);

    QWidget *m_window;
    MessageBar *m_news;
    QPointer<QProgressDialog> m_progress;
    std::stop_source m_stop;
    bool m_busy = false;
    int m_job = 0; ///< counts exports; the end of an earlier one is no news
    Background m_background;
};

} // namespace clausula
