// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfparagraphs.h"

namespace clausula {

/**
 * The level of each paragraph: 0 for no heading, 1 for the title of the document, 2 and more for headings.
 * What stands out by size or weight is a heading; the ranks of sizes, and weight among equal ones, are the
 * levels.
 */
[[nodiscard]] QList<int> headingLevels(const PdfParagraphs &joined);

} // namespace clausula
