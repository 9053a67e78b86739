// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/linelayout.h"
#include "core/report/reportwriter.h"

#include <QSizeF>

#include <optional>

namespace clausula {

/** A line of the outline that a reader's program shows beside the pages. */
struct OutlineEntry
{
    int level = 1; ///< 1: a chapter
    QString title;
    QString anchor; ///< see TextItem
};

/** Where on the paper text may stand, in twips. */
struct PageGeometry
{
    QSizeF paper;
    double left = 0;
    double right = 0;
    double top = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return paper.width() - left - right; }
    [[nodiscard]] double end() const { return paper.height() - bottom; }
    [[nodiscard]] double height() const { return end() - top; }
};

/** Fills pages from the top down, one paragraph after another. */
class PageBuilder
{
public:
    explicit PageBuilder(const PageGeometry &geometry);

    [[nodiscard]] const PageGeometry &geometry() const { return m_geometry; }
    /** Height left on the current page. */
    [[nodiscard]] double room() const { return m_geometry.end() - m_y; }
    [[nodiscard]] bool atTop() const { return m_y <= m_geometry.top; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] qsizetype pageCount() const { return m_pages.size(); }

    void newPage();
    /** Starts a new page unless \a height fits on this one; taller than a page: starts a new one too. */
    void ensureRoom(double height);
    void skip(double height);
    /** Goes on at \a y from the page's top. */
    void advanceTo(double y) { m_y = y; }

    /** A paragraph; it may run over several pages, but never leaves a single line behind. */
    void addParagraph(const RichText &text, const ParagraphStyle &style = {});
    /** Adds a line to the outline and returns the name of the anchor that it leads to, \a anchor if that is
     * given. */
    [[nodiscard]] QString addOutline(int level, const QString &title, const QString &anchor = {});
    void addPicture(const QImage &image, const QSizeF &size);
    /** A horizontal rule over the whole width. */
    void addRule();

    /** Places one line box at \a x from the left margin, \a y from the page's top. */
    void place(const LineBox &line, double x, double y);
    void fill(const QRectF &area, const QColor &colour);

    [[nodiscard]] const QList<OutlineEntry> &outline() const { return m_outline; }
    [[nodiscard]] QList<Page> takePages();

private:
    /** Where on the last page the headings begin that nothing stands below yet. */
    struct Headings
    {
        qsizetype fills = 0;
        qsizetype texts = 0;
        double top = 0;
    };

    void takeAlong(const Headings &headings);

    PageGeometry m_geometry;
    QList<Page> m_pages;
    QList<OutlineEntry> m_outline;
    double m_y = 0;
    std::optional<Headings> m_headings;
};

} // namespace clausula
