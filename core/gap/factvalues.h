// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/** "thirty" is "30", "November 1, 2023" is "2023-11-01"; everything else stays as it is. */
[[nodiscard]] QString normalizedValue(const QString &value);
/** "Working Day" is "working days". */
[[nodiscard]] QString normalizedUnit(const QString &unit);

} // namespace clausula
