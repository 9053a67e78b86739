// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importchild.h"

#include <QStringList>

#include <optional>

namespace clausula {

inline constexpr qint64 maxForeignBytes = 256LL * 1024 * 1024; ///< larger files are refused (contracts)
inline constexpr qsizetype longestPassword = 1024;             ///< bytes

/** How clausula-import ends. */
enum class ImportExit {
    Answered = 0,    ///< with a text or an error, as importstream.h says
    OutOfMemory = 1, ///< what Poppler exits with
    BadUsage = 2,
    CanaryFailed = 3, ///< it can't read its own sample: nothing it says could be trusted
    NotDenied = 4,    ///< --self-test: something forbidden went through
};

/** The command line of clausula-import. */
struct ImportOptions
{
    QString format;
    TrackedChanges changes = TrackedChanges::Accepted;
    qsizetype passwordBytes = 0; ///< of standard input, before the file

    friend bool operator==(const ImportOptions &, const ImportOptions &) = default;
};

[[nodiscard]] QStringList argumentsFor(const ImportRequest &request);

/** Nothing if \a arguments (without the program's name) aren't what argumentsFor() makes. */
[[nodiscard]] std::optional<ImportOptions> parseImportOptions(const QStringList &arguments);

} // namespace clausula
