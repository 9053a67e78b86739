// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editormarks.h"

namespace clausula {

namespace {

/**
 * An offset inside the replaced characters keeps its distance from their start as far as the new ones
 * reach: so a change of format, or an undo that Qt reports as one wide replacement, leaves marks in place.
 */
qsizetype shiftedOffset(qsizetype offset, qsizetype position, qsizetype removed, qsizetype added)
{
    if (offset >= position + removed)
        return offset + added - removed;
    return position + std::min(offset - position, added);
}

} // namespace

Span shiftedSpan(Span span, qsizetype position, qsizetype removed, qsizetype added)
{
    const qsizetype start =
        span.start < position ? span.start : shiftedOffset(span.start, position, removed, added);
    const qsizetype end =
        span.end() <= position ? span.end() : shiftedOffset(span.end(), position, removed, added);
    return spanBetween(start, std::max(start, end));
}

} // namespace clausula
