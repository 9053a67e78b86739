// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/page.h"
#include "core/report/reportstyle.h"

#include <QList>

namespace clausula {

/** Characters with one look. */
struct StyledRun
{
    QString text;
    QFont font;
    QColor colour;
    Mark mark = Mark::None;
    QString link;   ///< see TextItem
    QString anchor; ///< see TextItem; of the run's first character
};

/** A paragraph of styled runs, built up piece by piece. Line breaks in it are "\n". */
class RichText
{
public:
    RichText() = default;
    explicit RichText(const QString &text, double points = reportstyle::bodySize);

    RichText &add(const QString &text, double points = reportstyle::bodySize);
    RichText &bold(const QString &text, double points = reportstyle::bodySize);
    RichText &quiet(const QString &text, double points = reportstyle::smallSize);
    RichText &marked(const QString &text, Mark mark);
    /** What was added last leads to the place called \a target. */
    RichText &linkedTo(const QString &target);
    /** What was added last is a place called \a name. */
    RichText &anchoredAs(const QString &name);

    [[nodiscard]] bool isEmpty() const { return m_runs.isEmpty(); }
    [[nodiscard]] const QList<StyledRun> &runs() const { return m_runs; }

private:
    QList<StyledRun> m_runs;
};

/** One laid out line: its items stand relative to the line's top left corner. */
struct LineBox
{
    double height = 0;
    QList<TextItem> items;
};

/** Breaks \a text into lines of at most \a width twips; long words are broken where they must be. */
[[nodiscard]] QList<LineBox> layOutLines(const RichText &text, double width);

[[nodiscard]] double heightOf(const QList<LineBox> &lines);

} // namespace clausula
