// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/gap/applicability.h"
#include "core/recognition/recognizer.h"

#include <stop_token>

namespace clausula {

/** A line longer than this is a bad record (64 MiB of text, the limit of a file, and room for JSON's
 * escapes). */
inline constexpr qint64 maxRecordBytes = 128LL * 1024 * 1024;

/** What every record is judged by. */
struct StreamBasis
{
    QStringList frameworks;
    Answers answers;
};

/**
 * Reads records `{"id": …, "text": …}`, one a line, and prints the analysis of each as soon as it is
 * made, one a line in the same order. A bad record gives `{"id": …, "error": "…"}`; blank lines are
 * skipped. Memory does not grow with the number of records.
 */
[[nodiscard]] ExitCode analyzeStream(const Recognizer &recognizer, const StreamBasis &basis, Console &console,
                                     std::stop_token stop);

} // namespace clausula
