// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/recommendation.h"

#include <QCoreApplication>

namespace clausula {

QString recommendationFor(const ClauseType *type, const QString &asks)
{
    if (type && !type->standardWording.isEmpty())
        return QCoreApplication::translate("Gap", "Ask for wording like this: “%1”")
            .arg(type->standardWording);
    return QCoreApplication::translate("Gap", "Ask for a sentence that says %1.").arg(asks);
}

} // namespace clausula
