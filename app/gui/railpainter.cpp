// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/railpainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace clausula {

namespace {

constexpr qreal bracket = 3;      ///< width of the bar along a section, in pixels
constexpr qreal thickness = 2;    ///< of a curve
constexpr qreal grip = 5;         ///< pixels beside a curve that still belong to it
constexpr qreal openEnd = 4;      ///< radius of the ring at which a gap ends
constexpr qreal openShare = 0.62; ///< of the ribbon's width that a gap's rail reaches over

using Place = RailEnd::Place;

QRectF bracketRect(const RailEnd &end, qreal edge)
{
    return {edge == 0 ? 0 : edge - bracket, end.top + 1, bracket, std::max(2.0, end.bottom - end.top - 2)};
}

QPainterPath joiningCurve(const RailEnd &left, const RailEnd &right, qreal width)
{
    QPainterPath curve(QPointF(0, left.anchor));
    curve.cubicTo(width / 2, left.anchor, width / 2, right.anchor, width, right.anchor);
    return curve;
}

/** From the edge the section stands at towards the other one, which it doesn't reach. */
QPainterPath openCurve(qreal from, qreal anchor, qreal width)
{
    const qreal reach = width * openShare - openEnd;
    QPainterPath curve(QPointF(from, anchor));
    curve.lineTo(from == 0 ? reach : width - reach, anchor);
    return curve;
}

/** The partner is scrolled away: an arrow tells where to. */
void paintArrow(QPainter &painter, const RailEnd &end, qreal edge, const QColor &colour)
{
    if (end.place != Place::Above && end.place != Place::Below)
        return;
    constexpr qreal size = 6;
    const qreal way = end.place == Place::Above ? 1 : -1;
    const qreal tip = edge == 0 ? 1 : edge - 1;
    const qreal back = edge == 0 ? size + 1 : edge - size - 1;
    QPainterPath arrow(QPointF(tip, end.anchor - way));
    arrow.lineTo(back, end.anchor + way * size / 2);
    arrow.lineTo(tip, end.anchor + way * size);
    arrow.closeSubpath();
    painter.fillPath(arrow, colour);
}

void paintOpenEnd(QPainter &painter, const PlacedRail &rail)
{
    const QPointF end = rail.curve.currentPosition();
    const qreal middle = end.x() + (rail.left.place == Place::Nowhere ? -openEnd : openEnd);
    painter.drawEllipse(QPointF(middle, end.y()), openEnd, openEnd);
}

void paintLetter(QPainter &painter, const PlacedRail &rail, const RailLook &look)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.colours.band);
    painter.drawEllipse(rail.letter, rail.radius, rail.radius);
    painter.setPen(look.colours.letter);
    const QPointF half(rail.radius, rail.radius);
    painter.drawText(QRectF(rail.letter - half, rail.letter + half), Qt::AlignCenter, look.letter);
}

} // namespace

qreal railRadius(const QFont &font)
{
    return QFontMetricsF(font).height() / 2;
}

bool PlacedRail::isNear(QPointF point, qreal width) const
{
    const auto onBracket = [&](const RailEnd &end, qreal edge) {
        return end.place == Place::Inside && bracketRect(end, edge).adjusted(-1, 0, 1, 0).contains(point);
    };
    if (onBracket(left, 0) || onBracket(right, width) || QLineF(letter, point).length() <= radius)
        return true;
    QPainterPathStroker stroker;
    stroker.setWidth(2 * grip);
    return stroker.createStroke(curve).contains(point);
}

PlacedRail placedRail(const RailEnd &left, const RailEnd &right, qreal width, qreal radius)
{
    PlacedRail rail{.link = -1, .left = left, .right = right, .curve = {}, .letter = {}, .radius = radius};
    if (right.place == Place::Nowhere)
        rail.curve = openCurve(0, left.anchor, width);
    else if (left.place == Place::Nowhere)
        rail.curve = openCurve(width, right.anchor, width);
    else
        rail.curve = joiningCurve(left, right, width);
    // Where sections stand apart, so do their letters: at the end that can be seen.
    const bool atLeft = left.place == Place::Inside;
    rail.letter = atLeft ? QPointF(bracket + 1 + radius, left.anchor)
                         : QPointF(width - bracket - 1 - radius, right.anchor);
    return rail;
}

void paintRail(QPainter &painter, const PlacedRail &rail, const RailLook &look, qreal width)
{
    const QColor colour = look.colours.band;
    QPen pen(colour, look.lit ? 2 * thickness : thickness);
    if (look.moved)
        pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(rail.curve);
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    if (rail.isGap())
        paintOpenEnd(painter, rail);
    const qreal widen = look.lit ? bracket : 0;
    if (rail.left.place == Place::Inside)
        painter.fillRect(bracketRect(rail.left, 0).adjusted(0, 0, widen, 0), colour);
    if (rail.right.place == Place::Inside)
        painter.fillRect(bracketRect(rail.right, width).adjusted(-widen, 0, 0, 0), colour);
    paintArrow(painter, rail.left, 0, colour);
    paintArrow(painter, rail.right, width, colour);
    if (!look.letter.isEmpty())
        paintLetter(painter, rail, look);
}

} // namespace clausula
