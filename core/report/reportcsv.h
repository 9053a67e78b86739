// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"
#include "core/report/reportoptions.h"

#include <QByteArray>

namespace clausula {

/**
 * The findings for a spreadsheet, one row each: RFC 4180 in UTF-8 with a byte order mark, which Excel needs.
 * No cell can act as a formula: what would begin one gets an apostrophe.
 */
[[nodiscard]] QByteArray reportToCsv(const GapReport &report, const ReportOptions &options);

} // namespace clausula
