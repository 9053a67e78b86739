// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"

namespace clausula {

/** Which clause groups are shown: all of them, until one is hidden. Passages of no group are always shown. */
class TopicSet
{
public:
    [[nodiscard]] bool shows(ClauseGroup group) const { return (m_hidden & bitOf(group)) == 0; }
    void setShown(ClauseGroup group, bool shown)
    {
        m_hidden = shown ? m_hidden & ~bitOf(group) : m_hidden | bitOf(group);
    }

    friend bool operator==(const TopicSet &, const TopicSet &) = default;

private:
    [[nodiscard]] static unsigned bitOf(ClauseGroup group)
    {
        return group == ClauseGroup::None ? 0U : 1U << static_cast<unsigned>(group);
    }

    unsigned m_hidden = 0;
};

} // namespace clausula
