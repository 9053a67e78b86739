// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

namespace clausula {

/** The heading words that a block opens with. */
struct RunIn
{
    Span span; ///< closing sign included, from the start of the block's words; empty if there is none
    bool certain = false; ///< else it counts only beside a neighbour that opens in the same way
    char16_t divider = 0; ///< what sets it apart: ':', '.', '?', a dash, '*' for bold

    [[nodiscard]] bool exists() const { return !span.isEmpty(); }
};

/**
 * Looks for "Right to access: …", "Direct Submissions. …", "Consent — …", "**Deletion.** …" at the start
 * of \a body, a paragraph or list item without its marker.
 */
[[nodiscard]] RunIn findRunIn(QStringView body);

} // namespace clausula
