// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/finding.h"

namespace clausula {

enum class SentencePlace { Start, Inside };

/** "The left policy" or "the right policy": the views show the documents' own names beside it. */
[[nodiscard]] QString sideName(Side side, SentencePlace place);

[[nodiscard]] constexpr Side otherSide(Side side)
{
    return side == Side::Left ? Side::Right : Side::Left;
}

} // namespace clausula
