// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"

#include <QColor>
#include <QFont>
#include <QSizeF>

namespace clausula {

/** The report's type and colours. Always the print palette: the window's theme never reaches paper. */
namespace reportstyle {

enum class Weight { Regular, Bold };

/** DejaVu Sans where it is installed; \a points is the size in points. */
[[nodiscard]] QFont font(double points, Weight weight = Weight::Regular, bool italic = false);

[[nodiscard]] QColor ink();
[[nodiscard]] QColor quietInk(); ///< still 4.5:1 on white
[[nodiscard]] QColor rule();
[[nodiscard]] QColor shade();
[[nodiscard]] QColor link();     ///< leads to another place of the report
[[nodiscard]] QColor deleted();  ///< red, struck through
[[nodiscard]] QColor inserted(); ///< blue, double underlined
/** The bar beside a finding; importance is also printed as a word. */
[[nodiscard]] QColor importance(Importance importance);

} // namespace reportstyle

} // namespace clausula
