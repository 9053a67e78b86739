// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"

namespace clausula {

/**
 * Puts together what belongs together: lines of a wrapped paragraph or list item, rows of a table that
 * are spread over lines, a heading and its underline, a bullet that stands alone and its words. Each
 * passage has the kind that its layout tells: list item, table row, boilerplate (rules), else paragraph.
 */
[[nodiscard]] QList<Passage> joinLines(QStringView text, const QList<TextLine> &lines);

/** Text that has an empty line after every line is treated as if it had none: lowers blanksBefore. */
void closeDoubleSpacing(QList<TextLine> &lines);

} // namespace clausula
