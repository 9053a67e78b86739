// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/** A text whose UTF-8 was once read as windows-1252 ("donâ€™t"), set right. */
struct MojibakeRepair
{
    QString text;
    int repaired = 0; ///< places; 0 if there were none, the text is the same then
};

/**
 * Sets runs of characters right that are UTF-8 read as windows-1252. A run counts only if all of it makes
 * sense as UTF-8, so that foreign words stay. For offering, never for doing unasked.
 */
[[nodiscard]] MojibakeRepair repairMojibake(QStringView text);

} // namespace clausula
