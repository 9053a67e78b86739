// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/networkguard.h"

#include "core/base/auditarchitecture.h"

#ifdef CLAUSULA_CALL_FILTERS

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

namespace clausula {

namespace {

/** System calls from here on are those of x32, a second door to the same kernel functions on x86-64. */
constexpr unsigned firstX32Call = 0x40000000;

constexpr sock_filter load(std::size_t offset)
{
    return BPF_STMT(BPF_LD | BPF_W | BPF_ABS, unsigned(offset));
}

/** Goes on with the next instruction if the loaded value is \a value, else \a otherwise instructions further.
 */
constexpr sock_filter skipUnless(unsigned value, unsigned char otherwise)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, otherwise);
}

constexpr sock_filter skipIf(unsigned value, unsigned char then)
{
    return BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, then, 0);
}

constexpr std::array refuseInternetSockets{
    load(offsetof(seccomp_data, arch)),
    skipUnless(ownArchitecture, 7), // another architecture's system calls have other numbers: none of them
    load(offsetof(seccomp_data, nr)),
    sock_filter BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, firstX32Call, 5, 0),
    skipUnless(__NR_socket, 3),
    load(offsetof(seccomp_data, args)), // the address family; little-endian, so its low half comes first
    skipIf(AF_INET, 2),
    skipIf(AF_INET6, 1),
    sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
};

} // namespace

bool refuseNetwork()
{
    auto instructions = refuseInternetSockets;
    const sock_fprog program{.len = instructions.size(), .filter = instructions.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

} // namespace clausula

#else

namespace clausula {

bool refuseNetwork()
{
    return false;
}

} // namespace clausula

#endif
