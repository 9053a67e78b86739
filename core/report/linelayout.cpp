// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/linelayout.h"

#include "core/report/reportstyle.h"

#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace clausula {

namespace {

constexpr double lineSpacing = 1.28; // of the font's own height: read with ease at 9 points

QFont fontOf(const StyledRun &run)
{
    return reportstyle::font(run.points, run.bold ? reportstyle::Weight::Bold : reportstyle::Weight::Regular);
}

QColor colourOf(const StyledRun &run)
{
    if (!run.link.isEmpty())
        return reportstyle::link();
    if (run.mark != Mark::None)
        return run.mark == Mark::Deleted ? reportstyle::deleted() : reportstyle::inserted();
    return run.quiet ? reportstyle::quietInk() : reportstyle::ink();
}

/** All characters, line breaks as the separator that QTextLayout breaks at. */
QString charactersOf(const RichText &text)
{
    return text.text().replace(u'\n', QChar::LineSeparator);
}

QList<QTextLayout::FormatRange> formatsOf(const QList<StyledRun> &runs)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const StyledRun &run : runs) {
        QTextCharFormat format;
        format.setFont(fontOf(run));
        formats.append({start, int(run.text.size()), format});
        start += int(run.text.size());
    }
    return formats;
}

/** The characters from \a from to \a to without the white space at their end. */
int trimmedEnd(const QString &text, int from, int to)
{
    while (to > from && (text.at(to - 1).isSpace() || text.at(to - 1) == QChar::LineSeparator))
        --to;
    return to;
}

LineBox lineBox(const QTextLine &line, const QString &text, const QList<StyledRun> &runs)
{
    LineBox box;
    const int lineEnd = trimmedEnd(text, line.textStart(), line.textStart() + line.textLength());
    const double ascent = line.ascent() + line.height() * (lineSpacing - 1) / 2;
    int start = 0;
    for (const StyledRun &run : runs) {
        const int runStart = start;
        start += int(run.text.size());
        const int from = std::max(runStart, line.textStart());
        const int to = std::min(start, lineEnd);
        if (from >= to)
            continue;
        const double x = line.cursorToX(from);
        const double width = line.cursorToX(to) - x;
        box.items.append({QPointF(x, ascent), width, text.sliced(from, to - from), fontOf(run), colourOf(run),
                          run.mark, run.link, from == runStart ? run.anchor : QString()});
    }
    box.height = line.height() * lineSpacing;
    return box;
}

} // namespace

QList<LineBox> layOutLines(const RichText &text, double width)
{
    const QString characters = charactersOf(text);
    QTextLayout layout(characters, fontOf(text.runs().value(0)));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(text.runs()));

    QList<LineBox> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(lineBox(line, characters, text.runs()));
    }
    layout.endLayout();
    return lines;
}

double heightOf(const QList<LineBox> &lines)
{
    double height = 0;
    for (const LineBox &line : lines)
        height += line.height;
    return height;
}

} // namespace clausula
