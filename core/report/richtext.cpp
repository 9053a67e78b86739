// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/richtext.h"

#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace clausula {

namespace {

constexpr double lineSpacing = 1.28; // of the font's own height: read with ease at 9 points

/** Line breaks become the separator that QTextLayout breaks at; other control characters are not printed. */
QString printable(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c == u'\n')
            c = QChar::LineSeparator;
        else if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return clean;
}

QList<QTextLayout::FormatRange> formatsOf(const QList<StyledRun> &runs)
{
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const StyledRun &run : runs) {
        QTextCharFormat format;
        format.setFont(run.font);
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
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + int(run.text.size()), lineEnd);
        const int runStart = start;
        start += int(run.text.size());
        if (from >= to)
            continue;
        const double x = line.cursorToX(from);
        const double width = line.cursorToX(to) - x;
        box.items.append({QPointF(x, ascent), width, text.sliced(from, to - from), run.font, run.colour,
                          run.mark, run.link, from == runStart ? run.anchor : QString()});
    }
    box.height = line.height() * lineSpacing;
    return box;
}

} // namespace

RichText::RichText(const QString &text, double points)
{
    add(text, points);
}

RichText &RichText::add(const QString &text, double points)
{
    m_runs.append({printable(text), reportstyle::font(points), reportstyle::ink(), Mark::None, {}, {}});
    return *this;
}

RichText &RichText::bold(const QString &text, double points)
{
    m_runs.append({printable(text),
                   reportstyle::font(points, reportstyle::Weight::Bold),
                   reportstyle::ink(),
                   Mark::None,
                   {},
                   {}});
    return *this;
}

RichText &RichText::quiet(const QString &text, double points)
{
    m_runs.append({printable(text), reportstyle::font(points), reportstyle::quietInk(), Mark::None, {}, {}});
    return *this;
}

RichText &RichText::marked(const QString &text, Mark mark)
{
    const QColor colour = mark == Mark::Deleted    ? reportstyle::deleted()
                          : mark == Mark::Inserted ? reportstyle::inserted()
                                                   : reportstyle::ink();
    m_runs.append({printable(text), reportstyle::font(reportstyle::bodySize), colour, mark, {}, {}});
    return *this;
}

RichText &RichText::linkedTo(const QString &target)
{
    if (!m_runs.isEmpty() && !target.isEmpty()) {
        m_runs.last().link = target;
        m_runs.last().colour = reportstyle::link();
    }
    return *this;
}

RichText &RichText::anchoredAs(const QString &name)
{
    if (!m_runs.isEmpty())
        m_runs.last().anchor = name;
    return *this;
}

QList<LineBox> layOutLines(const RichText &text, double width)
{
    QString characters;
    for (const StyledRun &run : text.runs())
        characters += run.text;

    QTextLayout layout(characters, text.runs().isEmpty() ? reportstyle::font(reportstyle::bodySize)
                                                         : text.runs().first().font);
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
