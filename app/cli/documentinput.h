// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/import/openpolicy.h"

#include <stop_token>

namespace clausula {

/**
 * Reads the document that an argument names; "-" is standard input. Errors: those of openPolicy(),
 * Cancelled.
 */
[[nodiscard]] Result<Document> readArgument(const QString &argument, const OpenOptions &options,
                                            Console &console, std::stop_token stop);

} // namespace clausula
