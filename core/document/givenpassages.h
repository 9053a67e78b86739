// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/importedtext.h"
#include "core/document/passage.h"

namespace clausula {

/** Passages whose kinds a source states. */
struct GivenPassages
{
    QList<Passage> passages;
    QList<SetAside> setAside; ///< the boilerplate among them, with its reasons
};

/**
 * One passage for each of \a blocks and for each line of \a lines (readTextLines()) that none of them holds,
 * in text order. A block whose first line belongs to the block before it is taken as a part of that.
 */
[[nodiscard]] GivenPassages givenPassages(QStringView text, const QList<TextLine> &lines,
                                          const QList<ImportedBlock> &blocks);

} // namespace clausula
