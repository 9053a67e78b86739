// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <cstddef>
#include <vector>

namespace clausula {

/**
 * Numbers keys from 0 in the order they are added: a hash table with open addressing in one piece of memory.
 * Keys are hashes themselves (see Term), and every word of every text is looked up here.
 */
class KeyNumbers
{
public:
    /** The number of \a key, a new one if it has none. */
    int add(quint64 key);
    /** The number of \a key, -1 if it has none. */
    [[nodiscard]] int find(quint64 key) const
    {
        if (m_slots.empty())
            return -1;
        return m_slots[slotOf(key)].number;
    }

private:
    struct Slot
    {
        quint64 key = 0;
        int number = -1; ///< -1: free
    };

    /** The slot that has \a key, or the free one where it belongs. */
    [[nodiscard]] size_t slotOf(quint64 key) const
    {
        // The high bits of the product depend on all bits of the key (Knuth, volume 3, 6.4).
        size_t slot = size_t((key * 0x9E3779B97F4A7C15ULL) >> m_shift);
        while (m_slots[slot].number >= 0 && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }
    void grow();

    std::vector<Slot> m_slots; ///< a power of two of them, at most half in use
    int m_shift = 0;           ///< 64 - log2(slots)
    int m_count = 0;
};

} // namespace clausula
