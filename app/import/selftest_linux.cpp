// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/selftest.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace clausula {
namespace {

struct Act
{
    const char *name;
    bool (*isDenied)();
};

bool cannotOpen(const char *path, int flags)
{
    constexpr unsigned rights = 0600;
    return ::open(path, flags | O_CLOEXEC, rights) < 0 && errno != ENOENT;
}

bool cannotSocket(int family, int type)
{
    return ::socket(family, type, 0) < 0;
}

/** \a result of a call by number. The arguments don't matter: the call itself has to be refused. */
template<long Call>
bool isRefused()
{
    return ::syscall(Call, 0, 0, 0, 0, 0) == -1 && (errno == EPERM || errno == EACCES || errno == ENOSYS);
}

bool cannotFork()
{
    const long child = ::syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0);
    if (child == 0)
        ::_exit(0);
    return child < 0;
}

bool cannotRun()
{
    const char *const arguments[] = {"/bin/true", nullptr};
    ::execve(arguments[0], const_cast<char *const *>(arguments), nullptr); // returns only when refused
    return true;
}

bool cannotMakeCode()
{
    constexpr std::size_t page = 4096;
    void *const memory =
        ::mmap(nullptr, page, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED;
}

bool cannotTurnDataIntoCode()
{
    constexpr std::size_t page = 4096;
    void *const memory = ::mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory != MAP_FAILED && ::mprotect(memory, page, PROT_READ | PROT_EXEC) != 0;
}

bool cannotRaiseLimits()
{
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return ::setrlimit(RLIMIT_FSIZE, &more) != 0;
}

constexpr Act acts[] = {
    {"read a system file", [] { return cannotOpen("/etc/passwd", O_RDONLY); }},
    {"read the host's name", [] { return cannotOpen("/proc/sys/kernel/hostname", O_RDONLY); }},
    {"read its own environment", [] { return cannotOpen("/proc/self/environ", O_RDONLY); }},
    {"list the root folder", [] { return cannotOpen("/", O_RDONLY | O_DIRECTORY); }},
    {"list home folders", [] { return cannotOpen("/home", O_RDONLY | O_DIRECTORY); }},
    {"list temporary files", [] { return cannotOpen("/tmp", O_RDONLY | O_DIRECTORY); }},
    {"read a device", [] { return cannotOpen("/dev/zero", O_RDONLY); }},
    {"make a file", [] { return cannotOpen("/tmp/clausula-self-test", O_WRONLY | O_CREAT); }},
    {"make a nameless file", [] { return cannotOpen("/tmp", O_RDWR | O_TMPFILE); }},
    {"write a device", [] { return cannotOpen("/dev/null", O_WRONLY); }},
    {"make a file in memory", isRefused<__NR_memfd_create>},
    {"make a folder", [] { return ::mkdir("/tmp/clausula-self-test-folder", 0700) != 0; }},
    {"remove a file", isRefused<__NR_unlinkat>},
    {"rename a file", isRefused<__NR_renameat2>},
    {"make a link", isRefused<__NR_symlinkat>},
    {"change rights", isRefused<__NR_fchmodat>},
    {"truncate a file", isRefused<__NR_truncate>},
    {"open an IPv4 socket", [] { return cannotSocket(AF_INET, SOCK_STREAM); }},
    {"open an IPv6 socket", [] { return cannotSocket(AF_INET6, SOCK_DGRAM); }},
    {"open a local socket", [] { return cannotSocket(AF_UNIX, SOCK_STREAM); }},
    {"open a kernel socket", [] { return cannotSocket(AF_NETLINK, SOCK_RAW); }},
    {"open a pair of sockets", isRefused<__NR_socketpair>},
    {"connect", isRefused<__NR_connect>},
    {"send", isRefused<__NR_sendto>},
    {"start a process", cannotFork},
    {"start a process, newer call", isRefused<__NR_clone3>},
    {"run a program", cannotRun},
    {"trace a process", isRefused<__NR_ptrace>},
    {"read another process's memory", isRefused<__NR_process_vm_readv>},
    {"write another process's memory", isRefused<__NR_process_vm_writev>},
    {"signal its parent", [] { return ::kill(::getppid(), 0) != 0; }},
    {"signal everyone", [] { return ::kill(-1, 0) != 0; }},
    {"signal a thread of its parent",
     [] { return ::syscall(__NR_tgkill, ::getppid(), ::getppid(), 0) != 0; }},
    {"make memory that runs", cannotMakeCode},
    {"turn data into code", cannotTurnDataIntoCode},
    {"change its user", isRefused<__NR_setuid>},
    {"change its rights", isRefused<__NR_capset>},
    {"enter a namespace", isRefused<__NR_unshare>},
    {"mount", isRefused<__NR_mount>},
    {"change its root", isRefused<__NR_chroot>},
    {"load a kernel program", isRefused<__NR_bpf>},
    {"use io_uring", isRefused<__NR_io_uring_setup>},
    {"watch performance", isRefused<__NR_perf_event_open>},
    {"handle page faults", isRefused<__NR_userfaultfd>},
    {"read the kernel's keys", isRefused<__NR_keyctl>},
    {"raise its limits", cannotRaiseLimits},
    {"let others look in", [] { return ::prctl(PR_SET_DUMPABLE, 1) != 0; }},
    {"control a terminal", [] { return ::syscall(__NR_ioctl, 0, 0x5412, "x") != 0; }},
};

} // namespace

QList<ForbiddenAct> tryForbiddenActs()
{
    QList<ForbiddenAct> tried;
    for (const Act &act : acts)
        tried.append({QString::fromLatin1(act.name), act.isDenied()});
    return tried;
}

} // namespace clausula
