// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdflines.h"

#include "core/import/pdfregions.h"

#include <algorithm>
#include <iterator>

namespace clausula {
namespace {

constexpr int deepestNesting = 3;  // columns in columns
constexpr double rowTolerance = 3; // points that cells of a row may begin above its first line

PdfStyle styleOf(const PdfBand &band)
{
    PdfStyle style = band.segments.first().style;
    for (const PdfSegment &segment : band.segments)
        style.bold = style.bold && segment.style.bold;
    return style;
}

PdfBox boxOf(const QList<PdfBand> &bands)
{
    PdfBox box = bands.first().box;
    for (const PdfBand &band : bands)
        box = box.united(band.box);
    return box;
}

/** Those bands of a column that begin within a row of its table. */
QList<PdfBand> bandsBetween(const QList<PdfBand> &column, double top, double end)
{
    QList<PdfBand> bands;
    std::ranges::copy_if(column, std::back_inserter(bands),
                         [&](const PdfBand &band) { return band.box.top >= top && band.box.top < end; });
    return bands;
}

/** The words of a cell, one line a band. */
QString cellText(const QList<PdfBand> &cell)
{
    QString text;
    for (const PdfBand &band : cell)
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + band.text();
    return text;
}

/** Writes the lines of one page. */
class LineWriter
{
public:
    LineWriter(int page, QList<PdfLine> &lines)
        : m_page(page), m_flow(lines.isEmpty() ? 0 : lines.last().flow), m_lines(lines)
    {
    }

    void write(const QList<PdfBand> &bands, int depth)
    {
        for (const PdfRegion &region : regionsOf(bands)) {
            ++m_flow;
            if (region.kind == PdfRegion::Kind::Table)
                writeTable(region);
            else if (region.kind == PdfRegion::Kind::Text || depth == deepestNesting)
                std::ranges::for_each(region.columns, [this](const auto &column) { writeText(column); });
            else
                std::ranges::for_each(region.columns, [&](const auto &column) { write(column, depth + 1); });
        }
    }

private:
    void writeText(const QList<PdfBand> &bands)
    {
        if (bands.isEmpty())
            return;
        const PdfBox column = boxOf(bands);
        ++m_flow;
        for (const PdfBand &band : bands)
            m_lines.append({band.text(), band.box, styleOf(band), m_page, m_flow, column.left, column.right});
    }

    void writeTable(const PdfRegion &table)
    {
        QList<double> tops = table.rowTops;
        if (tops.isEmpty())
            tops.append(0);
        tops.first() = 0; // what stands above the first row that could be told belongs to it
        for (qsizetype row = 0; row < tops.size(); ++row) {
            const double end = row + 1 < tops.size() ? tops[row + 1] - rowTolerance : 1e9;
            writeRow(table, tops[row] - rowTolerance, end);
        }
    }

    void writeRow(const PdfRegion &table, double top, double end)
    {
        PdfLine line{.page = m_page, .flow = m_flow};
        QList<PdfBand> row;
        for (const QList<PdfBand> &column : table.columns) {
            const QList<PdfBand> cell = bandsBetween(column, top, end);
            line.cells.append(cellText(cell));
            row += cell;
        }
        if (row.isEmpty())
            return;
        line.box = boxOf(row);
        line.style = styleOf(row.first());
        m_lines.append(line);
    }

    int m_page;
    int m_flow;
    QList<PdfLine> &m_lines;
};

} // namespace

void readLines(const QList<PdfBand> &bands, int page, QList<PdfLine> &lines)
{
    if (!bands.isEmpty())
        LineWriter(page, lines).write(bands, 0);
}

} // namespace clausula
