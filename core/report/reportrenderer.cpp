// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportrenderer.h"

#include "core/report/chapters.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr int pdfResolution = 1440; // dots an inch: one dot a twip, so nothing is rounded

QPageSize pageSizeOf(ReportOptions::Paper paper)
{
    return QPageSize(paper == ReportOptions::Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

PageGeometry geometryOf(ReportOptions::Paper paper)
{
    PageGeometry geometry;
    geometry.paper = pageSizeOf(paper).size(QPageSize::Point) * twipsPerPoint;
    geometry.left = geometry.right = 56 * twipsPerPoint;
    geometry.top = 72 * twipsPerPoint;
    geometry.bottom = 64 * twipsPerPoint;
    return geometry;
}

/** \a text on one line, at most \a width wide. */
LineBox singleLine(const QString &text, double width)
{
    const QFont font = reportstyle::font(reportstyle::smallSize);
    const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideMiddle, width);
    const QList<LineBox> lines = layOutLines(RichText().quiet(fitting), width * 1.05);
    return lines.isEmpty() ? LineBox() : lines.first();
}

void placeOn(Page &page, const LineBox &line, QPointF corner)
{
    for (TextItem item : line.items) {
        item.baseline += corner;
        page.texts.append(item);
    }
}

double widthOf(const LineBox &line)
{
    return line.items.isEmpty() ? 0 : line.items.last().baseline.x() + line.items.last().width;
}

/** Running header and footer; the cover has neither. */
void addFurniture(QList<Page> &pages, const PageGeometry &geometry, const GapReport &report)
{
    const QString title =
        ReportText::tr("Gap report: %1 and %2").arg(sideName(report.left), sideName(report.right));
    const QString basis = u"Clausula " CLAUSULA_VERSION " · "_s +
                          ReportText::tr("library %1").arg(report.catalog.identity().version) + u" · "_s +
                          report.date.toString(Qt::ISODate);
    const LineBox header = singleLine(title, geometry.width());
    const LineBox footer = singleLine(basis, geometry.width() / 2);
    const double footerY = geometry.end() + 24 * twipsPerPoint;
    for (qsizetype i = 1; i < pages.size(); ++i) {
        placeOn(pages[i], header, QPointF(geometry.left, geometry.top - 32 * twipsPerPoint));
        pages[i].fills.append({QRectF(geometry.left, geometry.top - 16 * twipsPerPoint, geometry.width(), 8),
                               reportstyle::rule()});
        placeOn(pages[i], footer, QPointF(geometry.left, footerY));
        const LineBox number =
            singleLine(ReportText::tr("Page %1 of %2").arg(i + 1).arg(pages.size()), geometry.width() / 2);
        placeOn(pages[i], number, QPointF(geometry.left + geometry.width() - widthOf(number), footerY));
    }
}

void drawMark(QPainter &painter, const TextItem &item)
{
    const double size = item.font.pixelSize();
    const auto line = [&](double y) {
        painter.fillRect(QRectF(item.baseline.x(), item.baseline.y() + y, item.width, size / 18),
                         item.colour);
    };
    if (item.mark == Mark::Deleted) {
        line(-size * 0.3);
    } else if (item.mark == Mark::Inserted) {
        line(size * 0.12);
        line(size * 0.24);
    }
}

} // namespace

struct ReportRenderer::Data
{
    PageGeometry geometry;
    QList<Page> pages;
    QPageSize pageSize;
    QString title;
};

ReportRenderer::ReportRenderer(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}
ReportRenderer::ReportRenderer(ReportRenderer &&) noexcept = default;
ReportRenderer &ReportRenderer::operator=(ReportRenderer &&) noexcept = default;
ReportRenderer::~ReportRenderer() = default;

Result<ReportRenderer> ReportRenderer::layOut(const GapReport &report, const ReportOptions &options,
                                              std::stop_token stop, const ReportProgress &progress)
{
    const PageGeometry geometry = geometryOf(options.paper);
    PageBuilder builder(geometry);
    const std::function<void()> steps[] = {
        [&] { chapters::cover(builder, report); },
        [&] { chapters::summary(builder, report); },
        [&] { chapters::coverage(builder, report); },
        [&] { chapters::findings(builder, report); },
        [&] { chapters::departures(builder, report, stop); },
        [&] { chapters::method(builder, report); },
    };
    int done = 0;
    for (const auto &step : steps) {
        step();
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        if (progress)
            progress(++done, int(std::size(steps)));
    }
    auto data = std::make_unique<Data>();
    data->geometry = geometry;
    data->pages = builder.takePages();
    data->pageSize = pageSizeOf(options.paper);
    data->title = ReportText::tr("Gap report: %1 and %2").arg(sideName(report.left), sideName(report.right));
    addFurniture(data->pages, geometry, report);
    return ReportRenderer(std::move(data));
}

int ReportRenderer::pageCount() const
{
    return int(m_data->pages.size());
}

QSizeF ReportRenderer::pageSize() const
{
    return m_data->geometry.paper / twipsPerPoint;
}

void ReportRenderer::paintPage(QPainter &painter, int page) const
{
    painter.save();
    painter.scale(1 / twipsPerPoint, 1 / twipsPerPoint);
    for (const FillItem &item : m_data->pages[page].fills)
        painter.fillRect(item.area, item.colour);
    for (const TextItem &item : m_data->pages[page].texts) {
        painter.setFont(item.font);
        painter.setPen(item.colour);
        painter.drawText(item.baseline, item.text);
        drawMark(painter, item);
    }
    painter.restore();
}

Result<void> ReportRenderer::paint(QPagedPaintDevice &device, std::stop_token stop,
                                   const ReportProgress &progress) const
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::WriteFailed, m_data->title);
    painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiY() / 72.0);
    for (int page = 0; page < pageCount(); ++page) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        if (page > 0 && !device.newPage())
            return failure(ErrorCode::WriteFailed, m_data->title);
        paintPage(painter, page);
        if (progress)
            progress(page + 1, pageCount());
    }
    return {};
}

Result<QByteArray> reportToPdf(const GapReport &report, const ReportOptions &options, std::stop_token stop,
                               const ReportProgress &progress)
{
    const Result<ReportRenderer> renderer = ReportRenderer::layOut(report, options, stop);
    if (!renderer)
        return std::unexpected(renderer.error());

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfResolution);
    writer.setPageSize(pageSizeOf(options.paper));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(
        ReportText::tr("Gap report: %1 and %2").arg(sideName(report.left), sideName(report.right)));
    writer.setCreator(u"Clausula " CLAUSULA_VERSION ""_s);
    if (const Result<void> painted = renderer->paint(writer, stop, progress); !painted)
        return std::unexpected(painted.error());
    return bytes;
}

} // namespace clausula
