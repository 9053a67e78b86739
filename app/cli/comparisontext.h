// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/decision.h"
#include "core/gap/gapanalyzer.h"

#include <QByteArray>
#include <QMap>

namespace clausula {

/**
 * A gap report for people at a terminal: the findings, most important first, with citation and quotes, and
 * what was decided about them.
 */
[[nodiscard]] QByteArray comparisonToText(const GapReport &report, const QMap<QString, Decision> &decisions);

} // namespace clausula
