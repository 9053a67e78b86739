// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/markpainter.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>
#include <ranges>

namespace clausula {

using namespace Qt::StringLiterals;

namespace {

/** The first row of \a layout that ends below \a y. */
int rowAt(const QTextLayout &layout, qreal y)
{
    const auto rows = std::views::iota(0, layout.lineCount());
    const auto bottom = [&layout](int row) { return layout.lineAt(row).y() + layout.lineAt(row).height(); };
    return static_cast<int>(std::ranges::upper_bound(rows, y, {}, bottom) - rows.begin());
}

Span rowSpan(const QTextLayout &layout, int row)
{
    const QTextLine line = layout.lineAt(row);
    return {line.textStart(), line.textLength()};
}

void paintLine(QPainter &painter, const MarkColours &colours, const QRectF &rect)
{
    const qreal thick = std::max(1.0, std::round(rect.height() / 14)); // grows with the letters
    const auto stroke = [&](qreal y, qreal height) {
        painter.fillRect(QRectF(rect.left(), y, rect.width(), height), colours.ink);
    };
    switch (colours.line) {
    case MarkLine::None:
        break;
    case MarkLine::Under:
        stroke(rect.bottom() - 2 * thick, 2 * thick);
        break;
    case MarkLine::DoubleUnder:
        stroke(rect.bottom() - thick, thick);
        stroke(rect.bottom() - 3 * thick, thick);
        break;
    case MarkLine::DashedUnder:
        for (int dash = 0; dash * 6 * thick < rect.width(); ++dash) {
            const qreal x = rect.left() + dash * 6 * thick;
            painter.fillRect(
                QRectF(x, rect.bottom() - 2 * thick, std::min(4 * thick, rect.right() - x), 2 * thick),
                colours.ink);
        }
        break;
    case MarkLine::Through:
        stroke(rect.center().y(), thick);
        break;
    }
}

void paintMark(QPainter &painter, const MarkColours &colours, const QRectF &rect)
{
    if (colours.fill.isValid())
        painter.fillRect(rect, colours.fill);
    paintLine(painter, colours, rect);
}

} // namespace

Span blockSpan(const QTextBlock &block)
{
    return {block.position(), block.length()};
}

PlacedBlock placedBlock(const QTextBlock &block, const QRectF &rect, const QRectF &clip)
{
    const QTextLayout &layout = *block.layout();
    const int rows = layout.lineCount();
    if (rows == 0)
        return {.block = block, .rect = rect, .visible = blockSpan(block)};
    const int first = std::min(rowAt(layout, clip.top() - rect.top()), rows - 1);
    const int last = std::min(rowAt(layout, clip.bottom() - rect.top()), rows - 1);
    return {.block = block,
            .rect = rect,
            .visible = spanBetween(block.position() + rowSpan(layout, first).start,
                                   block.position() + rowSpan(layout, last).end())};
}

QList<QRectF> rowRects(const PlacedBlock &placed, Span span)
{
    QList<QRectF> rects;
    const QTextLayout &layout = *placed.block.layout();
    const qsizetype start = std::max(span.start, placed.visible.start) - placed.block.position();
    const qsizetype end = std::min(span.end(), placed.visible.end()) - placed.block.position();
    if (start >= end || layout.lineCount() == 0)
        return rects;
    const int first = layout.lineForTextPosition(static_cast<int>(start)).lineNumber();
    for (int row = first; row < layout.lineCount() && rowSpan(layout, row).start < end; ++row) {
        const QTextLine line = layout.lineAt(row);
        const qreal left = line.cursorToX(static_cast<int>(std::max(start, rowSpan(layout, row).start)));
        const qreal right = line.cursorToX(static_cast<int>(std::min(end, rowSpan(layout, row).end())));
        rects += QRectF(std::min(left, right), line.y(), std::abs(right - left), line.height())
                     .translated(placed.rect.topLeft());
    }
    return rects;
}

void paintMarks(QPainter &painter, const SpanList<TextMark> &marks, const Palette &palette,
                const PlacedBlock &placed)
{
    marks.visitOverlapping(placed.visible, [&](const TextMark &mark) {
        const MarkColours colours = palette.mark(mark.kind);
        for (const QRectF &rect : rowRects(placed, mark.span))
            paintMark(painter, colours, rect);
    });
}

QString toolTipText(const QString &plain)
{
    return plain.isEmpty() ? QString()
                           : u"<p style='white-space:pre-wrap'>"_s + plain.toHtmlEscaped() + u"</p>"_s;
}

} // namespace clausula
