// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace clausula {

/** The gap report of two documents: printed, or written to the files that are asked for. */
class CompareCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const override;
};

} // namespace clausula
