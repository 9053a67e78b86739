// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/interruption.h"
#include "app/cli/standardinput.h"
#include "core/base/networkguard.h"

#include <QFile>
#include <QGuiApplication>

#include <clocale>
#include <memory>
#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

using namespace clausula;
using namespace Qt::StringLiterals;

namespace {

/** In an environment without UTF-8 (cron, batch systems) Qt would switch to it as well, with a warning. */
void useUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
#endif
}

/** Fonts need Qt Gui, which starts slower; a display is never needed. Options are all ours, none Qt's. */
std::unique_ptr<QCoreApplication> makeApplication(char *argv[], bool fonts)
{
    static int programOnly = 1;
    if (!fonts)
        return std::make_unique<QCoreApplication>(programOnly, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(programOnly, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    refuseNetwork();
    useUtf8();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto application = makeApplication(argv, needsFonts(arguments));

    const Interruption interruption;
    StandardInput input(interruption.token());
    QFile output;
    QFile messages;
    // By descriptor: through stdio, lines would wait in a buffer and its errors come when it is too late.
    constexpr int standardOutput = 1;
    constexpr int standardError = 2;
    if (!output.open(standardOutput, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !messages.open(standardError, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(ExitCode::NotWritten);
    Console console(input, output, messages);
    return int(runCommandLine(arguments, console, interruption.token()));
}
