// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <compare>

namespace clausula {

/** A run of characters in a text: UTF-16 code units from its start. */
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;

    [[nodiscard]] constexpr qsizetype end() const { return start + length; }
    [[nodiscard]] constexpr bool isEmpty() const { return length == 0; }
    [[nodiscard]] constexpr bool contains(qsizetype offset) const
    {
        return offset >= start && offset < end();
    }
    [[nodiscard]] constexpr bool overlaps(Span other) const
    {
        return start < other.end() && other.start < end();
    }
    /** The characters meant; \a text must be the text the span was made for. */
    [[nodiscard]] QStringView in(QStringView text) const { return text.sliced(start, length); }

    friend constexpr auto operator<=>(const Span &, const Span &) = default;
};

/** The span from \a start up to, not including, \a end. */
[[nodiscard]] constexpr Span spanBetween(qsizetype start, qsizetype end)
{
    return {start, end - start};
}

} // namespace clausula
