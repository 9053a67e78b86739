// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tablebuilder.h"

#include <algorithm>
#include <numeric>

namespace clausula {

namespace {

constexpr double padding = 70;    // left and right of a cell's text
constexpr double rowPadding = 50; // above and below it

} // namespace

TableBuilder::TableBuilder(PageBuilder &pages, QList<double> shares, const QStringList &header)
    : m_pages(pages), m_shares(std::move(shares))
{
    for (const QString &title : header)
        m_header.append(RichText().bold(title, reportstyle::smallSize));
}

TableBuilder::~TableBuilder()
{
    placeHeading();
}

void TableBuilder::addRow(const QList<RichText> &cells)
{
    Row row = layOut(cells, cells.size() == 1);
    if (!row.spanning)
        return placeRow(std::move(row));
    placeHeading();
    m_heading = std::move(row);
}

TableBuilder::Row TableBuilder::layOut(const QList<RichText> &cells, bool shaded) const
{
    Row row;
    row.shaded = shaded;
    row.spanning = cells.size() == 1;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const double width = row.spanning ? m_pages.geometry().width() : columnWidth(i);
        row.cells.append(cells[i].isEmpty() ? QList<LineBox>() : layOutLines(cells[i], width - 2 * padding));
    }
    return row;
}

double TableBuilder::columnX(qsizetype column) const
{
    const double all = std::accumulate(m_shares.begin(), m_shares.end(), 0.0);
    const double before = std::accumulate(m_shares.begin(), m_shares.begin() + column, 0.0);
    return m_pages.geometry().width() * before / all;
}

double TableBuilder::columnWidth(qsizetype column) const
{
    return (column + 1 < m_shares.size() ? columnX(column + 1) : m_pages.geometry().width()) -
           columnX(column);
}

double TableBuilder::heightOfRow(const Row &row)
{
    double height = 0;
    for (const QList<LineBox> &cell : row.cells)
        height = std::max(height, heightOf(cell));
    return height + 2 * rowPadding;
}

void TableBuilder::placeHeader()
{
    Row header = layOut(m_header, true);
    placePart(header);
}

void TableBuilder::ensureRoom(double height)
{
    if (!m_started) {
        m_pages.ensureRoom(heightOfRow(layOut(m_header, true)) + height);
    } else if (height > m_pages.room() && !m_pages.atTop()) {
        m_pages.newPage();
    } else {
        return;
    }
    m_started = true;
    placeHeader();
}

void TableBuilder::placeHeading()
{
    if (!m_heading)
        return;
    ensureRoom(heightOfRow(*m_heading));
    placePart(*m_heading);
    m_heading.reset();
}

void TableBuilder::placeRow(Row row)
{
    const double height = heightOfRow(row);
    const bool splittable = height > m_pages.geometry().height() / 2;
    ensureRoom((m_heading ? heightOfRow(*m_heading) : 0) + (splittable ? 4 * rowPadding + 600 : height));
    placeHeading();
    while (!placePart(row)) {
        m_pages.newPage();
        placeHeader();
    }
}

bool TableBuilder::placePart(Row &row)
{
    const double room = m_pages.room() - 2 * rowPadding;
    const double y = m_pages.y() + rowPadding;
    double used = 0;
    bool done = true;
    QList<qsizetype> counts;
    for (const QList<LineBox> &cell : row.cells) {
        double height = 0;
        qsizetype count = 0;
        while (count < cell.size() && (count == 0 || height + cell[count].height <= room))
            height += cell[count++].height;
        counts.append(count);
        used = std::max(used, height);
        done = done && count == cell.size();
    }
    const double left = m_pages.geometry().left;
    if (row.shaded)
        m_pages.fill(QRectF(left, m_pages.y(), m_pages.geometry().width(), used + 2 * rowPadding),
                     reportstyle::shade());
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        double lineY = y;
        for (qsizetype n = 0; n < counts[i]; ++n) {
            m_pages.place(row.cells[i][n], (row.spanning ? 0 : columnX(i)) + padding, lineY);
            lineY += row.cells[i][n].height;
        }
        row.cells[i].remove(0, counts[i]);
    }
    const double bottom = m_pages.y() + used + 2 * rowPadding;
    m_pages.fill(QRectF(left, bottom, m_pages.geometry().width(), 8), reportstyle::rule());
    m_pages.advanceTo(bottom + 8);
    return done;
}

} // namespace clausula
