// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfregions.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace clausula {
namespace {

constexpr double narrowestGutter = 7; // points between two columns
constexpr int fewestPairs = 2;        // lines with words on both sides of a gutter
constexpr double looseLead = 1.35;    // of the usual distance of lines: a new entry begins
constexpr double sameTop = 2.5;       // points
constexpr double proseFill = 0.8;     // of a column's width, that most lines of running text reach
constexpr double proseShare = 0.55;   // of its lines
constexpr qsizetype fewestProseLines = 4;

/** A stretch of white from top to bottom. */
struct Gutter
{
    double left = 0;
    double right = 0;

    [[nodiscard]] bool isWide() const { return right - left >= narrowestGutter; }
};

/** What is left of \a gutter beside \a box; nothing if the box goes across. */
std::optional<Gutter> clearedOf(const Gutter &gutter, const PdfBox &box)
{
    if (box.right <= gutter.left || box.left >= gutter.right)
        return gutter;
    const bool fromLeft = box.left <= gutter.left;
    const bool toRight = box.right >= gutter.right;
    if (fromLeft && toRight)
        return std::nullopt;
    const bool isLeft = fromLeft || (!toRight && box.left - gutter.left < gutter.right - box.right);
    return isLeft ? Gutter{box.right, gutter.right} : Gutter{gutter.left, box.left};
}

/** The same beside all words of a band; nothing, too, if what is left is narrow. */
std::optional<Gutter> clearedOf(Gutter gutter, const PdfBand &band)
{
    for (const PdfSegment &segment : band.segments) {
        const std::optional<Gutter> cleared = clearedOf(gutter, segment.box);
        if (!cleared || !cleared->isWide())
            return std::nullopt;
        gutter = *cleared;
    }
    return gutter;
}

bool isOnBothSides(const PdfBand &band, const Gutter &gutter)
{
    return band.segments.first().box.left < gutter.left && band.segments.last().box.right > gutter.right;
}

/** Bands that a gutter divides. */
struct Run
{
    qsizetype end = 0; ///< one past the last
    int pairs = 0;     ///< bands with words on both sides
};

Run runFrom(const QList<PdfBand> &bands, qsizetype first, Gutter gutter)
{
    Run run{first, 0};
    for (qsizetype i = first; i < bands.size(); ++i) {
        const std::optional<Gutter> cleared = clearedOf(gutter, bands[i]);
        if (!cleared)
            break;
        gutter = *cleared;
        run.pairs += isOnBothSides(bands[i], gutter) ? 1 : 0;
        run.end = i + 1;
    }
    return run;
}

double usualDistance(const QList<PdfBand> &bands)
{
    QList<double> distances;
    for (qsizetype i = 1; i < bands.size(); ++i)
        distances.append(bands[i].box.top - bands[i - 1].box.top);
    if (distances.isEmpty())
        return 0;
    const auto middle = distances.begin() + (distances.size() - 1) / 2;
    std::ranges::nth_element(distances, middle);
    return *middle;
}

bool standsAlone(const PdfBand &band)
{
    return band.segments.size() == 1;
}

/** Leaves the short lines out that belong to what follows: a heading over text that goes across. */
qsizetype trimmedEnd(const QList<PdfBand> &bands, qsizetype first, qsizetype end)
{
    if (end == bands.size())
        return end;
    const double usual = usualDistance(bands.sliced(first, end - first));
    qsizetype at = end;
    while (at > first + 1 && standsAlone(bands[at - 1])) {
        --at;
        if (bands[at].box.top - bands[at - 1].box.top > looseLead * usual)
            return at;
    }
    return end;
}

Run bestRun(const QList<PdfBand> &bands, qsizetype first)
{
    Run best{first, 0};
    const QList<PdfSegment> &segments = bands[first].segments;
    for (qsizetype i = 1; i < segments.size(); ++i) {
        const Run run = runFrom(bands, first, {segments[i - 1].box.right, segments[i].box.left});
        if (run.pairs > best.pairs || (run.pairs == best.pairs && run.end > best.end))
            best = run;
    }
    if (best.pairs < fewestPairs)
        return {first, 0};
    best.end = trimmedEnd(bands, first, best.end);
    return best;
}

/** Where white runs from the first to the last of \a bands, from left to right. */
QList<Gutter> guttersOf(const QList<PdfBand> &bands)
{
    QList<PdfBox> boxes;
    for (const PdfBand &band : bands) {
        for (const PdfSegment &segment : band.segments)
            boxes.append(segment.box);
    }
    std::ranges::sort(boxes, {}, &PdfBox::left);
    QList<Gutter> gutters;
    double reached = boxes.first().right;
    for (const PdfBox &box : boxes) {
        if (const Gutter gutter{reached, box.left}; gutter.isWide())
            gutters.append(gutter);
        reached = std::max(reached, box.right);
    }
    return gutters;
}

qsizetype columnOf(const PdfBox &box, const QList<Gutter> &gutters)
{
    return std::ranges::count_if(gutters,
                                 [&](const Gutter &gutter) { return gutter.right <= box.left + 0.5; });
}

QList<QList<PdfBand>> columnsOf(const QList<PdfBand> &bands, const QList<Gutter> &gutters)
{
    QList<QList<PdfBand>> columns(gutters.size() + 1);
    for (const PdfBand &band : bands) {
        QList<PdfBand> parts(columns.size());
        for (const PdfSegment &segment : band.segments) {
            PdfBand &part = parts[columnOf(segment.box, gutters)];
            part.box = part.segments.isEmpty() ? segment.box : part.box.united(segment.box);
            part.segments.append(segment);
        }
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (!parts[i].segments.isEmpty())
                columns[i].append(parts[i]);
        }
    }
    return columns;
}

/** Whether the lines of a column mostly reach its right edge, as running text does. */
bool readsAsProse(const QList<PdfBand> &column)
{
    if (column.size() < fewestProseLines)
        return false;
    PdfBox box = column.first().box;
    for (const PdfBand &band : column)
        box = box.united(band.box);
    const auto filled = std::ranges::count_if(
        column, [&](const PdfBand &band) { return band.box.right - box.left >= proseFill * box.width(); });
    return double(filled) >= proseShare * double(column.size());
}

/** Tops of lines that stand further below the line before than lines of one entry do. */
QList<double> entryTops(const QList<PdfBand> &column, double usual)
{
    QList<double> tops;
    for (qsizetype i = 0; i < column.size(); ++i) {
        if (i == 0 || column[i].box.top - column[i - 1].box.top > looseLead * usual)
            tops.append(column[i].box.top);
    }
    return tops;
}

bool holds(const QList<double> &tops, double top)
{
    return std::ranges::any_of(tops, [&](double other) { return std::abs(other - top) <= sameTop; });
}

double leastDistance(const QList<QList<PdfBand>> &columns)
{
    double least = 0;
    for (const QList<PdfBand> &column : columns) {
        for (qsizetype i = 1; i < column.size(); ++i) {
            const double distance = column[i].box.top - column[i - 1].box.top;
            least = least > 0 ? std::min(least, distance) : distance;
        }
    }
    return least;
}

/** Tops at which an entry begins in every column: the rows, if the lines of a row are closer than rows are.
 */
QList<double> sharedTops(const QList<QList<PdfBand>> &columns)
{
    const double least = leastDistance(columns);
    QList<double> shared = entryTops(columns.first(), least);
    for (const QList<PdfBand> &column : columns.sliced(1)) {
        const QList<double> tops = entryTops(column, least);
        shared.removeIf([&](double top) { return !holds(tops, top); });
    }
    return shared;
}

/** Tops of the lines that have words in the first column and in another one. */
QList<double> pairedTops(const QList<QList<PdfBand>> &columns)
{
    QList<double> paired;
    for (const PdfBand &band : columns.first()) {
        const bool pair = std::ranges::any_of(columns.sliced(1), [&](const QList<PdfBand> &column) {
            return std::ranges::any_of(column, [&](const PdfBand &other) {
                return std::abs(other.box.top - band.box.top) <= sameTop;
            });
        });
        if (pair)
            paired.append(band.box.top);
    }
    return paired;
}

PdfRegion dividedRegion(const QList<PdfBand> &bands)
{
    const QList<Gutter> gutters = guttersOf(bands);
    if (gutters.isEmpty())
        return {PdfRegion::Kind::Text, QList<QList<PdfBand>>(1, bands), {}};
    PdfRegion region{PdfRegion::Kind::Table, columnsOf(bands, gutters), {}};
    const bool prose = std::ranges::all_of(region.columns, readsAsProse);
    const QList<double> rows = sharedTops(region.columns);
    constexpr qsizetype fewestRows = 3;
    if (prose && rows.size() < fewestRows)
        region.kind = PdfRegion::Kind::Columns;
    else
        region.rowTops = rows.size() >= fewestRows ? rows : pairedTops(region.columns);
    return region;
}

} // namespace

QList<PdfRegion> regionsOf(const QList<PdfBand> &bands)
{
    QList<PdfRegion> regions;
    for (qsizetype at = 0; at < bands.size();) {
        const Run run = bestRun(bands, at);
        if (run.end > at) {
            regions.append(dividedRegion(bands.sliced(at, run.end - at)));
            at = run.end;
            continue;
        }
        if (regions.isEmpty() || regions.last().kind != PdfRegion::Kind::Text)
            regions.append({PdfRegion::Kind::Text, QList<QList<PdfBand>>(1), {}});
        regions.last().columns.first().append(bands[at++]);
    }
    return regions;
}

} // namespace clausula
