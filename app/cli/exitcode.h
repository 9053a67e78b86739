// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <algorithm>

namespace clausula {

/** What the command line ends with; scripts rely on the numbers. */
enum class ExitCode {
    Done = 0,
    Findings = 1, ///< done, and there are findings at or above --fail-on
    BadUsage = 2,
    Unreadable = 3,     ///< an input can't be read or isn't supported
    Unsafe = 4,         ///< an input was refused as unsafe
    LibraryTrouble = 5, ///< the library is damaged, newer than the program or locked
    NotWritten = 6,     ///< an output could not be written
    Interrupted = 130,
};

[[nodiscard]] ExitCode exitCodeOf(ErrorCode code);

/** What several inputs end with: the highest. */
[[nodiscard]] inline ExitCode worst(ExitCode one, ExitCode other)
{
    return std::max(one, other);
}

} // namespace clausula
