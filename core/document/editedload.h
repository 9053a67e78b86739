// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace clausula {

/**
 * What the load report of \a loaded says about \a text, which \a loaded was edited to: what was left out of
 * the text or repaired on the way in stays so, hidden words that are still there are found again, and what
 * the parser finds out anew (joined lines, parts set aside in the text) is missing, as are pages.
 */
[[nodiscard]] LoadReport loadAfterEditing(const Document &loaded, QStringView text);

} // namespace clausula
