// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdflines.h"

#include "core/import/pdfregions.h"

#include <algorithm>

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
        bool first = true;
        for (const QList<PdfBand> &column : table.columns) {
            QString cell;
            for (const PdfBand &band : column) {
                if (band.box.top < top || band.box.top >= end)
                    continue;
                cell += (cell.isEmpty() ? QString() : QStringLiteral("\n")) + band.text();
                line.box = first ? band.box : line.box.united(band.box);
                line.style = first ? styleOf(band) : line.style;
                first = false;
            }
            line.cells.append(cell);
        }
        if (!first)
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
