// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/redline.h"

#include "core/comparison/differencelist.h"
#include "core/comparison/foldcounts.h"
#include "core/comparison/wordmatcher.h"

#include <map>

namespace clausula {

namespace {

/** The words of both sides that belong to one group of aligned sections. */
struct GroupWords
{
    std::vector<WordRange> left;
    std::vector<WordRange> right;
};

WordRange sectionWords(const Document &document, const WordSequence &words, int section)
{
    const Section &found = document.sections()[section];
    return words.blocks(found.firstBlock, found.endBlock());
}

void addOnce(std::vector<WordRange> &ranges, WordRange range)
{
    if (std::ranges::find(ranges, range) == ranges.end())
        ranges.push_back(range);
}

std::vector<GroupWords> groupWords(const Document &left, const Document &right, const ComparedTexts &texts,
                                   const Alignment &alignment)
{
    std::map<int, GroupWords> groups;
    for (const AlignedSection &pair : alignment.sections) {
        if (pair.left < 0 || pair.right < 0)
            continue;
        GroupWords &group = groups[pair.group];
        addOnce(group.left, sectionWords(left, texts.left, pair.left));
        addOnce(group.right, sectionWords(right, texts.right, pair.right));
    }
    std::vector<GroupWords> result;
    result.reserve(groups.size());
    for (auto &[number, group] : groups) {
        std::ranges::sort(group.left, {}, &WordRange::first);
        std::ranges::sort(group.right, {}, &WordRange::first);
        result.push_back(std::move(group));
    }
    return result;
}

/** Stretches of words without a partner. */
template<typename Partner>
QList<Span> openSpans(const WordSequence &words, Partner partner)
{
    QList<Span> spans;
    for (int first = 0; first < words.size();) {
        int end = first;
        while (end < words.size() && partner(end) < 0)
            ++end;
        if (end > first)
            spans.append(words.span({first, end}));
        first = end + 1;
    }
    return spans;
}

/** Takes what lies in page furniture out of \a open, and returns it. */
QList<Span> takeFurniture(QList<Span> &open, const Document &document)
{
    QList<Span> furniture;
    QList<Span> rest;
    const auto add = [](QList<Span> &spans, qsizetype start, qsizetype end) {
        if (end > start)
            spans.append(spanBetween(start, end));
    };
    const QList<Block> &blocks = document.blocks();
    for (const Span span : std::as_const(open)) {
        qsizetype from = span.start; // of what isn't furniture
        qsizetype last = span.start; // where the last block ends
        for (int i = std::max(0, document.blockAt(span.start));
             i < blocks.size() && blocks[i].span.start < span.end(); ++i) {
            const Span part = spanBetween(std::max(span.start, blocks[i].span.start),
                                          std::min(span.end(), blocks[i].span.end()));
            if (blocks[i].kind == BlockKind::Boilerplate) {
                add(rest, from, last);
                furniture.append(part);
                from = i + 1 < blocks.size() ? blocks[i + 1].span.start : span.end();
            }
            last = part.end();
        }
        add(rest, from, span.end());
    }
    open = std::move(rest);
    return furniture;
}

Differences spansOf(const WordMatcher &matcher, const ComparedTexts &texts)
{
    Differences result;
    result.deleted = openSpans(texts.left, [&](int word) { return matcher.rightPartner(word); });
    result.inserted = openSpans(texts.right, [&](int word) { return matcher.leftPartner(word); });
    for (const CommonRun &run : matcher.runs())
        result.kept.append({texts.left.span({run.left, run.left + run.length}),
                            texts.right.span({run.right, run.right + run.length})});
    return result;
}

qsizetype lengthOf(const QList<Span> &spans)
{
    qsizetype length = 0;
    for (const Span span : spans)
        length += span.length;
    return length;
}

} // namespace

Result<Differences> differences(const RecognizedDocument &left, const RecognizedDocument &right,
                                const Alignment &alignment, const ComparisonSettings &settings,
                                std::stop_token stop)
{
    Vocabulary vocabulary(settings.folding);
    const WordSequence leftWords = WordSequence::ofDocument(left.document, vocabulary);
    const WordSequence rightWords = WordSequence::ofDocument(right.document, vocabulary);
    const ComparedTexts texts{leftWords, rightWords, vocabulary};
    WordMatcher matcher(texts);
    for (const GroupWords &group : groupWords(left.document, right.document, texts, alignment)) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, {});
        matcher.match(group.left, group.right, WordMatcher::Order::Free);
    }
    // blocks that went to a section of another group
    for (const AlignedBlock &pair : alignment.blocks) {
        if (pair.left >= 0 && pair.right >= 0)
            matcher.match({leftWords.block(pair.left)}, {rightWords.block(pair.right)},
                          WordMatcher::Order::Free);
    }
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, {});
    Differences result = spansOf(matcher, texts);
    result.folded = countFolded({left.document.text(), right.document.text(), texts, matcher.runs()});
    if (settings.folding.furniture) {
        result.leftFurniture = takeFurniture(result.deleted, left.document);
        result.rightFurniture = takeFurniture(result.inserted, right.document);
        result.folded.furniture =
            static_cast<int>(result.leftFurniture.size() + result.rightFurniture.size());
    }
    result.list = listDifferences(left, right, alignment, result);
    return result;
}

bool areVersions(const Differences &differences)
{
    qsizetype kept = 0;
    for (const auto &[left, right] : differences.kept)
        kept += left.length + right.length;
    return kept > 0 && kept >= lengthOf(differences.deleted) + lengthOf(differences.inserted);
}

} // namespace clausula
