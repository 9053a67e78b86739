// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/sectionmove.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

/** The section that follows on the same depth under the same parent; -1 if there is none. */
int nextSibling(const Document &document, int section)
{
    const QList<Section> &all = document.sections();
    for (int i = section + 1; i < all.size() && all[i].level >= all[section].level; ++i) {
        if (all[i].level == all[section].level)
            return all[i].heading < 0 || all[i].parent != all[section].parent ? -1 : i;
    }
    return -1;
}

int previousSibling(const Document &document, int section)
{
    for (int i = section - 1; i >= 0; --i) {
        if (nextSibling(document, i) == section)
            return i;
    }
    return -1;
}

/** With all below it: from its heading to its last character. */
Span wholeSpan(const Document &document, int section)
{
    const QList<Section> &all = document.sections();
    int last = section;
    while (last + 1 < all.size() && all[last + 1].level > all[section].level)
        ++last;
    const QList<Block> &blocks = document.blocks();
    return spanBetween(blocks[all[section].firstBlock].span.start,
                       blocks[all[last].endBlock() - 1].span.end());
}

/** \a span of the text with those of \a edits that lie in it made. */
QString editedPart(const Document &document, Span span, const QList<TextEdit> &edits)
{
    QList<TextEdit> inside;
    for (const TextEdit &edit : edits) {
        if (edit.span.start >= span.start && edit.span.end() <= span.end())
            inside.append({{edit.span.start - span.start, edit.span.length}, edit.text});
    }
    return edited(document.text(span).toString(), inside);
}

Renumbering renumberingOf(const QList<NumberedHeading> &headings, int first, int second)
{
    const auto one = std::ranges::find(headings, first, &NumberedHeading::section);
    const auto other = std::ranges::find(headings, second, &NumberedHeading::section);
    if (one == headings.end() || other == headings.end())
        return [](const SectionNumber &number) { return number; };
    return swapping(one->number, other->number);
}

} // namespace

std::optional<SectionMove> moveSection(const Document &document, const CrossReferences &references,
                                       int section, bool up)
{
    if (section < 0 || document.sections()[section].heading < 0)
        return std::nullopt;
    const int first = up ? previousSibling(document, section) : section;
    const int second = up ? section : nextSibling(document, section);
    if (first < 0 || second < 0)
        return std::nullopt;
    const QList<NumberedHeading> headings = numberedHeadings(document);
    const QList<TextEdit> numbers =
        renumbered(headings, references.find(document), renumberingOf(headings, first, second));
    const Span one = wholeSpan(document, first);
    const Span other = wholeSpan(document, second);
    const Span both = spanBetween(one.start, other.end());
    const QString between = document.text(spanBetween(one.end(), other.start)).toString();
    const QString front = editedPart(document, other, numbers) + between;
    SectionMove move{.edit = {both, front + editedPart(document, one, numbers)}, .other = {}, .moved = 0};
    qsizetype shift = 0;
    for (const TextEdit &edit : numbers) {
        if (both.overlaps(edit.span))
            continue;
        move.other.append(edit);
        if (edit.span.start < both.start)
            shift += edit.text.size() - edit.span.length;
    }
    move.moved = both.start + shift + (up ? 0 : front.size());
    return move;
}

} // namespace clausula
