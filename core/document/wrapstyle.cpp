// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/wrapstyle.h"

#include "core/document/textlines.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype widestWrap = 160;  // columns; longer lines are paragraphs that nobody broke
constexpr qsizetype shortestFull = 25; // a line that short says nothing about a width …
constexpr qsizetype narrowest = 12;    // … unless all lines are short: a narrow column
constexpr qsizetype narrow = 48;

struct Evidence
{
    int pairs = 0;              // neighbouring lines that could be one paragraph
    QList<qsizetype> edges;     // where lines end that surely go on in the next one
    QList<qsizetype> nextWords; // and how long the word was that no longer fitted
};

bool mayGoOn(const TextLine &line, const TextLine &next)
{
    const bool plain = !line.isRule() && !next.isRule() && line.pipes == 0 && next.pipes == 0;
    return plain && next.blanksBefore == 0 && !next.marker.exists();
}

bool surelyGoesOn(const TextLine &line, const TextLine &next, qsizetype shortest)
{
    return next.startsLower && !line.endsThought() && line.span.length >= shortest;
}

qsizetype widestEdge(const QList<TextLine> &lines, qsizetype first, qsizetype end)
{
    qsizetype widest = 0;
    for (qsizetype at = first; at < end; ++at)
        widest = std::max(widest, lines[at].rightEdge());
    return widest;
}

Evidence gather(QStringView text, const QList<TextLine> &lines, qsizetype first, qsizetype end)
{
    const bool whole = end - first == lines.size();
    const qsizetype shortest = whole && widestEdge(lines, first, end) <= narrow ? narrowest : shortestFull;
    Evidence evidence;
    for (qsizetype at = first + 1; at < end; ++at) {
        const TextLine &line = lines[at - 1];
        const TextLine &next = lines[at];
        if (!mayGoOn(line, next))
            continue;
        ++evidence.pairs;
        if (!surelyGoesOn(line, next, shortest))
            continue;
        evidence.edges.append(line.rightEdge());
        evidence.nextWords.append(firstWordLength(text, next));
    }
    return evidence;
}

// The value that all but one in forty stay below or at; the largest of a few.
qsizetype nearlyLargest(QList<qsizetype> values)
{
    const auto place = values.begin() + (values.size() - 1) - values.size() / 40;
    std::nth_element(values.begin(), place, values.end());
    return *place;
}

WrapStyle styleFrom(const Evidence &evidence)
{
    WrapStyle style;
    if (evidence.edges.size() < 2 || evidence.edges.size() * 5 < evidence.pairs)
        return style;
    QList<qsizetype> sorted = evidence.edges;
    std::ranges::nth_element(sorted, sorted.begin() + sorted.size() / 2);
    if (sorted[sorted.size() / 2] > widestWrap)
        return style;
    style.wrapped = true;
    style.width = nearlyLargest(evidence.edges);
    QList<qsizetype> missing;
    for (qsizetype at = 0; at < evidence.edges.size(); ++at)
        missing.append(std::max<qsizetype>(0, style.width - evidence.edges[at] - 1 - evidence.nextWords[at]));
    style.slack = nearlyLargest(missing);
    return style;
}

} // namespace

qsizetype firstWordLength(QStringView text, const TextLine &line)
{
    const QStringView words = line.span.in(text);
    const auto blank = std::ranges::find_if(words, isBlank);
    return blank - words.begin();
}

WrapStyles::WrapStyles(QStringView text, const QList<TextLine> &lines) : m_styleOf(lines.size(), 0)
{
    m_styles.append(styleFrom(gather(text, lines, 0, lines.size())));
    for (qsizetype first = 0, end = 0; first < lines.size(); first = end) {
        end = first + 1;
        while (end < lines.size() && lines[end].blanksBefore == 0)
            ++end;
        const qsizetype widest = widestEdge(lines, first, end);
        const bool asUsual =
            general().wrapped && widest * 4 >= general().width * 3 && general().width * 5 >= widest * 4;
        if (end - first < 3 || asUsual || end - first == lines.size())
            continue;
        // A part with lines of its own width, such as a quotation; else the document's style holds.
        const WrapStyle own = styleFrom(gather(text, lines, first, end));
        if (!own.wrapped)
            continue;
        m_styles.append(own);
        std::fill(m_styleOf.begin() + first, m_styleOf.begin() + end, int(m_styles.size()) - 1);
    }
}

} // namespace clausula
