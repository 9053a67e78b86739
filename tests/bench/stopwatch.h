// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <optional>

namespace clausula::bench {

inline constexpr int runs = 5;

/** Median of the wall time of \a work over several runs, in milliseconds; of a long one the first run's. */
[[nodiscard]] double medianOf(const std::function<void()> &work);

/** The same of a program from start to end; nothing if it is not installed or takes too long. */
[[nodiscard]] std::optional<double> medianOf(const QString &program, const QStringList &arguments);

/** "12.3 ms", or "–" for nothing. */
[[nodiscard]] QString printed(std::optional<double> milliseconds);

} // namespace clausula::bench
