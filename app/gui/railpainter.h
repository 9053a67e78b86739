// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"

#include <QFont>
#include <QPainterPath>

class QPainter;

namespace clausula {

/** Where a rail meets one edge of the ribbon, in the ribbon's coordinates. */
struct RailEnd
{
    enum class Place {
        Nowhere, ///< the section has no partner: the rail ends in the open
        Above,   ///< scrolled away upwards
        Inside,
        Below
    };
    Place place = Place::Nowhere;
    qreal top = 0;    ///< of the section, cut off where the editor's view ends
    qreal bottom = 0; ///< equals top where the section is scrolled away
    qreal anchor = 0; ///< the height that the curve sets out from
};

/** The least that a letter needs around its middle, in pixels, for a font. */
[[nodiscard]] qreal railRadius(const QFont &font);

/** A rail with its shape. */
struct PlacedRail
{
    int link = -1; ///< index of the section link that it stands for
    RailEnd left;
    RailEnd right;
    QPainterPath curve;
    QPointF letter;   ///< middle of the disc with the group's letter
    qreal radius = 0; ///< of that disc

    [[nodiscard]] bool isGap() const
    {
        return left.place == RailEnd::Place::Nowhere || right.place == RailEnd::Place::Nowhere;
    }
    /** How far \a point is from it, in pixels, 0 on it; more than a few means beside it. */
    [[nodiscard]] bool isNear(QPointF point, qreal width) const;
};

/** Shapes a rail in a ribbon of \a width; at least one end must be Inside. */
[[nodiscard]] PlacedRail placedRail(const RailEnd &left, const RailEnd &right, qreal width, qreal radius);

/** How a rail is drawn. */
struct RailLook
{
    GroupColours colours;
    QString letter; ///< of the clause group; empty: no disc
    bool moved = false;
    bool lit = false; ///< under the mouse, or chosen by key
};

void paintRail(QPainter &painter, const PlacedRail &rail, const RailLook &look, qreal width);

} // namespace clausula
