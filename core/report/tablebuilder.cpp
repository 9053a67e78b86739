// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tablebuilder.h"

#include "core/report/reportstyle.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace clausula {

namespace {

constexpr double padding = 70;    // left and right of a cell's text
constexpr double rowPadding = 40; // above and below it

} // namespace

TableBuilder::TableBuilder(PageBuilder &pages, QList<double> shares, const QStringList &header)
    : m_pages(pages), m_shares(std::move(shares))
{
    for (const QString &title : header)
        m_header.append(RichText().bold(title, textsize::small));
}

TableBuilder::~TableBuilder()
{
    if (m_held.isEmpty())
        return;
    ensureRoom(heightOfHeld());
    placeHeld();
}

void TableBuilder::addRow(const QList<RichText> &cells)
{
    placeRow(layOut(cells));
}

void TableBuilder::addGroup(const RichText &text, std::optional<Importance> bar)
{
    if (!m_held.isEmpty()) {
        ensureRoom(heightOfHeld());
        placeHeld();
    }
    Row row = layOut({text});
    row.shaded = true;
    if (bar)
        row.bar = reportstyle::importance(*bar);
    m_held.append(std::move(row));
}

void TableBuilder::addSpan(const RichText &text)
{
    Row row = layOut({text});
    row.ruled = m_held.isEmpty();
    if (m_held.isEmpty())
        placeRow(std::move(row));
    else
        m_held.append(std::move(row));
}

TableBuilder::Row TableBuilder::layOut(const QList<RichText> &cells) const
{
    Row row;
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

double TableBuilder::heightOfHeld() const
{
    return std::transform_reduce(m_held.begin(), m_held.end(), 0.0, std::plus(), &heightOfRow);
}

void TableBuilder::placeHeader()
{
    if (m_header.size() == 1 && m_header.first().text().isEmpty())
        return;
    Row header = layOut(m_header);
    header.spanning = false;
    header.shaded = true;
    placePart(header);
}

void TableBuilder::ensureRoom(double height)
{
    if (!m_started) {
        m_pages.ensureRoom(heightOfRow(layOut(m_header)) + height);
    } else if (height > m_pages.room() && !m_pages.atTop()) {
        m_pages.newPage();
    } else {
        return;
    }
    m_started = true;
    placeHeader();
}

void TableBuilder::placeHeld()
{
    const QList<Row> held = std::exchange(m_held, {});
    for (Row row : held) {
        while (!placePart(row)) {
            m_pages.newPage();
            placeHeader();
        }
    }
}

void TableBuilder::placeRow(Row row)
{
    constexpr double leastPart = 760; // of a row that is split: a few lines, not one
    const double height = heightOfRow(row);
    const bool splittable = height > m_pages.geometry().height() / 2;
    ensureRoom(heightOfHeld() + (splittable ? leastPart : height));
    placeHeld();
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
    decorate(row, used + 2 * rowPadding);
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        double lineY = y;
        for (qsizetype n = 0; n < counts[i]; ++n) {
            m_pages.place(row.cells[i][n], (row.spanning ? 0 : columnX(i)) + padding, lineY);
            lineY += row.cells[i][n].height;
        }
        row.cells[i].remove(0, counts[i]);
    }
    m_pages.advanceTo(m_pages.y() + used + 2 * rowPadding + 8);
    return done;
}

void TableBuilder::decorate(const Row &row, double height)
{
    constexpr double barWidth = 50;
    const double left = m_pages.geometry().left;
    const double width = m_pages.geometry().width();
    if (row.shaded)
        m_pages.fill(QRectF(left, m_pages.y(), width, height), reportstyle::shade());
    if (row.bar.isValid())
        m_pages.fill(QRectF(left - barWidth, m_pages.y(), barWidth, height), row.bar);
    if (row.ruled)
        m_pages.fill(QRectF(left, m_pages.y() + height, width, 8), reportstyle::rule());
}

} // namespace clausula
