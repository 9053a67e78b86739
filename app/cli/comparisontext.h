// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QByteArray>

namespace clausula {

/** A gap report for people at a terminal: the findings, most important first, with citation and quotes. */
[[nodiscard]] QByteArray comparisonToText(const GapReport &report);

} // namespace clausula
