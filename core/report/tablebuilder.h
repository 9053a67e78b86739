// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pagebuilder.h"

#include <optional>

namespace clausula {

/**
 * A table that runs over pages: the header row is repeated, a row is split only if it is taller than half a
 * page, and a group heading stands on the page of its first row. Nothing is printed of a table without rows.
 */
class TableBuilder
{
public:
    /** \a shares are the columns' parts of the page's width; \a header has a text for each. */
    TableBuilder(PageBuilder &pages, QList<double> shares, const QStringList &header);
    ~TableBuilder();
    Q_DISABLE_COPY_MOVE(TableBuilder)

    /** One cell a column. A single cell spans the whole width as a shaded group heading. */
    void addRow(const QList<RichText> &cells);

private:
    struct Row
    {
        QList<QList<LineBox>> cells; ///< lines not placed yet
        bool shaded = false;
        bool spanning = false;
    };

    [[nodiscard]] Row layOut(const QList<RichText> &cells, bool shaded) const;
    [[nodiscard]] double columnX(qsizetype column) const;
    [[nodiscard]] double columnWidth(qsizetype column) const;
    [[nodiscard]] static double heightOfRow(const Row &row);
    void placeHeader();
    /** Starts a new page unless \a height fits on this one; the header stands above in either case. */
    void ensureRoom(double height);
    void placeHeading();
    void placeRow(Row row);
    /** Places the lines that fit, at least one a cell; what is left stays in \a row. */
    bool placePart(Row &row);

    PageBuilder &m_pages;
    QList<double> m_shares;
    QList<RichText> m_header;
    std::optional<Row> m_heading; ///< of a group, until its first row comes
    bool m_started = false;
};

} // namespace clausula
