// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/changedpieces.h"

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

constexpr int none = -1;

/** Kept runs in the order of one side's text. */
using KeptOrder = std::vector<std::pair<Span, int>>;

KeptOrder keptOrder(const Differences &differences, Span std::pair<Span, Span>::*side)
{
    KeptOrder order;
    order.reserve(static_cast<size_t>(differences.kept.size()));
    for (qsizetype i = 0; i < differences.kept.size(); ++i)
        order.emplace_back(differences.kept[i].*side, static_cast<int>(i));
    std::ranges::sort(order);
    return order;
}

/** Appends the parts of \a span that lie in a block each. */
void cutAtBlocks(Span span, const Document &document, std::vector<ChangedPiece> &pieces)
{
    const QList<Block> &blocks = document.blocks();
    const int first = std::max(0, document.blockAt(span.start));
    for (int i = first; i < blocks.size() && blocks[i].span.start < span.end(); ++i) {
        const Span part = spanBetween(std::max(span.start, blocks[i].span.start),
                                      std::min(span.end(), blocks[i].span.end()));
        if (part.length > 0)
            pieces.push_back({part, i, part == blocks[i].span, none, none, false});
    }
}

std::vector<ChangedPiece> piecesOf(const QList<Span> &spans, const Document &document, const KeptOrder &kept)
{
    std::vector<ChangedPiece> pieces;
    auto next = kept.begin();
    for (const Span span : spans) {
        next =
            std::find_if(next, kept.end(), [span](const auto &run) { return run.first.start >= span.start; });
        const size_t first = pieces.size();
        cutAtBlocks(span, document, pieces);
        if (pieces.size() == first)
            continue;
        pieces[first].before = next == kept.begin() ? none : std::prev(next)->second;
        pieces.back().after = next == kept.end() ? none : next->second;
    }
    return pieces;
}

} // namespace

std::vector<ChangedPiece> deletedPieces(const Differences &differences, const Document &left)
{
    return piecesOf(differences.deleted, left, keptOrder(differences, &std::pair<Span, Span>::first));
}

std::vector<ChangedPiece> insertedPieces(const Differences &differences, const Document &right)
{
    return piecesOf(differences.inserted, right, keptOrder(differences, &std::pair<Span, Span>::second));
}

} // namespace clausula
