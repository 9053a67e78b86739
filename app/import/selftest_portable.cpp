// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/selftest.h"

namespace clausula {

QList<ForbiddenAct> tryForbiddenActs()
{
    return {};
}

} // namespace clausula
