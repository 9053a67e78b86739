// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace clausula::test {

inline constexpr int patience = 60'000; ///< milliseconds; only a failure, or a sanitizer, waits that long

/** Lets the event loop run until \a isSo holds, and tells whether it came to hold. */
template<typename Condition>
[[nodiscard]] bool eventually(Condition isSo)
{
    return QTest::qWaitFor(isSo, patience);
}

} // namespace clausula::test
