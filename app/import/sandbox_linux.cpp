// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/callfilter.h"
#include "app/import/filerights.h"
#include "app/import/limits.h"
#include "app/import/sandbox.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace clausula {

Protection enterSandbox(qint64 inputBytes)
{
    constexpr unsigned firstOther = STDERR_FILENO + 1;
    ::syscall(__NR_close_range, firstOther, ~0U, 0); // whatever the parent left open
    ::prctl(PR_SET_DUMPABLE, 0);                     // nobody may look in, no dump is written
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);              // nothing goes on when nobody waits for it
    Protection protection;
    protection.files = giveUpFiles();
    protection.limits = setLimits(inputBytes);
    protection.calls = giveUpCalls(); // last: it refuses the calls of the others
    return protection;
}

} // namespace clausula
