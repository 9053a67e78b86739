// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"

#include <QCommandLineParser>
#include <QList>
#include <QString>

#include <stop_token>

namespace clausula {

/** One option of a command, as parsed and as told by --help. */
struct OptionSpec
{
    QString name;  ///< without dashes
    QString value; ///< what its value is called, empty: it has none
    QString help;
};

/** What a command was called with, its options parsed and known to exist. */
struct Invocation
{
    const QCommandLineParser &options;
    std::stop_token stop;

    [[nodiscard]] QStringList arguments() const { return options.positionalArguments(); }
    [[nodiscard]] bool has(const QString &option) const { return options.isSet(option); }
    /** The last value given, or \a otherwise. */
    [[nodiscard]] QString value(const QString &option, const QString &otherwise = {}) const;
};

/** One thing that clausula-cli does. Commands have no state: they can run many times. */
class Command
{
public:
    virtual ~Command() = default;

    /** One or two words: "compare", "library search". */
    [[nodiscard]] virtual QString name() const = 0;
    /** Its arguments as told by --help: "LEFT RIGHT". */
    [[nodiscard]] virtual QString synopsis() const = 0;
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] virtual QList<OptionSpec> options() const = 0;
    [[nodiscard]] virtual ExitCode run(const Invocation &call, Console &console) const = 0;

protected:
    /** Complains and points to --help. */
    [[nodiscard]] ExitCode badUsage(Console &console, const QString &what) const;
};

} // namespace clausula
