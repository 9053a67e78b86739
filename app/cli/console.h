// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QByteArrayView>
#include <QIODevice>
#include <QString>

namespace clausula {

/** What people and programs see of a command: results on one stream, messages on the other. */
class Console
{
public:
    Console(QIODevice &input, QIODevice &output, QIODevice &messages);

    [[nodiscard]] QIODevice &input() { return m_input; }
    /** Keeps notes back; complaints are always said. */
    void setQuiet(bool quiet) { m_quiet = quiet; }

    /** Writes results, all of them or NotWritten with the complaint said. */
    [[nodiscard]] ExitCode print(QByteArrayView bytes);
    /** Says what was done or decided, on the stream for messages. */
    void note(const QString &text);
    /** Says what went wrong. */
    void complain(const QString &text);
    /** Says what \a error means for people and gives the code to end with. */
    [[nodiscard]] ExitCode complain(const Error &error);

private:
    void say(const QString &text);

    QIODevice &m_input;
    QIODevice &m_output;
    QIODevice &m_messages;
    bool m_quiet = false;
};

} // namespace clausula
