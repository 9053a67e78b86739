// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace clausula {

/** Says the sentences of core/gap in the program's language: GapText::tr("…"). */
class GapText
{
    Q_DECLARE_TR_FUNCTIONS(Gap)
};

} // namespace clausula
