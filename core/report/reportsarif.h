// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QByteArray>

namespace clausula {

/**
 * Findings and warnings as SARIF 2.1.0 (OASIS), for tools that show results of checkers: one run, a rule for
 * each requirement, clause type or kind of warning, places as lines and characters of the two texts. Files
 * are named without their folders.
 */
[[nodiscard]] QByteArray reportToSarif(const GapReport &report);

} // namespace clausula
