// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/textline.h"

namespace clausula {

/** What a line is to a table. */
enum class RowPart {
    None,
    Start,
    Continuation,
    ColumnsStart, ///< of running text in two columns side by side, which is no table
    ColumnsContinuation,
};

/**
 * For each line, whether it begins a table row or goes on with one: rows between pipes, which may have
 * lost cells or be spread over lines, rows of tabs, columns set apart by wide gaps.
 * Text in two columns can't be taken apart, as its lines hold both: it is one passage.
 */
[[nodiscard]] QList<RowPart> findTableRows(QStringView text, const QList<TextLine> &lines);

} // namespace clausula
