// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/finding.h"

namespace clausula {

/**
 * The key by which a reviewer's decision finds its finding again: made of the kind, the clause, the
 * requirement and the letters and digits of the evidence. Line breaks, indents, punctuation and text
 * elsewhere don't change it.
 */
[[nodiscard]] QString findingKey(const Finding &finding);
/** The key of the same finding once the two documents have changed places. */
[[nodiscard]] QString mirroredKey(Finding finding);

} // namespace clausula
