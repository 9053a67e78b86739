// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pagepreview.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace clausula {

namespace {

constexpr int border = 12; // pixels around the sheet
constexpr double pixelsPerPoint = 96.0 / 72.0;

} // namespace

/** Draws the page itself. */
class PagePreview::Sheet : public QWidget
{
public:
    explicit Sheet(PagePreview *preview) : QWidget(preview), m_preview(preview) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ReportRenderer *renderer = m_preview->m_renderer.get();
        if (!renderer)
            return;
        QPainter painter(this);
        const QRect paper = rect().adjusted(border, border, -border, -border);
        painter.fillRect(paper, Qt::white);
        painter.setPen(Qt::gray);
        painter.drawRect(paper);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        const double scale = paper.width() / renderer->pageSize().width();
        painter.scale(scale, scale);
        renderer->paintPage(painter, m_preview->page());
    }

private:
    PagePreview *m_preview;
};

PagePreview::PagePreview(QWidget *parent) : QScrollArea(parent), m_sheet(new Sheet(this))
{
    setWidget(m_sheet);
    setAlignment(Qt::AlignCenter);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width would swing when it fills the width
    setAccessibleName(tr("Preview of the report"));
}

void PagePreview::setRenderer(std::shared_ptr<const ReportRenderer> renderer)
{
    m_renderer = std::move(renderer);
    layOutSheet();
    setPage(std::min(m_page, pageCount() - 1));
}

void PagePreview::setPage(int page)
{
    m_page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    setAccessibleDescription(tr("Page %1 of %2").arg(m_page + 1).arg(pageCount()));
    verticalScrollBar()->setValue(0);
    m_sheet->update();
    Q_EMIT pageChanged(m_page);
}

void PagePreview::setZoom(int percent)
{
    m_zoom = percent;
    layOutSheet();
}

int PagePreview::shownZoom() const
{
    if (m_zoom > 0 || !m_renderer)
        return m_zoom > 0 ? m_zoom : 100;
    const double room = viewport()->width() - 2 * border;
    return std::max(10, static_cast<int>(100 * room / (m_renderer->pageSize().width() * pixelsPerPoint)));
}

void PagePreview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    layOutSheet();
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
        setPage(m_page + 1);
        break;
    case Qt::Key_PageUp:
        setPage(m_page - 1);
        break;
    case Qt::Key_Home:
        setPage(0);
        break;
    case Qt::Key_End:
        setPage(pageCount() - 1);
        break;
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    const QScrollBar *bar = verticalScrollBar();
    const int turn = event->angleDelta().y();
    if (turn < 0 && bar->value() == bar->maximum() && m_page + 1 < pageCount())
        setPage(m_page + 1);
    else if (turn > 0 && bar->value() == bar->minimum() && m_page > 0)
        setPage(m_page - 1);
    else
        QScrollArea::wheelEvent(event);
}

void PagePreview::layOutSheet()
{
    if (!m_renderer)
        return;
    const QSizeF paper = m_renderer->pageSize() * pixelsPerPoint * shownZoom() / 100.0;
    m_sheet->resize(paper.toSize() + QSize(2 * border, 2 * border));
    m_sheet->update();
}

} // namespace clausula
