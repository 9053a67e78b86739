// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/findingcard.h"
#include "app/gui/palette.h"

namespace clausula {

/** One change in full, as HTML: what it is, both sides' words with their places, what it changes. */
[[nodiscard]] QString differenceCard(const GapReport &report, const Difference &difference,
                                     const DocumentNames &names, const Palette &colours);

} // namespace clausula
