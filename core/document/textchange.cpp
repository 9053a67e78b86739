// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/textchange.h"

#include <algorithm>

namespace clausula {

TextChange::TextChange(QStringView before, QStringView after) : m_growth(after.size() - before.size())
{
    const qsizetype shorter = std::min(before.size(), after.size());
    const auto same = std::ranges::mismatch(before.first(shorter), after.first(shorter));
    const qsizetype start = same.in1 - before.begin();
    qsizetype end = 0; // characters that are the same at the end, none counted twice
    while (end < shorter - start && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    m_before = spanBetween(start, before.size() - end);
}

Span TextChange::moved(Span span) const
{
    if (span.end() <= m_before.start)
        return span;
    if (span.start >= m_before.end())
        return {span.start + m_growth, span.length};
    return {m_before.start, 0};
}

} // namespace clausula
