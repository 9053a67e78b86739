// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/recommendation.h"

#include "core/gap/gaptext.h"

namespace clausula {

QString recommendationFor(const ClauseType *type, const QString &asks)
{
    if (type && !type->standardWording.isEmpty())
        return GapText::tr("Ask for wording like this: “%1”").arg(type->standardWording);
    return GapText::tr("Ask for a sentence that says %1.").arg(asks);
}

} // namespace clausula
