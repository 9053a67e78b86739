// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/checks.h"
#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"

namespace clausula {

/**
 * What a careful reviewer would flag in one document, in text order: what the checks name (blanks,
 * hidden addresses, contradictions …) and what its structure gives away (see structuraldefects.h).
 */
[[nodiscard]] QList<Warning> findDefects(const Checks &checks, TextSearch &search);

} // namespace clausula
