// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtSystemDetection>

#if defined(Q_OS_LINUX) &&                                                                                   \
    (defined(__x86_64__) || defined(__aarch64__) || (defined(__riscv) && __riscv_xlen == 64))
#define CLAUSULA_CALL_FILTERS ///< here seccomp filters can be written: system calls have the numbers they
                              ///< expect

#include <linux/audit.h>

namespace clausula {

/** What seccomp calls the processor that this is built for. */
#if defined(__x86_64__)
inline constexpr unsigned ownArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
inline constexpr unsigned ownArchitecture = AUDIT_ARCH_AARCH64;
#else
inline constexpr unsigned ownArchitecture = AUDIT_ARCH_RISCV64;
#endif

} // namespace clausula

#endif
