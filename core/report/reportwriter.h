// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/framework.h"
#include "core/report/richtext.h"

#include <QStringList>

#include <optional>

namespace clausula {

/** Space around a paragraph, in twips (1/20 of a point), and what stands beside it. */
struct ParagraphStyle
{
    double before = 0;
    double after = 80;
    double indent = 0;
    double keepWithNext = 0;            ///< room to be left below it; goes along if the next thing moves on
    std::optional<Importance> bar = {}; ///< drawn along its left edge
};

/** Where a chapter may begin on paper. */
enum class ChapterStart { NewPage, WhereRoomIs };

/**
 * What a report is written on: pages, a web page, a Word file, Markdown. The chapters call it from top to
 * bottom, so that every form says the same in the same order.
 */
class ReportWriter
{
public:
    virtual ~ReportWriter() = default;

    virtual void addChapter(const QString &title, const QString &introduction, ChapterStart start) = 0;
    virtual void addSection(const QString &title) = 0;
    virtual void addParagraph(const RichText &text, const ParagraphStyle &style) = 0;
    void addParagraph(const RichText &text) { addParagraph(text, ParagraphStyle()); }
    virtual void addBullets(const QStringList &points) = 0;
    /** \a shares are the columns' parts of the width; \a titles has a text for each. */
    virtual void beginTable(const QList<double> &shares, const QStringList &titles) = 0;
    /** One cell a column. */
    virtual void addRow(const QList<RichText> &cells) = 0;
    /** Across all columns, above the rows that it names; it is in the outline under \a outline if given. */
    virtual void addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar) = 0;
    /** Across all columns, part of the row above or below. */
    virtual void addSpan(const RichText &text) = 0;
    virtual void endTable() = 0;

protected:
    ReportWriter() = default;
    Q_DISABLE_COPY_MOVE(ReportWriter)
};

/** A table as long as it lives: what is added goes to \a writer. */
class ReportTable
{
public:
    ReportTable(ReportWriter &writer, const QList<double> &shares, const QStringList &titles)
        : m_writer(writer)
    {
        writer.beginTable(shares, titles);
    }
    ~ReportTable() { m_writer.endTable(); }
    Q_DISABLE_COPY_MOVE(ReportTable)

    void addRow(const QList<RichText> &cells) { m_writer.addRow(cells); }
    void addGroup(const RichText &text, const QString &outline = {}, std::optional<Importance> bar = {})
    {
        m_writer.addGroup(text, outline, bar);
    }
    void addSpan(const RichText &text) { m_writer.addSpan(text); }

private:
    ReportWriter &m_writer;
};

} // namespace clausula
