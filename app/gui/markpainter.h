// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/editormarks.h"
#include "app/gui/palette.h"

#include <QRectF>
#include <QTextBlock>

class QPainter;

namespace clausula {

/** A line of text as it lies on screen. */
struct PlacedBlock
{
    QTextBlock block;
    QRectF rect;  ///< in the coordinates that are painted in
    Span visible; ///< the part of the text, from its start, whose rows meet the painted area
};

/** \a block at \a rect with the part that meets \a clip; costs a binary search however long the line is. */
[[nodiscard]] PlacedBlock placedBlock(const QTextBlock &block, const QRectF &rect, const QRectF &clip);

/** The characters of a line with its end, so that an empty line can carry a band as well. */
[[nodiscard]] Span blockSpan(const QTextBlock &block);

/** One rectangle for every row of \a placed that \a span (of the text) reaches. */
[[nodiscard]] QList<QRectF> rowRects(const PlacedBlock &placed, Span span);

/** Paints the marks that lie on \a placed; to be called before the words are painted. */
void paintMarks(QPainter &painter, const SpanList<TextMark> &marks, const Palette &palette,
                const PlacedBlock &placed);

/** Plain text as a tool tip that wraps and in which nothing is taken for markup; empty stays empty. */
[[nodiscard]] QString toolTipText(const QString &plain);

} // namespace clausula
