// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/commonoptions.h"
#include "core/report/reportexport.h"

namespace clausula {

/** A report that was asked for in one form. */
struct ReportOutput
{
    ReportFormat format = ReportFormat::Pdf;
    QString path; ///< "-": standard output
};

/** --pdf, --html and so on, and how they are to look: --firm, --draft … */
[[nodiscard]] QList<OptionSpec> reportOptionSpecs();

/** The forms asked for, in the options' order. */
[[nodiscard]] QList<ReportOutput> reportOutputsOf(const Invocation &call);

/** How the report is to look; a logo that can't be read is bad usage. */
[[nodiscard]] Parsed<ReportOptions> reportOptionsOf(const Invocation &call);

} // namespace clausula
