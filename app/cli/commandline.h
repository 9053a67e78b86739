// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QStringList>

namespace clausula {

/**
 * Runs what \a arguments ask for, the program's own name left out. Needs a QCoreApplication; a
 * QGuiApplication where needsFonts().
 */
[[nodiscard]] ExitCode runCommandLine(const QStringList &arguments, Console &console, std::stop_token stop);

/** Whether \a arguments ask for a PDF, the one thing that Qt Gui is needed for. */
[[nodiscard]] bool needsFonts(const QStringList &arguments);

} // namespace clausula
