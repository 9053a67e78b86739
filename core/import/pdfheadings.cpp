// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfheadings.h"

#include <algorithm>
#include <functional>

namespace clausula {
namespace {

constexpr double larger = 1.08;           // times the size of the body: a heading
constexpr double smaller = 0.95;          // of it: bold small print is none
constexpr qsizetype longestHeading = 200; // characters
constexpr int mostLines = 3;

bool endsLikeText(const QString &text)
{
    return text.endsWith(u'.') || text.endsWith(u';') || text.endsWith(u',');
}

bool isHeading(const PdfParagraph &paragraph, const PdfStyle &body)
{
    if (!paragraph.cells.isEmpty() || paragraph.text.size() > longestHeading || paragraph.lines > mostLines)
        return false;
    const bool words = std::ranges::any_of(paragraph.text, [](QChar c) { return c.isLetter(); });
    const PdfStyle &style = paragraph.style;
    const bool large = style.size >= larger * body.size;
    const bool bold = style.bold && !body.bold && style.size >= smaller * body.size;
    return words && (large || bold) && (large || !endsLikeText(paragraph.text));
}

/** Of two styles of headings the one that stands higher comes first. */
bool outranks(const PdfStyle &one, const PdfStyle &other)
{
    return one.size != other.size ? one.size > other.size : one.bold && !other.bold;
}

} // namespace

QList<int> headingLevels(const PdfParagraphs &joined)
{
    QList<PdfStyle> ranks;
    qsizetype first = -1;
    for (qsizetype i = 0; i < joined.paragraphs.size(); ++i) {
        const PdfParagraph &paragraph = joined.paragraphs[i];
        if (!isHeading(paragraph, joined.body))
            continue;
        first = first < 0 ? i : first;
        if (!ranks.contains(paragraph.style))
            ranks.append(paragraph.style);
    }
    std::ranges::sort(ranks, outranks);

    QList<int> levels(joined.paragraphs.size(), 0);
    int inTopRank = 0;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const PdfParagraph &paragraph = joined.paragraphs[i];
        if (!isHeading(paragraph, joined.body))
            continue;
        const qsizetype rank = ranks.indexOf(paragraph.style);
        levels[i] = int(rank) + 2;
        inTopRank += rank == 0 ? 1 : 0;
    }
    // The title stands out more than all that comes after it; its rank is no level of the others.
    const bool titled = inTopRank == 1 && levels.value(first) == 2 && joined.paragraphs[first].page == 0;
    for (qsizetype i = 0; titled && i < levels.size(); ++i)
        levels[i] = std::max(levels[i] - 1, 0);
    return levels;
}

} // namespace clausula
