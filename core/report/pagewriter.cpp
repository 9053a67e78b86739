// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pagewriter.h"

#include "core/report/tablebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The name of the first place in \a text, empty if there is none. */
QString anchorIn(const RichText &text)
{
    const auto place =
        std::ranges::find_if(text.runs(), [](const StyledRun &run) { return !run.anchor.isEmpty(); });
    return place == text.runs().end() ? QString() : place->anchor;
}

} // namespace

PageWriter::PageWriter(PageBuilder &pages) : m_pages(pages) {}
PageWriter::~PageWriter() = default;

void PageWriter::addChapter(const QString &title, const QString &introduction, ChapterStart start)
{
    constexpr double enough = 0.4; // of a page: less would be a heading at the foot of a full one
    const bool goesOn =
        start == ChapterStart::WhereRoomIs && m_pages.room() > m_pages.geometry().height() * enough;
    if (!m_pages.atTop() && !goesOn)
        m_pages.newPage();
    m_pages.addParagraph(RichText().bold(title, textsize::chapter).anchoredAs(m_pages.addOutline(1, title)),
                         {.before = goesOn ? 500.0 : 0.0, .after = 80, .keepWithNext = 800});
    if (!introduction.isEmpty())
        m_pages.addParagraph(RichText(introduction), {.after = 160, .keepWithNext = 400});
}

void PageWriter::addSection(const QString &title)
{
    m_pages.addParagraph(RichText().bold(title, textsize::section).anchoredAs(m_pages.addOutline(2, title)),
                         {.before = 200, .after = 80, .keepWithNext = 800});
}

void PageWriter::addParagraph(const RichText &text, const ParagraphStyle &style)
{
    m_pages.addParagraph(text, style);
}

void PageWriter::addBullets(const QStringList &points)
{
    for (const QString &point : points)
        m_pages.addParagraph(RichText(u"•  "_s + point), {.after = 40, .indent = 160});
}

void PageWriter::beginTable(const QList<double> &shares, const QStringList &titles)
{
    m_table = std::make_unique<TableBuilder>(m_pages, shares, titles);
}

void PageWriter::addRow(const QList<RichText> &cells)
{
    m_table->addRow(cells);
}

void PageWriter::addGroup(const RichText &text, const QString &outline, std::optional<Importance> bar)
{
    RichText named = text;
    if (!outline.isEmpty()) {
        const QString known = anchorIn(text);
        const QString anchor = m_pages.addOutline(3, outline, known);
        if (known.isEmpty())
            named.beginsAt(anchor);
    }
    m_table->addGroup(named, bar);
}

void PageWriter::addSpan(const RichText &text)
{
    m_table->addSpan(text);
}

void PageWriter::endTable()
{
    m_table.reset();
}

} // namespace clausula
