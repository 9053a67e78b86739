// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <QCoreApplication>

namespace clausula {

QString Invocation::value(const QString &option, const QString &otherwise) const
{
    return has(option) ? options.value(option) : otherwise;
}

ExitCode Command::badUsage(Console &console, const QString &what) const
{
    console.complain(what);
    console.complain(
        QCoreApplication::translate("Command", "“clausula-cli %1 --help” tells how it is used.").arg(name()));
    return ExitCode::BadUsage;
}

} // namespace clausula
