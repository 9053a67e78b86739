// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/richtext.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>

namespace clausula {

/**
 * Lengths on a page are twips, 1/20 of a point: fine enough that glyph widths need no rounding, and
 * equal to a device unit of a PDF at 1440 dots an inch.
 */
inline constexpr double twipsPerPoint = 20.0;

/** Characters of one line that share a style, at the left end of their base line. */
struct TextItem
{
    QPointF baseline;
    double width = 0;
    QString text;
    QFont font;
    QColor colour;
    Mark mark = Mark::None;
    QString link;   ///< name of the anchor that a click leads to, may be empty
    QString anchor; ///< what links call this place, may be empty
};

/** A filled rectangle: table shading, rule or importance bar. */
struct FillItem
{
    QRectF area;
    QColor colour;
};

/** A picture, such as the firm's logo. */
struct PictureItem
{
    QRectF area;
    QImage image;
};

/** What is painted on one page; fills lie below the text, texts are in reading order. */
struct Page
{
    QList<PictureItem> pictures;
    QList<FillItem> fills;
    QList<TextItem> texts;
};

} // namespace clausula
