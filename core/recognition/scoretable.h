// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace clausula {

/** A score of each clause type for some of the blocks of a document, in one piece of memory. */
class ScoreTable
{
public:
    ScoreTable() = default;
    ScoreTable(size_t blockCount, size_t typeCount) : m_typeCount(typeCount), m_starts(blockCount, none) {}

    /** The scores of \a block; empty if it has none. Valid until the next set(). */
    [[nodiscard]] std::span<const float> row(int block) const
    {
        const size_t start = m_starts[size_t(block)];
        return start == none ? std::span<const float>() : std::span(m_values).subspan(start, m_typeCount);
    }
    void set(int block, std::span<const float> scores)
    {
        size_t &start = m_starts[size_t(block)];
        if (start == none) {
            start = m_values.size();
            m_values.insert(m_values.end(), scores.begin(), scores.end());
        } else {
            std::ranges::copy(scores, m_values.begin() + std::ptrdiff_t(start));
        }
    }

private:
    static constexpr size_t none = size_t(-1);
    size_t m_typeCount = 0;
    std::vector<size_t> m_starts; ///< in m_values, by block
    std::vector<float> m_values;
};

} // namespace clausula
