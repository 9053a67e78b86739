// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/reportdialog.h"

#include "app/gui/messagebar.h"
#include "app/gui/pagepreview.h"
#include "app/gui/reportexporter.h"
#include "app/gui/reportoptionsbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoomStep = 25; // percent
constexpr int smallestZoom = 25;
constexpr int largestZoom = 400;

QToolButton *tool(const QString &text, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

ReportDialog::ReportDialog(std::shared_ptr<const GapReport> report, QMap<QString, Decision> decisions,
                           QWidget *parent)
    : QDialog(parent), m_report(std::move(report)), m_decisions(std::move(decisions)),
      m_news(new MessageBar(this)), m_preview(new PagePreview(this)),
      m_exporter(new ReportExporter(this, m_news))
{
    setWindowTitle(tr("Gap Report"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(820, 900);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeTools());
    m_options = new ReportOptionsBar(this);
    column->addWidget(m_options);
    connect(m_options, &ReportOptionsBar::changed, this, &ReportDialog::layOut);
    connect(m_options, &ReportOptionsBar::failed, this,
            [this](const Error &error) { m_news->showMessage(MessageBar::Kind::Error, describe(error)); });
    column->addWidget(m_news);
    column->addWidget(m_preview, 1);
    column->addWidget(makeButtons());
    connect(m_preview, &PagePreview::pageChanged, this, &ReportDialog::showPageNumber);
    m_preview->setFocus();
    layOut();
}

ReportDialog::~ReportDialog()
{
    m_stop.request_stop();
}

ReportOptions ReportDialog::options() const
{
    ReportOptions options = m_options->options();
    options.decisions = m_decisions;
    return options;
}

QWidget *ReportDialog::makeTools()
{
    auto *row = new QWidget(this);
    m_back = tool(u"◀"_s, tr("Previous page"), row);
    m_forward = tool(u"▶"_s, tr("Next page"), row);
    m_page = new QSpinBox(row);
    m_page->setAccessibleName(tr("Page"));
    m_page->setKeyboardTracking(false);
    m_pages = new QLabel(row);
    QToolButton *smaller = tool(u"−"_s, tr("Smaller"), row);
    QToolButton *larger = tool(u"+"_s, tr("Larger"), row);
    QToolButton *fit = tool(tr("Fit width"), tr("As wide as the window"), row);
    m_zoom = new QLabel(row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_back, m_page, m_pages, m_forward})
        layout->addWidget(widget);
    layout->addSpacing(16);
    for (QWidget *widget : std::initializer_list<QWidget *>{smaller, m_zoom, larger, fit})
        layout->addWidget(widget);
    layout->addStretch(1);

    connect(m_back, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() + 1); });
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) { m_preview->setPage(page - 1); });
    connect(smaller, &QToolButton::clicked, this, [this] { zoomBy(-1); });
    connect(larger, &QToolButton::clicked, this, [this] { zoomBy(1); });
    connect(fit, &QToolButton::clicked, this, [this] { zoomBy(0); });
    return row;
}

QWidget *ReportDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *pdf = new QPushButton(tr("&Export PDF…"), row);
    auto *print = new QPushButton(tr("&Print…"), row);
    auto *close = new QPushButton(tr("&Close"), row);
    pdf->setDefault(true);
    pdf->setMinimumWidth(pdf->sizeHint().width() + 16); // the style leaves a default button no room beside it
    QPushButton *others = makeFormats(row);
    m_outputs = {pdf, print, others};
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(1);
    layout->addWidget(others);
    layout->addWidget(print);
    layout->addWidget(close);
    layout->addWidget(pdf);
    connect(pdf, &QPushButton::clicked, this, [this] { m_exporter->exportPdf(m_report, options()); });
    connect(print, &QPushButton::clicked, this, [this] { m_exporter->print(m_report, options()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

/** Everything but the PDF, which has a button of its own. */
QPushButton *ReportDialog::makeFormats(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    for (const ReportFormat format : {ReportFormat::Html, ReportFormat::Word, ReportFormat::Markdown,
                                      ReportFormat::Csv, ReportFormat::Sarif, ReportFormat::Json})
        connect(menu->addAction(formatName(format)), &QAction::triggered, this,
                [this, format] { m_exporter->exportAs(format, m_report, options()); });
    auto *button = new QPushButton(tr("Export &As"), parent);
    button->setMenu(menu);
    return button;
}

void ReportDialog::layOut()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    for (QPushButton *button : m_outputs)
        button->setEnabled(false);
    const auto work = [report = m_report, options = options(), stop = m_stop.get_token()]() -> Laid {
        return ReportRenderer::layOut(*report, options, stop).transform([](ReportRenderer &&renderer) {
            return std::make_shared<const ReportRenderer>(std::move(renderer));
        });
    };
    m_background.run(work, [this, layout = ++m_layout](const Laid &laid) {
        if (layout == m_layout)
            showPages(laid);
    });
    showPageNumber();
}

void ReportDialog::showPages(const Laid &laid)
{
    if (!laid) {
        m_news->showMessage(MessageBar::Kind::Error, describe(laid.error()));
        return;
    }
    for (QPushButton *button : m_outputs)
        button->setEnabled(true);
    m_preview->setRenderer(*laid);
    showPageNumber();
}

void ReportDialog::showPageNumber()
{
    const int count = m_preview->pageCount();
    const QSignalBlocker blocker(m_page);
    m_page->setRange(1, std::max(1, count));
    m_page->setValue(m_preview->page() + 1);
    m_pages->setText(count == 0 ? tr("Laying out the pages…") : tr("of %1").arg(count));
    m_back->setEnabled(m_preview->page() > 0);
    m_forward->setEnabled(m_preview->page() + 1 < count);
    m_zoom->setText(tr("%1 %").arg(m_preview->shownZoom()));
}

void ReportDialog::zoomBy(int direction)
{
    const int next = (m_preview->shownZoom() / zoomStep + direction) * zoomStep;
    m_preview->setZoom(direction == 0 ? 0 : std::clamp(next, smallestZoom, largestZoom));
    showPageNumber();
}

} // namespace clausula
