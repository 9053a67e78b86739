// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

/** What is listened to: all of it, unless a measurement asks what one part is worth. */
struct ListenTo
{
    bool wording = true;
    bool cues = true;
    bool headings = true; ///< those above and heading words in the block
    bool leadIns = true;
    bool companions = true; ///< the other items of a list, the blocks before and after
};

} // namespace clausula
