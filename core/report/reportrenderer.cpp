// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/reportrenderer.h"

#include "core/report/cover.h"
#include "core/report/pagefurniture.h"
#include "core/report/pagewriter.h"
#include "core/report/reportjson.h"
#include "core/report/reportstyle.h"

#include <QCryptographicHash>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr double ascentShare = 0.95; // of the font's size, above the base line
constexpr double heightShare = 1.25; // of the font's size, a whole line of text

/** Draws over text what colour alone must not say. */
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

/** Where \a item stands, in points from the page's top left corner. */
QRectF areaOf(const TextItem &item)
{
    const double size = item.font.pixelSize();
    return QRectF((item.baseline - QPointF(0, size * ascentShare)) / twipsPerPoint,
                  QSizeF(item.width, size * heightShare) / twipsPerPoint);
}

/** A word across the page, as a shape: it is seen, but not found, copied or read aloud among the text. */
void drawDraftMark(QPainter &painter, const PageGeometry &geometry)
{
    constexpr double size = 2400; // twips: the word fills half of the diagonal
    constexpr QColor shade(0xf0, 0xf0, 0xf0);
    QPainterPath word;
    QFont font = reportstyle::font(size / twipsPerPoint, reportstyle::Weight::Bold);
    word.addText(0, 0, font, ReportText::tr("DRAFT"));
    painter.save();
    painter.translate(geometry.paper.width() / 2, geometry.paper.height() / 2);
    painter.rotate(-55);
    painter.translate(-word.boundingRect().center());
    painter.fillPath(word, shade);
    painter.restore();
}

QString basisOf(const GapReport &report, const QByteArray &contentHash)
{
    constexpr qsizetype shown = 12; // hexadecimal digits: no two reports of one matter share them
    return u"Clausula " CLAUSULA_VERSION " · "_s +
           ReportText::tr("library %1").arg(report.catalog.identity().version) + u" · "_s +
           report.date.toString(Qt::ISODate) + u" · "_s +
           ReportText::tr("content %1").arg(QString::fromLatin1(contentHash.toHex().first(shown)));
}

} // namespace

struct ReportRenderer::Data
{
    PageGeometry geometry;
    QList<Page> pages;
    QList<OutlineEntry> outline;
    QString title;
    QByteArray comparison;
    QByteArray contentHash;
    bool draft = false;

    /** Where each anchor stands; of equal names the first. */
    [[nodiscard]] QHash<QString, PdfPlace> places() const
    {
        QHash<QString, PdfPlace> found;
        for (qsizetype page = 0; page < pages.size(); ++page) {
            for (const TextItem &item : pages.at(page).texts) {
                if (!item.anchor.isEmpty() && !found.contains(item.anchor))
                    found.insert(item.anchor, {int(page), areaOf(item).top()});
            }
        }
        return found;
    }
};

ReportRenderer::ReportRenderer(std::unique_ptr<const Data> data) : m_data(std::move(data)) {}
ReportRenderer::ReportRenderer(ReportRenderer &&) noexcept = default;
ReportRenderer &ReportRenderer::operator=(ReportRenderer &&) noexcept = default;
ReportRenderer::~ReportRenderer() = default;

Result<ReportRenderer> ReportRenderer::layOut(const GapReport &report, const ReportOptions &options,
                                              std::stop_token stop, const ReportProgress &progress)
{
    const PageGeometry geometry = geometryOf(options.paper);
    QByteArray comparison = comparisonBytes(report);
    const ReportContent content{report, options,
                                QCryptographicHash::hash(comparison, QCryptographicHash::Sha256)};
    PageBuilder builder(geometry);
    addCover(builder, content);
    PageWriter writer(builder);
    if (const Result<void> written = writeChapters(writer, content, stop, progress); !written)
        return std::unexpected(written.error());
    auto data = std::make_unique<Data>();
    data->geometry = geometry;
    data->outline = builder.outline();
    data->pages = builder.takePages();
    data->title = reportTitle(report);
    data->comparison = std::move(comparison);
    data->contentHash = content.contentHash;
    data->draft = options.draft;
    addFurniture(data->pages, geometry, {data->title, basisOf(report, data->contentHash), options});
    return ReportRenderer(std::move(data));
}

const QString &ReportRenderer::title() const
{
    return m_data->title;
}

const QByteArray &ReportRenderer::comparison() const
{
    return m_data->comparison;
}

const QByteArray &ReportRenderer::contentHash() const
{
    return m_data->contentHash;
}

QList<PdfBookmark> ReportRenderer::bookmarks() const
{
    const QHash<QString, PdfPlace> places = m_data->places();
    QList<PdfBookmark> bookmarks;
    for (const OutlineEntry &entry : m_data->outline) {
        const auto place = places.constFind(entry.anchor);
        if (place != places.constEnd())
            bookmarks.append({entry.level, entry.title, *place});
    }
    return bookmarks;
}

QList<PdfLink> ReportRenderer::links() const
{
    const QHash<QString, PdfPlace> places = m_data->places();
    QList<PdfLink> links;
    for (qsizetype page = 0; page < m_data->pages.size(); ++page) {
        for (const TextItem &item : m_data->pages.at(page).texts) {
            const auto place = places.constFind(item.link);
            if (!item.link.isEmpty() && place != places.constEnd())
                links.append({int(page), areaOf(item), *place});
        }
    }
    return links;
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
    if (m_data->draft)
        drawDraftMark(painter, m_data->geometry);
    for (const FillItem &item : m_data->pages[page].fills)
        painter.fillRect(item.area, item.colour);
    for (const PictureItem &item : m_data->pages[page].pictures)
        painter.drawImage(item.area, item.image);
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

} // namespace clausula
