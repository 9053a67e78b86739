// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QByteArray>

namespace clausula::test {

/** Where the texts of the pair and the reference JSON lie. */
[[nodiscard]] QString smallComparisonFolder();

/**
 * The comparison of the pair in tests/data/report: aligned and judged by the program, with labels given by
 * hand, so that the reference does not change with what the recogniser learns. \a addition is appended to
 * the left text.
 */
[[nodiscard]] GapReport smallComparison(const QString &addition = {});

/** Its `clausula.comparison/1` as a file, the program's version left out. */
[[nodiscard]] QByteArray smallComparisonJson();

} // namespace clausula::test
