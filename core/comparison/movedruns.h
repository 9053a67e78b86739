// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/redline.h"

namespace clausula {

/** Text that stands at another place on the other side. */
struct MovedText
{
    Span left;
    Span right;
    bool edited = false; ///< not word for word
};

/**
 * Sections of \a alignment that moved as a whole; then, of what \a differences keep, the sentences that
 * went to another section or changed their order inside one, a few words in a row at least.
 */
[[nodiscard]] QList<MovedText> movedTexts(const Document &left, const Document &right,
                                          const Alignment &alignment, const Differences &differences);

} // namespace clausula
