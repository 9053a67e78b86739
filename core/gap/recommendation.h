// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"

namespace clausula {

/** What to ask for: the library's standard wording for \a type, or, where it has none, what \a asks says. */
[[nodiscard]] QString recommendationFor(const ClauseType *type, const QString &asks);

} // namespace clausula
