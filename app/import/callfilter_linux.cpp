// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/callfilter.h"

#include "core/base/auditarchitecture.h"

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace clausula {

#ifdef CLAUSULA_CALL_FILTERS

namespace {

/** Calls that are harmless whatever their arguments. x32's, with other numbers, are not among them. */
constexpr unsigned harmless[] = {
    // standard input and output, and files once they are open
    __NR_read,
    __NR_readv,
    __NR_pread64,
    __NR_preadv,
    __NR_write,
    __NR_writev,
    __NR_lseek,
    __NR_fstat,
    __NR_close,
    __NR_getdents64,
    __NR_fstatfs,
    __NR_fadvise64,
#ifdef __NR_newfstatat
    __NR_newfstatat,
#endif
    // what names stand for; says nothing about contents
    __NR_statx,
    __NR_faccessat,
    __NR_faccessat2,
    __NR_readlinkat,
    __NR_getcwd,
    __NR_statfs,
#ifdef __NR_stat
    __NR_stat,
    __NR_lstat,
    __NR_access,
    __NR_readlink,
#endif
    // memory
    __NR_brk,
    __NR_munmap,
    __NR_mremap,
    __NR_madvise,
    // threads of this process
    __NR_futex,
    __NR_set_robust_list,
    __NR_set_tid_address,
    __NR_rseq,
    __NR_sched_yield,
    __NR_sched_getaffinity,
    __NR_membarrier,
    __NR_exit,
    __NR_exit_group,
    __NR_restart_syscall,
    __NR_rt_sigaction,
    __NR_rt_sigprocmask,
    __NR_rt_sigreturn,
    __NR_sigaltstack,
    // who and where we are, what time it is
    __NR_getpid,
    __NR_gettid,
    __NR_getppid,
    __NR_getuid,
    __NR_geteuid,
    __NR_getgid,
    __NR_getegid,
    __NR_uname,
    __NR_sysinfo,
    __NR_getrandom,
    __NR_clock_gettime,
    __NR_clock_getres,
    __NR_clock_nanosleep,
    __NR_nanosleep,
    __NR_gettimeofday,
    __NR_getrusage,
    __NR_ppoll,
#ifdef __NR_poll
    __NR_poll,
#endif
#ifdef CLAUSULA_SANITIZED
    __NR_pipe2, // by which the sanitizer learns whether an object of a library can be looked at
#ifdef __NR_pipe
    __NR_pipe,
#endif
#endif
};

/** A filter under construction: each rule leaves the number of the call loaded for the next. */
class Filter
{
public:
    Filter()
    {
        load(offsetof(seccomp_data, arch));
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ownArchitecture, 1, 0));
        answer(SECCOMP_RET_KILL_PROCESS); // another architecture's numbers mean other calls
        loadCall();
    }

    void allow(unsigned call)
    {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
        answer(SECCOMP_RET_ALLOW);
    }

    void refuse(unsigned call, unsigned error)
    {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1));
        answer(SECCOMP_RET_ERRNO | error);
    }

    /** Allowed if the lower half of an argument, masked, is \a value; refused otherwise. */
    void allowIf(unsigned call, unsigned argument, unsigned mask, unsigned value)
    {
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 5));
        load(unsigned(offsetof(seccomp_data, args) + sizeof(std::uint64_t) * argument)); // little-endian
        m_code.push_back(BPF_STMT(BPF_ALU | BPF_AND | BPF_K, mask));
        m_code.push_back(BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
        answer(SECCOMP_RET_ALLOW);
        answer(SECCOMP_RET_ERRNO | EACCES);
    }

    [[nodiscard]] bool install()
    {
        answer(SECCOMP_RET_ERRNO | EPERM);
        const sock_fprog program{.len = static_cast<unsigned short>(m_code.size()), .filter = m_code.data()};
        return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
               ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
    }

private:
    void load(unsigned offset) { m_code.push_back(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offset)); }
    void loadCall() { load(offsetof(seccomp_data, nr)); }
    void answer(unsigned value) { m_code.push_back(BPF_STMT(BPF_RET | BPF_K, value)); }

    std::vector<sock_filter> m_code;
};

constexpr unsigned allBits = ~0U;

} // namespace

bool giveUpCalls()
{
    Filter filter;
    for (const unsigned call : harmless)
        filter.allow(call);
    filter.allowIf(__NR_openat, 2, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY),
                   O_RDONLY);
#ifdef __NR_open
    filter.allowIf(__NR_open, 1, O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY),
                   O_RDONLY);
#endif
    filter.allowIf(__NR_mmap, 2, PROT_EXEC, 0);
    filter.allowIf(__NR_mprotect, 2, PROT_EXEC, 0);
    filter.allowIf(__NR_clone, 0, CLONE_THREAD, CLONE_THREAD);
    filter.refuse(__NR_clone3, ENOSYS); // its arguments can't be looked at; libc falls back to clone
    filter.allowIf(__NR_tgkill, 0, allBits, unsigned(::getpid())); // abort()
    filter.allowIf(__NR_fcntl, 1, ~unsigned(F_GETFD | F_SETFD | F_GETFL), 0);
    filter.allowIf(__NR_prctl, 0, allBits, PR_SET_NAME); // of a thread
    filter.refuse(__NR_ioctl, ENOTTY);
    return filter.install();
}

#else

bool giveUpCalls()
{
    return false;
}

#endif

} // namespace clausula
