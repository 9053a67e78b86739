// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

/**
 * Lets seccomp refuse this process every system call that computing, reading the files that may be read,
 * and answering does not need. False where the kernel has no seccomp or the processor is another than
 * x86-64, AArch64 or RISC-V.
 */
[[nodiscard]] bool giveUpCalls();

} // namespace clausula
