// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QtSystemDetection>

#ifdef Q_OS_UNIX

#include <array>
#include <csignal>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace clausula {

namespace {

constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP};
constexpr char signalled = 's';
constexpr char finished = 'f';

/** Where a signal handler, which may do next to nothing, reports to; and the thread that reads it. */
struct Watch
{
    std::array<int, 2> pipe{-1, -1};
    std::thread thread;
};

Watch &watch()
{
    static Watch watch;
    return watch;
}

void send(char what)
{
    // A full pipe holds a request already.
    [[maybe_unused]] const ssize_t sent = ::write(watch().pipe[1], &what, 1);
}

void handleSignal(int)
{
    send(signalled);
}

void watchPipe(const std::stop_source &source)
{
    char what = 0;
    while (::read(watch().pipe[0], &what, 1) == 1 && what != finished)
        source.request_stop();
}

/** The second signal of a kind does what it always did: it ends the program. */
void handleEndingSignals(bool handle)
{
    struct sigaction action{};
    action.sa_handler = handle ? handleSignal : SIG_DFL;
    action.sa_flags = SA_RESTART | int(SA_RESETHAND);
    for (const int signal : endingSignals)
        ::sigaction(signal, &action, nullptr);
}

} // namespace

Interruption::Interruption()
{
    if (::pipe2(watch().pipe.data(), O_CLOEXEC) != 0)
        return;
    watch().thread = std::thread(watchPipe, m_source);
    handleEndingSignals(true);
}

Interruption::~Interruption()
{
    if (!watch().thread.joinable())
        return;
    handleEndingSignals(false);
    send(finished);
    watch().thread.join();
    for (const int end : watch().pipe)
        ::close(end);
}

} // namespace clausula

#else

namespace clausula {

Interruption::Interruption() = default;
Interruption::~Interruption() = default;

} // namespace clausula

#endif
