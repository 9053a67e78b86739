// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/sidenames.h"

#include <QCoreApplication>

namespace clausula {

QString sideName(Side side, SentencePlace place)
{
    if (side == Side::Left) {
        return place == SentencePlace::Start ? QCoreApplication::translate("Gap", "The left policy")
                                             : QCoreApplication::translate("Gap", "the left policy");
    }
    return place == SentencePlace::Start ? QCoreApplication::translate("Gap", "The right policy")
                                         : QCoreApplication::translate("Gap", "the right policy");
}

} // namespace clausula
