// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/limits.h"
#include "app/import/sandbox.h"

namespace clausula {

Protection enterSandbox(qint64 inputBytes)
{
    return {.limits = setLimits(inputBytes)};
}

} // namespace clausula
