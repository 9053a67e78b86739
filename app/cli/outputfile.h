// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

namespace clausula {

/** Writes \a bytes whole to the file at \a path, or to standard output where that is "-", and notes it. */
[[nodiscard]] ExitCode writeOutput(const QString &path, QByteArrayView bytes, Console &console);

} // namespace clausula
