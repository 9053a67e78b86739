// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clausula {

/**
 * Makes the kernel refuse Internet sockets (IPv4 and IPv6) to this process and those it starts, for good
 * and whatever library asks for one; local sockets go on working. To be called before any thread starts.
 *
 * Returns whether this system can: Linux with seccomp on x86-64, AArch64 and RISC-V.
 */
bool refuseNetwork();

} // namespace clausula
