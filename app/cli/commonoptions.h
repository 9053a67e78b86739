// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/base/result.h"
#include "core/gap/applicability.h"
#include "core/import/openpolicy.h"
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
/** --framework, --framework-file, --applies and --paper: what commands that judge know as well. */
[[nodiscard]] QList<OptionSpec> judgingOptions();
/** --changes, --repair: how documents are read. */
[[nodiscard]] QList<OptionSpec> readingOptions();
[[nodiscard]] Parsed<OpenOptions> openOptionsOf(const Invocation &call);

[[nodiscard]] Parsed<Format> formatOf(const Invocation &call);
[[nodiscard]] Parsed<ReportOptions::Paper> paperOf(const Invocation &call);
/** The frameworks asked for, those of files among \a catalog's last; or the one that is meant otherwise. */
[[nodiscard]] QStringList frameworksOf(const Invocation &call, const ClauseCatalog &catalog);
/** What --applies says. */
[[nodiscard]] Parsed<Answers> answersOf(const Invocation &call);

/**
 * The library that --library names, or the user's own, made from the built-in one when absent. Where it
 * can't be written the built-in one is used as it is, and a note says so.
 */
[[nodiscard]] Result<ClauseLibrary> openLibrary(const Invocation &call, Console &console);

/**
 * That library's catalog with the frameworks of --framework-file and, unless --library names another library,
 * those in the user's folder. A broken file there gets a note and is left out; one asked for is an error.
 */
[[nodiscard]] Result<ClauseCatalog> openCatalog(const Invocation &call, Console &console);

} // namespace clausula
