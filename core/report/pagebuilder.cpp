// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pagebuilder.h"

#include <utility>

namespace clausula {

PageBuilder::PageBuilder(const PageGeometry &geometry) : m_geometry(geometry)
{
    newPage();
}

void PageBuilder::newPage()
{
    m_pages.append(Page());
    m_y = m_geometry.top;
}

void PageBuilder::ensureRoom(double height)
{
    if (height > room() && !atTop())
        newPage();
}

void PageBuilder::skip(double height)
{
    if (!atTop())
        m_y += height;
}

void PageBuilder::addParagraph(const RichText &text, const ParagraphStyle &style)
{
    const QList<LineBox> lines = layOutLines(text, m_geometry.width() - style.indent);
    const double height = heightOf(lines);
    skip(style.before);
    if (style.keepWithNext > 0 || lines.size() <= 3)
        ensureRoom(height + style.keepWithNext);
    else
        ensureRoom(lines[0].height + lines[1].height);

    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool lastButOne = i + 2 == lines.size();
        const double needed = lines[i].height + (lastButOne ? lines[i + 1].height : 0);
        ensureRoom(needed);
        if (style.bar.isValid())
            fill(QRectF(m_geometry.left + style.indent - 120, m_y, 50,
                        lines[i].height + (i + 1 == lines.size() ? style.after : 0)),
                 style.bar);
        place(lines[i], style.indent, m_y);
        m_y += lines[i].height;
    }
    skip(style.after);
}

void PageBuilder::addRule()
{
    fill(QRectF(m_geometry.left, m_y, m_geometry.width(), 10), reportstyle::rule());
    m_y += 60;
}

void PageBuilder::place(const LineBox &line, double x, double y)
{
    for (TextItem item : line.items) {
        item.baseline += QPointF(m_geometry.left + x, y);
        m_pages.last().texts.append(std::move(item));
    }
}

void PageBuilder::fill(const QRectF &area, const QColor &colour)
{
    m_pages.last().fills.append({area, colour});
}

QList<Page> PageBuilder::takePages()
{
    return std::exchange(m_pages, {});
}

} // namespace clausula
