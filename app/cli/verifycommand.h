// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace clausula {

/** `verify REPORT.pdf [FILE…]`: are the report's quotes verbatim in these originals? */
class VerifyCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const override;
};

} // namespace clausula
