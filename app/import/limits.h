// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace clausula {

/** Sets the limits of Protection::limits; false where the system has none. */
[[nodiscard]] bool setLimits(qint64 inputBytes);

} // namespace clausula
