// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/standardinput.h"

#include <cerrno>
#include <cstring>
#ifdef Q_OS_UNIX
#include <poll.h>
#include <unistd.h>
#else
#include <io.h>
#endif

namespace clausula {

namespace {

#ifdef Q_OS_UNIX

/** Whether reading would give something (or the end); false once \a stop is requested. */
bool waitForInput(const std::stop_token &stop)
{
    constexpr int patienceMs = 100;
    pollfd input{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0};
    while (!stop.stop_requested()) {
        const int ready = ::poll(&input, 1, patienceMs);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return true;
    }
    return false;
}

qint64 readSome(char *data, qint64 maxSize)
{
    return ::read(STDIN_FILENO, data, std::size_t(maxSize));
}

#else

bool waitForInput(const std::stop_token &stop)
{
    return !stop.stop_requested();
}

qint64 readSome(char *data, qint64 maxSize)
{
    constexpr int standardInput = 0;
    return ::_read(standardInput, data, unsigned(maxSize));
}

#endif

} // namespace

StandardInput::StandardInput(std::stop_token stop) : m_stop(std::move(stop))
{
    open(QIODevice::ReadOnly);
}

qint64 StandardInput::readData(char *data, qint64 maxSize)
{
    // QFile would wait until all of maxSize is there, and a record must be answered as it comes.
    if (!waitForInput(m_stop))
        return -1;
    const qint64 size = readSome(data, maxSize);
    if (size < 0)
        setErrorString(QString::fromLocal8Bit(std::strerror(errno)));
    return size == 0 ? -1 : size;
}

qint64 StandardInput::writeData(const char *, qint64)
{
    return -1;
}

} // namespace clausula
