// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"

namespace clausula {

/** What a fact is called; one without a name of its own reads as its id: "Retention period". */
[[nodiscard]] QString factName(const QString &id);

/** "about 30 days". */
[[nodiscard]] QString factValue(const Fact &fact);

} // namespace clausula
