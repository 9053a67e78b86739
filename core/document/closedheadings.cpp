// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/closedheadings.h"

namespace clausula {
namespace {

constexpr qsizetype longestLine = 60;
constexpr qsizetype shortestText = 40; // characters of what stands under a heading
constexpr int mostWords = 9;
constexpr int fewest = 3; // headings that make a style

bool standsAlone(int at, const QList<TextLine> &lines, const QList<Passage> &passages)
{
    const Passage &passage = passages[at];
    const TextLine &line = lines[passage.firstLine];
    return !passage.settled && passage.kind == BlockKind::Paragraph && !passage.marker.exists() &&
           passage.lines() == 1 && passage.span.length <= longestLine && line.blanksBefore > 0 &&
           line.startsUpper;
}

bool hasTextBelow(int at, const QList<Passage> &passages)
{
    if (at + 1 >= passages.size() || passages[at + 1].settled || passages[at + 1].marker.exists())
        return false;
    const qsizetype length = passages[at].span.length;
    return passages[at + 1].span.length >= std::max(shortestText, length + length / 2);
}

bool hasListBelow(int at, const QList<Passage> &passages)
{
    return at + 1 < passages.size() &&
           (passages[at + 1].kind == BlockKind::TableRow || passages[at + 1].marker.exists());
}

bool readsLikeClosedHeading(const Phrase &phrase)
{
    const bool statement = phrase.saysSomething && !phrase.asksQuestion;
    const bool letters = phrase.style != CaseStyle::Lower && phrase.style != CaseStyle::None;
    return phrase.isClosed() && phrase.words > 0 && phrase.words <= mostWords && letters &&
           !phrase.holdsSentences && !statement && !phrase.isDate && !phrase.isPostal && !phrase.isContact;
}

} // namespace

bool isClosedHeading(int passage, const Phrase &phrase, const QList<TextLine> &lines,
                     const QList<Passage> &passages)
{
    return readsLikeClosedHeading(phrase) && standsAlone(passage, lines, passages) &&
           (hasTextBelow(passage, passages) || hasListBelow(passage, passages));
}

bool closesHeadings(QStringView text, const QList<TextLine> &lines, const QList<Passage> &passages)
{
    int closed = 0;
    int open = 0;
    for (int at = 1; at < passages.size(); ++at) {
        if (!standsAlone(at, lines, passages) || !hasTextBelow(at, passages))
            continue;
        const Phrase phrase = readPhrase(passages[at].span.in(text));
        closed += readsLikeClosedHeading(phrase);
        open +=
            !phrase.isClosed() && phrase.last != u'?' && !phrase.isDate && phrase.style != CaseStyle::Lower;
    }
    return closed >= fewest && open * 2 <= closed;
}

} // namespace clausula
