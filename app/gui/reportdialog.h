// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/background.h"
#include "core/report/reportrenderer.h"

#include <QDialog>

#include <stop_token>

class QLabel;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace clausula {

class MessageBar;
class PagePreview;
class ReportExporter;
class ReportOptionsBar;

/** The gap report page by page, the very pages that are exported and printed. */
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a decisions: what reviewers decided, by Finding::key. */
    explicit ReportDialog(std::shared_ptr<const GapReport> report, QMap<QString, Decision> decisions = {},
                          QWidget *parent = nullptr);
    ~ReportDialog() override;

    [[nodiscard]] PagePreview *preview() const { return m_preview; }
    [[nodiscard]] ReportOptions options() const;

private:
    using Laid = Result<std::shared_ptr<const ReportRenderer>>;

    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QPushButton *makeFormats(QWidget *parent);
    void layOut();
    void showPages(const Laid &laid);
    void showPageNumber();
    void zoomBy(int direction);

    std::shared_ptr<const GapReport> m_report;
    QMap<QString, Decision> m_decisions;
    MessageBar *m_news;
    PagePreview *m_preview;
    ReportExporter *m_exporter;
    ReportOptionsBar *m_options = nullptr;
    QSpinBox *m_page = nullptr;
    QLabel *m_pages = nullptr;
    QLabel *m_zoom = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QList<QPushButton *> m_outputs;
    std::stop_source m_stop;
    int m_layout = 0; ///< counts lay-outs; a result of an earlier one is late
    Background m_background;
};

} // namespace clausula
