// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/keynumbers.h"

#include <bit>
#include <utility>

namespace clausula {

int KeyNumbers::add(quint64 key)
{
    if (2 * size_t(m_count) >= m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(key)];
    if (slot.number < 0)
        slot = {key, m_count++};
    return slot.number;
}

void KeyNumbers::grow()
{
    constexpr size_t fewest = 1024;
    const size_t size = m_slots.empty() ? fewest : 2 * m_slots.size();
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(size));
    m_shift = 64 - std::countr_zero(size);
    for (const Slot &slot : old) {
        if (slot.number >= 0)
            m_slots[slotOf(slot.key)] = slot;
    }
}

} // namespace clausula
