// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/structuraldefects.h"

#include "core/base/words.h"
#include "core/gap/evidence.h"
#include "core/gap/gapanalyzer.h"
#include "core/gap/gaptext.h"
#include "core/recognition/flowedtext.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace clausula {

namespace {

constexpr qsizetype leastRepeatedWords = 4; ///< "very, very" is emphasis
constexpr qsizetype leastRepeatedCharacters = 24;
constexpr qsizetype maxRepeatedWords = 400; ///< longer repeats are the parser's matter; bounds the search

FlowedText flowed(const Document &document, Span span)
{
    return FlowedText(document.text(span), span.start);
}

/** Words that a sentence cannot end with. */
bool leavesOpen(QStringView word)
{
    static const QSet<QString> open{u"and"_s, u"or"_s,   u"the"_s, u"a"_s,    u"an"_s,  u"of"_s,  u"to"_s,
                                    u"for"_s, u"with"_s, u"by"_s,  u"from"_s, u"our"_s, u"your"_s};
    return open.contains(word.toString().toLower());
}

/** Ends in a way that announces more. */
bool isOpenEnded(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (u",;:-"_s.contains(text.back()))
        return true;
    const QList<Span> words = wordSpans(text);
    return !words.isEmpty() && words.last().end() == text.size() && leavesOpen(words.last().in(text));
}

/** Text between the pipes of a row; an outer pipe on either side opens no cell. */
QList<Span> cellsOf(QStringView row)
{
    QList<Span> cells;
    qsizetype start = row.startsWith(u'|') ? 1 : 0;
    const qsizetype end = row.endsWith(u'|') ? row.size() - 1 : row.size();
    while (start <= end) {
        const qsizetype pipe = row.indexOf(u'|', start);
        const qsizetype stop = pipe < 0 || pipe > end ? end : pipe;
        cells.append(spanBetween(start, stop));
        start = stop + 1;
    }
    return cells;
}

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

/** The words of \a text in lower case, for comparing. */
QStringList foldedWords(QStringView text, const QList<Span> &spans)
{
    QStringList words;
    for (const Span span : spans)
        words.append(span.in(text).toString().toLower());
    return words;
}

/** Where a run of words stands twice in a row: index of the first and length of the run. */
std::optional<std::pair<qsizetype, qsizetype>> firstRepeat(const QStringList &words)
{
    QHash<QString, QList<qsizetype>> seen;
    for (qsizetype second = 0; second < words.size(); ++second) {
        QList<qsizetype> &earlier = seen[words[second]];
        for (const qsizetype first : std::as_const(earlier)) {
            const qsizetype length = second - first;
            if (length < leastRepeatedWords || length > maxRepeatedWords || second + length > words.size())
                continue;
            if (std::equal(words.cbegin() + first, words.cbegin() + second, words.cbegin() + second))
                return std::pair{first, length};
        }
        earlier.append(second);
    }
    return std::nullopt;
}

/** For comparing titles: letters and digits only. */
QString titleKey(QStringView title)
{
    QString key;
    for (const QChar c : title) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

QSet<QString> headingKeys(const Document &document)
{
    QSet<QString> keys;
    for (const Block &block : document.blocks()) {
        if (block.isHeading())
            keys.insert(titleKey(document.text(spanBetween(
                block.marker.isEmpty() ? block.span.start : block.marker.end(), block.span.end()))));
        if (!block.runIn.isEmpty())
            keys.insert(titleKey(document.text(block.runIn)));
    }
    return keys;
}

} // namespace

QList<Warning> truncatedEnd(const Document &document)
{
    const QList<Block> &blocks = document.blocks();
    if (blocks.isEmpty() || !blocks.last().isContent())
        return {};
    const Span span = blocks.last().span;
    const FlowedText text = flowed(document, span);
    if (!isOpenEnded(text.text()))
        return {};
    return {{u"truncated-end"_s, Importance::High,
             proof(document, int(blocks.size() - 1), {span.end() - 1, 1}),
             GapText::tr("The text stops in the middle of a sentence or list; the rest of it is missing.")}};
}

QList<Warning> emptyCells(const Document &document)
{
    QList<Warning> warnings;
    for (int i = 0; i < document.blocks().size(); ++i) {
        const Block &block = document.blocks()[i];
        if (block.kind != BlockKind::TableRow)
            continue;
        const QStringView row = document.text(block.span);
        const QList<Span> cells = cellsOf(row);
        const bool anyEmpty = std::ranges::any_of(cells, [row](Span cell) { return isBlank(cell.in(row)); });
        const bool anyFull = std::ranges::any_of(cells, [row](Span cell) { return !isBlank(cell.in(row)); });
        if (cells.size() > 1 && anyEmpty && anyFull)
            warnings.append({u"empty-cell"_s, Importance::Low, makeEvidence(document, block.span),
                             GapText::tr("A cell of this table row is empty.")});
    }
    return warnings;
}

QList<Warning> listsWithoutItems(const Document &document)
{
    QList<Warning> warnings;
    const QList<Block> &blocks = document.blocks();
    for (int i = 0; i + 1 < blocks.size(); ++i) {
        QString text = flowed(document, blocks[i].span).text();
        const bool row = blocks[i].kind == BlockKind::TableRow;
        while (row && (text.endsWith(u'|') || text.endsWith(u' ')))
            text.chop(1);
        const bool nothingFollows = blocks[i + 1].isHeading() || row;
        if (blocks[i].isContent() && text.endsWith(u':') && text.contains(u' ') && nothingFollows &&
            !(row && cellsOf(text).size() < 2))
            warnings.append({u"list-without-items"_s, Importance::Medium,
                             proof(document, i, {blocks[i].span.end() - 1, 1}),
                             GapText::tr("A list is announced and nothing follows.")});
    }
    return warnings;
}

QList<Warning> repeatedText(const Document &document)
{
    QList<Warning> warnings;
    for (const Block &block : document.blocks()) {
        if (block.kind == BlockKind::TableOfContents)
            continue;
        const QStringView text = document.text(block.span);
        const QList<Span> spans = wordSpans(text);
        const auto repeat = firstRepeat(foldedWords(text, spans));
        if (!repeat)
            continue;
        const auto [first, length] = *repeat;
        const Span second = spanBetween(spans[first + length].start, spans[first + 2 * length - 1].end());
        if (second.length >= leastRepeatedCharacters)
            warnings.append({u"duplicate-text"_s, Importance::Low,
                             makeEvidence(document, {block.span.start + second.start, second.length}),
                             GapText::tr("The same words stand here twice in a row.")});
    }
    return warnings;
}

QList<Warning> deadReferences(const Document &document)
{
    static const QRegularExpression reference(
        u"\\bsee\\b[^.\"|]{0,40}(?:\\b(?:above|below|section)\\b[^.\"|]{0,10}\"([^\"|]{4,90})\""
        "|\"([^\"|]{4,90})\" (?:above|below|section))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QSet<QString> headings = headingKeys(document);
    QList<Warning> warnings;
    for (int i = 0; i < document.blocks().size(); ++i) {
        const FlowedText text = flowed(document, document.blocks()[i].span);
        auto matches = reference.globalMatch(text.text());
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString title = match.captured(1) + match.captured(2); // one of them is empty
            if (!headings.contains(titleKey(title)))
                warnings.append(
                    {u"dead-reference"_s, Importance::Low,
                     proof(document, i, text.toDocument({match.capturedStart(), match.capturedLength()})),
                     GapText::tr("It refers to a section that the text doesn't have.")});
        }
    }
    return warnings;
}

} // namespace clausula
