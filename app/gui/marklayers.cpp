// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/marklayers.h"

#include <QPainter>

namespace clausula {

void MarkLayers::clear()
{
    m_bands = {};
    m_lit = {};
    m_marks = {};
    m_notes = {};
}

void MarkLayers::setLit(const SectionBand &section)
{
    m_lit = SpanList(section.span.isEmpty() ? QList<SectionBand>() : QList<SectionBand>{section});
}

void MarkLayers::shift(qsizetype position, qsizetype removed, qsizetype added)
{
    m_bands.shift(position, removed, added);
    m_lit.shift(position, removed, added);
    m_notes.shift(position, removed, added);
    for (SpanList<TextMark> &marks : m_marks)
        marks.shift(position, removed, added);
}

const SectionBand *MarkLayers::bandOver(Span line) const
{
    const SectionBand *band = m_bandsVisible ? m_bands.firstOverlapping(line) : nullptr;
    return band && m_topics.shows(band->group) ? band : nullptr;
}

const LineNote *MarkLayers::noteAt(Span line) const
{
    const LineNote *found = nullptr;
    m_notes.visitOverlapping(line, [&](const LineNote &note) {
        if (!found && line.contains(note.span.start))
            found = &note;
    });
    return found;
}

QString MarkLayers::toolTipAt(qsizetype offset, Span line) const
{
    QString text;
    for (const Layer layer : {Evidence, Redline}) {
        marks(layer).visitOverlapping({offset, 1}, [&text](const TextMark &mark) {
            if (!mark.toolTip.isEmpty())
                text = mark.toolTip;
        });
    }
    const SectionBand *band = bandOver(line);
    return text.isEmpty() && band ? band->toolTip : text;
}

void MarkLayers::paint(QPainter &painter, const PlacedBlock &placed, qreal width,
                       const Palette &palette) const
{
    const QRectF &rect = placed.rect;
    if (const SectionBand *band = bandOver(blockSpan(placed.block)))
        painter.fillRect(QRectF(0, rect.top(), width, rect.height()), palette.group(band->group).tint);
    for (const SpanList<TextMark> &marks : m_marks)
        paintMarks(painter, marks, palette, placed);
    paintLit(painter, placed, width, palette);
}

void MarkLayers::paintLit(QPainter &painter, const PlacedBlock &placed, qreal width,
                          const Palette &palette) const
{
    constexpr qreal thickness = 2;
    const Span line = blockSpan(placed.block);
    const SectionBand *lit = m_lit.firstOverlapping(line);
    if (!lit)
        return;
    const QRectF &rect = placed.rect;
    const QColor colour = palette.group(lit->group).band;
    painter.fillRect(QRectF(0, rect.top(), thickness, rect.height()), colour);
    painter.fillRect(QRectF(width - thickness, rect.top(), thickness, rect.height()), colour);
    if (lit->span.start >= line.start)
        painter.fillRect(QRectF(0, rect.top(), width, thickness), colour);
    if (lit->span.end() <= line.end())
        painter.fillRect(QRectF(0, rect.bottom() - thickness, width, thickness), colour);
}

} // namespace clausula
