// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/** Characters that stand for others. */
struct MojibakePlace
{
    Span span; ///< in the text that was looked at
    QString meaning;
};

/** A text whose UTF-8 was once read as windows-1252 ("donâ€™t"), set right. */
struct MojibakeRepair
{
    QString text;
    int repaired = 0;                 ///< places; 0 if there were none, the text is the same then
    QList<MojibakePlace> places = {}; ///< what was set right, in text order
};

/**
 * Sets runs of characters right that are UTF-8 read as windows-1252. A run counts only if all of it makes
 * sense as UTF-8, so that foreign words stay. For offering, never for doing unasked.
 */
[[nodiscard]] MojibakeRepair repairMojibake(QStringView text);

} // namespace clausula
