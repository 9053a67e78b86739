// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <numeric>
#include <vector>

namespace clausula {

/** What hangs together among numbered things (union-find with path halving). */
class DisjointSets
{
public:
    explicit DisjointSets(size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), size_t{0});
    }

    /** The thing that stands for all of \a thing's set. */
    [[nodiscard]] size_t find(size_t thing)
    {
        while (m_parent[thing] != thing) {
            m_parent[thing] = m_parent[m_parent[thing]];
            thing = m_parent[thing];
        }
        return thing;
    }
    void join(size_t a, size_t b) { m_parent[find(a)] = find(b); }

private:
    std::vector<size_t> m_parent;
};

} // namespace clausula
