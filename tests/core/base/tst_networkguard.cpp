// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/networkguard.h"

#include <QTest>

#include <cerrno>
#include <functional>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace clausula;

namespace {

constexpr int guardMissing = 255;

/** The exit code of a process of its own that runs \a work: the guard can't be taken off again. */
int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/** errno of opening a socket, 0 if it opens. */
int socketError(int family, int type)
{
    return ::socket(family, type, 0) < 0 ? errno : 0;
}

} // namespace

class TestNetworkGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesTheInternetAndNothingElse_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("error");
        QTest::newRow("IPv4 stream") << AF_INET << int(SOCK_STREAM) << EACCES;
        QTest::newRow("IPv4 datagram") << AF_INET << int(SOCK_DGRAM) << EACCES;
        QTest::newRow("IPv6 stream") << AF_INET6 << int(SOCK_STREAM) << EACCES;
        QTest::newRow("with flags") << AF_INET6 << int(SOCK_DGRAM | SOCK_CLOEXEC) << EACCES;
        QTest::newRow("local") << AF_UNIX << int(SOCK_STREAM) << 0;
    }
    void refusesTheInternetAndNothingElse()
    {
        QFETCH(int, family);
        QFETCH(int, type);
        const int error = inChild([&] { return refuseNetwork() ? socketError(family, type) : guardMissing; });
        if (error == guardMissing)
            QSKIP("NETWORK GUARD NOT TESTED: this system has none");
        QTEST(error, "error");
    }

    void holdsForProcessesStartedLater()
    {
        const int error = inChild([] {
            return refuseNetwork() ? inChild([] { return socketError(AF_INET, SOCK_STREAM); }) : guardMissing;
        });
        if (error == guardMissing)
            QSKIP("NETWORK GUARD NOT TESTED: this system has none");
        QCOMPARE(error, EACCES);
    }
};

QTEST_GUILESS_MAIN(TestNetworkGuard)
#include "tst_networkguard.moc"
