// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/printable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clausula {

Console::Console(QIODevice &input, QIODevice &output, QIODevice &messages)
    : m_input(input), m_output(output), m_messages(messages)
{
}

ExitCode Console::print(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = m_output.write(bytes.data(), bytes.size());
        if (written <= 0) {
            complain(QCoreApplication::translate("Console", "Standard output could not be written: %1")
                         .arg(m_output.errorString()));
            return ExitCode::NotWritten;
        }
        bytes = bytes.sliced(written);
    }
    return ExitCode::Done;
}

void Console::note(const QString &text)
{
    if (!m_quiet)
        say(text);
}

void Console::complain(const QString &text)
{
    say(text);
}

ExitCode Console::complain(const Error &error)
{
    say(error.code == ErrorCode::Cancelled ? QCoreApplication::translate("Console", "Interrupted.")
                                           : describe(error));
    return exitCodeOf(error.code);
}

void Console::say(const QString &text)
{
    m_messages.write((u"clausula-cli: "_s + printable(text) + u'\n').toUtf8());
}

} // namespace clausula
