// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/checks.h"
#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"

namespace clausula {

/** The facts that the text states, in the rules' order, each with its sentence. What it doesn't state is left
 * out. */
[[nodiscard]] QList<Fact> findFacts(const Checks &checks, TextSearch &search);

} // namespace clausula
