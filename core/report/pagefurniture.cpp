// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pagefurniture.h"

#include "core/report/reportstyle.h"
#include "core/report/reporttext.h"

#include <QFontMetricsF>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** \a text on one line, at most \a width wide. */
LineBox singleLine(const QString &text, double width)
{
    const QFontMetricsF metrics(reportstyle::font(textsize::small));
    const QString fitting = metrics.elidedText(text, Qt::ElideMiddle, width);
    const QList<LineBox> lines = layOutLines(RichText().quiet(fitting), width * 1.05);
    return lines.isEmpty() ? LineBox() : lines.first();
}

double widthOf(const LineBox &line)
{
    return line.items.isEmpty() ? 0 : line.items.last().baseline.x() + line.items.last().width;
}

void placeOn(Page &page, const LineBox &line, QPointF corner)
{
    for (TextItem item : line.items) {
        item.baseline += corner;
        page.texts.append(item);
    }
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

} // namespace

QPageSize pageSizeOf(ReportOptions::Paper paper)
{
    return QPageSize(paper == ReportOptions::Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
}

PageGeometry geometryOf(ReportOptions::Paper paper)
{
    PageGeometry geometry;
    geometry.paper = pageSizeOf(paper).size(QPageSize::Point) * twipsPerPoint;
    geometry.left = geometry.right = 54 * twipsPerPoint;
    geometry.top = 66 * twipsPerPoint;
    geometry.bottom = 58 * twipsPerPoint;
    return geometry;
}

void addFurniture(QList<Page> &pages, const PageGeometry &geometry, const Furniture &furniture)
{
    const ReportOptions &options = furniture.options;
    const double half = geometry.width() / 2;
    const LineBox title = singleLine(furniture.title, half);
    const LineBox notice = singleLine(
        joined({options.firm, options.confidentiality, options.draft ? ReportText::tr("DRAFT") : QString()}),
        half - 200);
    const LineBox basis = singleLine(furniture.basis, geometry.width() * 0.75);
    const double headerY = geometry.top - 30 * twipsPerPoint;
    const double footerY = geometry.end() + 20 * twipsPerPoint;
    for (qsizetype i = 1; i < pages.size(); ++i) {
        placeOn(pages[i], title, QPointF(geometry.left, headerY));
        placeOn(pages[i], notice, QPointF(geometry.left + geometry.width() - widthOf(notice), headerY));
        pages[i].fills.append({QRectF(geometry.left, geometry.top - 15 * twipsPerPoint, geometry.width(), 8),
                               reportstyle::rule()});
        placeOn(pages[i], basis, QPointF(geometry.left, footerY));
        const LineBox number =
            singleLine(ReportText::tr("Page %1 of %2").arg(i + 1).arg(pages.size()), geometry.width() / 4);
        placeOn(pages[i], number, QPointF(geometry.left + geometry.width() - widthOf(number), footerY));
    }
}

} // namespace clausula
