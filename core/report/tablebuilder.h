// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/framework.h"
#include "core/report/linelayout.h"
#include "core/report/pagebuilder.h"

#include <QStringList>

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

    /** One cell a column. */
    void addRow(const QList<RichText> &cells);
    /** A shaded heading of the rows that follow, over the whole width. */
    void addGroup(const RichText &text, std::optional<Importance> bar = {});
    /** Text over the whole width: right after a group's heading it stays with it, else with the row above. */
    void addSpan(const RichText &text);

private:
    struct Row
    {
        QList<QList<LineBox>> cells; ///< lines not placed yet
        bool spanning = false;
        bool shaded = false;
        bool ruled = true;
        QColor bar = {}; ///< along its left edge
    };

    [[nodiscard]] Row layOut(const QList<RichText> &cells) const;
    [[nodiscard]] double columnX(qsizetype column) const;
    [[nodiscard]] double columnWidth(qsizetype column) const;
    [[nodiscard]] static double heightOfRow(const Row &row);
    [[nodiscard]] double heightOfHeld() const;
    void placeHeader();
    /** Starts a new page unless \a height fits on this one; the header stands above in either case. */
    void ensureRoom(double height);
    void placeHeld();
    void placeRow(Row row);
    /** Places the lines that fit, at least one a cell; what is left stays in \a row. */
    bool placePart(Row &row);
    /** Shading, bar and rule of a row that takes \a height from the current position. */
    void decorate(const Row &row, double height);

    PageBuilder &m_pages;
    QList<double> m_shares;
    QList<RichText> m_header;
    QList<Row> m_held; ///< a group's heading and what belongs to it, until its first row comes
    bool m_started = false;
};

} // namespace clausula
