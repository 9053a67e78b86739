// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/textline.h"

namespace clausula {

/**
 * Takes the lines out of \a lines that belong to the page, not to the text: page numbers, and headers and
 * footers that come again on the pages. So a sentence goes on across them; the line after one counts as
 * the first of its page. Returns what was taken, in order.
 */
[[nodiscard]] QList<TextLine> takePageLines(QStringView text, QList<TextLine> &lines);

} // namespace clausula
