// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace clausula {

/** "thirty" and "a" are "30" and "1", "November 1, 2023" is "2023-11-01"; everything else stays as it is. */
[[nodiscard]] QString normalizedValue(const QString &value);
/** "Working Day" is "working days". */
[[nodiscard]] QString normalizedUnit(const QString &unit);

/**
 * How long that is in days, a month counted as 30 and a year as 365, so that "one month" and "30 days" are
 * the same promise; nothing for business days, whose length depends on the calendar, and for what is no time.
 */
[[nodiscard]] std::optional<double> inDays(const QString &value, const QString &unit);

} // namespace clausula
