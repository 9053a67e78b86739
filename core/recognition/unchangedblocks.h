// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <vector>

namespace clausula {

/**
 * Which blocks of an edited document stood in the text before the edit: those in what both texts begin with
 * and in what both end with, read in the same way.
 */
class UnchangedBlocks
{
public:
    UnchangedBlocks() = default; ///< for a document without an earlier text
    UnchangedBlocks(const Document &document, const Document &old);

    /** The index that \a block had before the edit; -1 if it wasn't there. */
    [[nodiscard]] int before(int block) const { return m_before.empty() ? -1 : m_before[size_t(block)]; }
    /** Whether an unchanged block has the same headings above it, the nearest as far away. */
    [[nodiscard]] bool hasSameHeadings(int block) const { return m_sameHeadings[size_t(block)] != 0; }
    /** The blocks before the edit. */
    [[nodiscard]] const QList<Block> &old() const { return m_old; }
    /** Whether anything unchanged stands elsewhere than before. */
    [[nodiscard]] bool moves() const { return m_movedBy != 0; }
    /** Where characters of an unchanged block are now that were at \a span before the edit. */
    [[nodiscard]] Span now(Span span) const;

private:
    void pairBlocks(const QList<Block> &blocks, Span replaced);
    void compareHeadings(const Document &document, const Document &old);

    QList<Block> m_old;
    std::vector<int> m_before;
    std::vector<char> m_sameHeadings;
    qsizetype m_movedFrom = 0; ///< in the old text: from here on everything has moved
    qsizetype m_movedBy = 0;
};

} // namespace clausula
