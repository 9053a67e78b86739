// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/sidenames.h"

#include "core/gap/gaptext.h"

namespace clausula {

QString sideName(Side side, SentencePlace place)
{
    if (side == Side::Left) {
        return place == SentencePlace::Start ? GapText::tr("The left policy")
                                             : GapText::tr("the left policy");
    }
    return place == SentencePlace::Start ? GapText::tr("The right policy") : GapText::tr("the right policy");
}

} // namespace clausula
