// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfpage.h"

namespace poppler {
class page;
}

namespace clausula {

/**
 * Marks the words of \a words that nobody sees who looks at \a page: too small, beside the page, or without
 * ink in their box once the page is drawn. The page is drawn coarsely first, and once more finely where
 * words seem to be missing.
 */
void markHiddenWords(const poppler::page &page, PdfPage &words);

/** Whether \a page, drawn, is anything but one even area. */
[[nodiscard]] bool showsSomething(const poppler::page &page, const PdfPage &size);

} // namespace clausula
