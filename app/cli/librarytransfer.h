// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace clausula {

/** Wordings of a file or folder come into the library; what differs is listed and changed only if asked for.
 */
class LibraryImportCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const override;
};

/** The library as readable files. */
class LibraryExportCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const override;
};

/** A consistent copy of the library file. */
class LibraryBackupCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const override;
};

} // namespace clausula
