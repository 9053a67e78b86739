// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace clausula {

/** What the command line asks the window for. */
struct StartOptions
{
    QString left; ///< files to open; empty: none
    QString right;
    QString library;   ///< empty: the user's
    QString framework; ///< empty: the one used last
    bool samples = false;
};

/** What to print instead of opening the window, and with which exit code (contracts: 2 is bad usage). */
struct StartRefusal
{
    QString text;
    int exitCode = 0;
};

/** Reads the program's arguments, its own name first. */
[[nodiscard]] std::expected<StartOptions, StartRefusal> readArguments(const QStringList &arguments);

} // namespace clausula
