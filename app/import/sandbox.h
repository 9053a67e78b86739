// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace clausula {

/** What the system keeps this process from doing. */
struct Protection
{
    bool files = false;  ///< no file is opened but fonts and conversion tables, for reading (Landlock)
    bool calls = false;  ///< no socket, process, signal or new right, no new code in memory (seccomp)
    bool limits = false; ///< processor time, memory, no file written (rlimits)

    [[nodiscard]] bool isFull() const { return files && calls && limits; }
};

/**
 * Gives up, for good, every right that reading one document from standard input does not need. Threads
 * may be started afterwards, processes may not.
 *
 * \a inputBytes is the size of the document: the memory allowed grows with it. Linux with Landlock and
 * seccomp on x86-64, AArch64 and RISC-V gives full protection; elsewhere the limits alone.
 */
[[nodiscard]] Protection enterSandbox(qint64 inputBytes);

} // namespace clausula
