// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/result.h"
#include "core/library/clauselibrary.h"
#include "core/report/reportrenderer.h"

#include <expected>

namespace clausula {

/** A value, or what is wrong with how the command was called. */
template<typename T>
using Parsed = std::expected<T, QString>;

/** How results are written. */
enum class Format { Text, Json };

/** --library, --format, --quiet and --help: what every command knows. */
[[nodiscard]] QList<OptionSpec> commonOptions();
/** --framework and --paper: what commands that judge know as well. */
[[nodiscard]] QList<OptionSpec> judgingOptions();

[[nodiscard]] Parsed<Format> formatOf(const Invocation &call);
[[nodiscard]] Parsed<ReportOptions::Paper> paperOf(const Invocation &call);
/** The frameworks asked for, or the one that is meant otherwise. */
[[nodiscard]] QStringList frameworksOf(const Invocation &call);

/**
 * The library that --library names, or the user's own, made from the built-in one when absent. Where it
 * can't be written the built-in one is used as it is, and a note says so.
 */
[[nodiscard]] Result<ClauseLibrary> openLibrary(const Invocation &call, Console &console);

} // namespace clausula
