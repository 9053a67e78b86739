// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/changedtext.h"

#include "core/base/words.h"

#include <algorithm>
#include <numeric>

namespace clausula {

namespace {

/** Pieces of both texts that are kept within one row; each list sorted. */
struct KeptSpans
{
    QList<Span> left;
    QList<Span> right;
};

KeptSpans keptOfPair(const Document &left, const Document &right, const DepartureRow &row)
{
    const Span leftSpan = left.blocks()[row.left.first()].span;
    const Span rightSpan = right.blocks()[row.right.first()].span;
    KeptSpans kept;
    for (const RedlineRun &run :
         redline(left.text(leftSpan), right.text(rightSpan), leftSpan.start, rightSpan.start)) {
        if (run.kind != RedlineRun::Kind::Kept)
            continue;
        kept.left.append(run.left);
        kept.right.append(run.right);
    }
    return kept;
}

/** The comparison's kept runs that lie in the row's blocks on both sides. */
KeptSpans keptOfSeveral(const GapReport &report, const DepartureRow &row)
{
    const QList<std::pair<Span, Span>> &all = report.differences.kept;
    const QList<Block> &rightBlocks = report.right.recognized.document.blocks();
    KeptSpans kept;
    for (const int block : row.left) {
        const Span own = report.left.recognized.document.blocks()[block].span;
        const auto first = std::ranges::partition_point(
            all, [own](const auto &pair) { return pair.first.end() <= own.start; });
        for (auto pair = first; pair != all.end() && pair->first.start < own.end(); ++pair) {
            const bool inRow = std::ranges::any_of(
                row.right, [&](int other) { return rightBlocks[other].span.overlaps(pair->second); });
            if (!inRow)
                continue;
            kept.left.append(pair->first);
            kept.right.append(pair->second);
        }
    }
    std::ranges::sort(kept.right);
    return kept;
}

ChangedText changesIn(const Document &document, int block, const QList<Span> &kept)
{
    const Span whole = document.blocks()[block].span;
    const QList<Span> words = wordSpans(document.text(whole));
    ChangedText text{.block = block, .changed = {}, .words = words.size(), .keptWords = 0};
    auto piece = kept.begin();
    bool open = false; // the word before is changed as well
    for (qsizetype i = 0; i < words.size(); ++i) {
        const Span word{whole.start + words[i].start, words[i].length};
        piece = std::find_if(piece, kept.end(), [&](Span span) { return span.end() > word.start; });
        const bool isKept = piece != kept.end() && piece->overlaps(word);
        if (isKept) {
            ++text.keptWords;
        } else {
            // what stands before the first and behind the last word goes with it
            const qsizetype start = i == 0 ? whole.start : word.start;
            const qsizetype end = i + 1 == words.size() ? whole.end() : word.end();
            if (open)
                text.changed.last() = spanBetween(text.changed.last().start, end);
            else
                text.changed.append(spanBetween(start, end));
        }
        open = !isKept;
    }
    return text;
}

QList<ChangedText> changesIn(const Document &document, const QList<int> &blocks, const QList<Span> &kept)
{
    QList<ChangedText> texts;
    for (const int block : blocks)
        texts.append(changesIn(document, block, kept));
    return texts;
}

qsizetype sumOf(const QList<ChangedText> &texts, qsizetype ChangedText::*count)
{
    return std::transform_reduce(texts.begin(), texts.end(), qsizetype(0), std::plus<>(),
                                 [count](const ChangedText &text) { return text.*count; });
}

} // namespace

bool ChangedRow::isUnchanged() const
{
    const auto unchanged = [](const ChangedText &text) { return text.changed.isEmpty(); };
    return !left.isEmpty() && !right.isEmpty() && std::ranges::all_of(left, unchanged) &&
           std::ranges::all_of(right, unchanged);
}

bool ChangedRow::isRelated() const
{
    const qsizetype shorter = std::min(sumOf(left, &ChangedText::words), sumOf(right, &ChangedText::words));
    const qsizetype kept =
        std::min(sumOf(left, &ChangedText::keptWords), sumOf(right, &ChangedText::keptWords));
    return kept > 0 && 2 * kept >= shorter;
}

ChangedRow changesOf(const GapReport &report, const DepartureRow &row)
{
    const Document &left = report.left.recognized.document;
    const Document &right = report.right.recognized.document;
    KeptSpans kept;
    if (row.left.size() == 1 && row.right.size() == 1)
        kept = keptOfPair(left, right, row);
    else if (!row.left.isEmpty() && !row.right.isEmpty())
        kept = keptOfSeveral(report, row);
    return {changesIn(left, row.left, kept.left), changesIn(right, row.right, kept.right)};
}

} // namespace clausula
