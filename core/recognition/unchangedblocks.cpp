// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/unchangedblocks.h"

#include <algorithm>
#include <cstring>

namespace clausula {

namespace {

/** How many characters both texts begin with. */
qsizetype commonStart(QStringView one, QStringView other)
{
    constexpr qsizetype step = 2048; // memcmp is many times faster than a loop, but doesn't say where
    const qsizetype size = std::min(one.size(), other.size());
    qsizetype at = 0;
    while (at + step <= size &&
           std::memcmp(one.utf16() + at, other.utf16() + at, step * sizeof(char16_t)) == 0)
        at += step;
    while (at < size && one[at] == other[at])
        ++at;
    return at;
}

/** How many characters both texts end with. */
qsizetype commonEnd(QStringView one, QStringView other)
{
    const qsizetype size = std::min(one.size(), other.size());
    qsizetype at = 0;
    while (at < size && one[one.size() - at - 1] == other[other.size() - at - 1])
        ++at;
    return at;
}

Span moved(Span span, qsizetype distance)
{
    return {span.start + distance, span.length};
}

bool isSamePart(Span part, Span old, qsizetype distance)
{
    return part.isEmpty() ? old.isEmpty() : part == moved(old, distance);
}

/** Whether \a block was read as \a old was, which stood \a distance before it. */
bool isReadAlike(const Block &block, const Block &old, qsizetype distance)
{
    return block.kind == old.kind && block.span == moved(old.span, distance) &&
           isSamePart(block.marker, old.marker, distance) && isSamePart(block.runIn, old.runIn, distance);
}

} // namespace

UnchangedBlocks::UnchangedBlocks(const Document &document, const Document &old)
    : m_old(old.blocks()), m_before(size_t(document.blocks().size()), -1), m_sameHeadings(m_before.size(), 0)
{
    const QStringView text = document.text();
    const QStringView oldText = old.text();
    const qsizetype start = commonStart(text, oldText);
    const qsizetype end = commonEnd(text.sliced(start), oldText.sliced(start));
    m_movedFrom = oldText.size() - end;
    m_movedBy = text.size() - oldText.size();
    pairBlocks(document.blocks(), spanBetween(start, text.size() - end));
    compareHeadings(document, old);
}

/** \a replaced are the characters that are new. */
void UnchangedBlocks::pairBlocks(const QList<Block> &blocks, Span replaced)
{
    qsizetype before = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        if (block.span.end() > replaced.start && block.span.start < replaced.end())
            continue;
        const qsizetype distance = block.span.start < replaced.start ? 0 : m_movedBy;
        while (before < m_old.size() && m_old[before].span.start + distance < block.span.start)
            ++before;
        if (before < m_old.size() && isReadAlike(block, m_old[before], distance))
            m_before[size_t(i)] = int(before);
    }
}

void UnchangedBlocks::compareHeadings(const Document &document, const Document &old)
{
    const QList<Block> &blocks = document.blocks();
    int section = -1;
    int oldSection = -1;
    QList<int> chain;
    QList<int> oldChain;
    bool same = false;
    for (int i = 0; i < int(blocks.size()); ++i) {
        const int j = before(i);
        if (j < 0)
            continue;
        if (blocks[i].section != section || m_old[j].section != oldSection) {
            section = blocks[i].section;
            oldSection = m_old[j].section;
            chain = document.headingChain(i);
            oldChain = old.headingChain(j);
            same = std::ranges::equal(chain, oldChain,
                                      [this](int heading, int was) { return before(heading) == was; });
        }
        const bool asFar = same && (chain.isEmpty() || i - chain.last() == j - oldChain.last());
        m_sameHeadings[size_t(i)] = asFar ? 1 : 0;
    }
}

Span UnchangedBlocks::now(Span span) const
{
    return span.start < m_movedFrom ? span : moved(span, m_movedBy);
}

} // namespace clausula
