// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pagebuilder.h"

#include "core/report/reportstyle.h"

#include <utility>

namespace clausula {

PageBuilder::PageBuilder(const PageGeometry &geometry) : m_geometry(geometry)
{
    newPage();
}

void PageBuilder::newPage()
{
    m_pages.append(Page());
    const std::optional<Headings> headings = std::exchange(m_headings, std::nullopt);
    if (headings && headings->top > m_geometry.top)
        takeAlong(*headings);
    else
        m_y = m_geometry.top;
}

/** Moves the headings at the end of the page before to the top of the new one. */
void PageBuilder::takeAlong(const Headings &headings)
{
    Page &before = m_pages[m_pages.size() - 2];
    const QPointF up(0, m_geometry.top - headings.top);
    for (TextItem item : before.texts.sliced(headings.texts)) {
        item.baseline += up;
        m_pages.last().texts.append(std::move(item));
    }
    for (FillItem item : before.fills.sliced(headings.fills)) {
        item.area.translate(up);
        m_pages.last().fills.append(item);
    }
    before.texts.resize(headings.texts);
    before.fills.resize(headings.fills);
    m_y += up.y();
    m_headings = {0, 0, m_geometry.top};
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

    const Headings start =
        m_headings.value_or(Headings{m_pages.last().fills.size(), m_pages.last().texts.size(), m_y});
    const qsizetype page = m_pages.size();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool lastButOne = i + 2 == lines.size();
        const double needed = lines[i].height + (lastButOne ? lines[i + 1].height : 0);
        ensureRoom(needed);
        if (style.bar)
            fill(QRectF(m_geometry.left + style.indent - 120, m_y, 50,
                        lines[i].height + (i + 1 == lines.size() ? style.after : 0)),
                 reportstyle::importance(*style.bar));
        place(lines[i], style.indent, m_y);
        m_y += lines[i].height;
    }
    skip(style.after);
    if (style.keepWithNext > 0 && page == m_pages.size())
        m_headings = start;
}

QString PageBuilder::addOutline(int level, const QString &title, const QString &anchor)
{
    const QString name = anchor.isEmpty() ? QStringLiteral("heading-%1").arg(m_outline.size()) : anchor;
    m_outline.append({level, title, name});
    return name;
}

void PageBuilder::addPicture(const QImage &image, const QSizeF &size)
{
    ensureRoom(size.height());
    m_pages.last().pictures.append({QRectF(QPointF(m_geometry.left, m_y), size), image});
    m_y += size.height();
}

void PageBuilder::addRule()
{
    fill(QRectF(m_geometry.left, m_y, m_geometry.width(), 10), reportstyle::rule());
    m_y += 60;
}

void PageBuilder::place(const LineBox &line, double x, double y)
{
    m_headings.reset();
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
