// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace clausula {

class ClauseLibrary;

/** What the commands about the library share: it is opened and handed to them. */
class LibraryCommand : public Command
{
public:
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QList<OptionSpec> options() const override;
    [[nodiscard]] ExitCode run(const Invocation &call, Console &console) const final;

protected:
    /** Whether the command takes words; the others take no argument. */
    [[nodiscard]] virtual bool takesWords() const;
    [[nodiscard]] virtual ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                        Console &console) const = 0;
};

/** Name, version, path and size of the library. */
class LibraryInfoCommand final : public LibraryCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;

protected:
    [[nodiscard]] ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                Console &console) const override;
};

/** All clause types and frameworks. */
class LibraryListCommand final : public LibraryCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;

protected:
    [[nodiscard]] ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                Console &console) const override;
};

/** Clauses that contain words. */
class LibrarySearchCommand final : public LibraryCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString synopsis() const override;
    [[nodiscard]] QString summary() const override;

protected:
    [[nodiscard]] bool takesWords() const override;
    [[nodiscard]] ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                Console &console) const override;
};

/** What the user said about passages, and when and where. */
class LibraryCorrectionsCommand final : public LibraryCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;

protected:
    [[nodiscard]] ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                Console &console) const override;
};

/** Whether the file is as it was written. */
class LibraryCheckCommand final : public LibraryCommand
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;

protected:
    [[nodiscard]] ExitCode show(const ClauseLibrary &library, const QString &words, bool json,
                                Console &console) const override;
};

} // namespace clausula
