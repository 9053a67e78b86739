// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/palette.h"
#include "core/base/span.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace clausula {

/** A recognised section or block as the editor shows it: band and letter in the margin, tint behind the
 * lines. */
struct SectionBand
{
    Span span; ///< editor positions (see EditorText)
    ClauseGroup group = ClauseGroup::None;
    QString toolTip;     ///< clause type, confidence, why
    bool unsure = false; ///< drawn as a guess: hatched band, letter with a question mark

    friend bool operator==(const SectionBand &, const SectionBand &) = default;
};

/** A heading as the analysis found it; until there is one, a line's own looks decide. */
struct HeadingMark
{
    Span span; ///< editor positions

    friend bool operator==(const HeadingMark &, const HeadingMark &) = default;
};

/** Words that are marked: evidence, redline, matches. */
struct TextMark
{
    Span span; ///< editor positions
    MarkKind kind = MarkKind::Evidence;
    QString toolTip;

    friend bool operator==(const TextMark &, const TextMark &) = default;
};

/** Lines of a text, from 0; \a end is the line behind the last. */
struct LineRange
{
    int first = -1; ///< -1: no lines
    int end = -1;

    [[nodiscard]] bool exists() const { return first >= 0; }
    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/** A few letters beside a line, in the margin. */
struct LineNote
{
    Span span; ///< editor positions; stands at the line it starts in
    QString text;
    QString toolTip;

    friend bool operator==(const LineNote &, const LineNote &) = default;
};

/** Where \a span lies after \a removed characters at \a position were replaced by \a added ones; empty if it
 * is gone. */
[[nodiscard]] Span shiftedSpan(Span span, qsizetype position, qsizetype removed, qsizetype added);

/**
 * Items with a span, sorted by where they start, that follow edits of their text. Finding those of a
 * screenful costs a binary search, so tens of thousands are fine where QTextEdit::ExtraSelection
 * needs seconds.
 */
template<typename Item>
class SpanList
{
public:
    SpanList() = default;
    explicit SpanList(QList<Item> items) : m_items(std::move(items))
    {
        std::ranges::stable_sort(m_items, {}, [](const Item &item) { return item.span.start; });
        measure();
    }

    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }

    /** Calls \a visit(item) for each item that overlaps \a range, in text order. */
    template<typename Visit>
    void visitOverlapping(Span range, Visit visit) const
    {
        // m_reach grows monotonically, so the first item that can reach into the range is found by bisection.
        const auto first = std::ranges::upper_bound(m_reach, range.start) - m_reach.begin();
        for (qsizetype i = first; i < m_items.size() && m_items.at(i).span.start < range.end(); ++i) {
            if (m_items.at(i).span.end() > range.start)
                visit(m_items.at(i));
        }
    }

    /** The first item that overlaps \a range, or null. */
    [[nodiscard]] const Item *firstOverlapping(Span range) const
    {
        const Item *found = nullptr;
        visitOverlapping(range, [&found](const Item &item) { found = found ? found : &item; });
        return found;
    }

    /** Follows an edit as QTextDocument::contentsChange reports it; items whose text is gone go too. */
    void shift(qsizetype position, qsizetype removed, qsizetype added)
    {
        for (Item &item : m_items)
            item.span = shiftedSpan(item.span, position, removed, added);
        m_items.removeIf([](const Item &item) { return item.span.isEmpty(); });
        measure();
    }

private:
    void measure()
    {
        m_reach.resize(m_items.size());
        qsizetype reach = 0;
        for (qsizetype i = 0; i < m_items.size(); ++i)
            m_reach[i] = reach = std::max(reach, m_items.at(i).span.end());
    }

    QList<Item> m_items;
    QList<qsizetype> m_reach; ///< largest end of the items up to and including this one
};

} // namespace clausula
