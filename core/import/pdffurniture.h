// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfbands.h"

namespace clausula {

/** A line that belongs to a page, not to the text. */
struct PdfFurniture
{
    int page = 0; ///< 0-based
    QString text;
};

/**
 * Takes out of \a pages what belongs to the page: headers and footers that come again at the same height of
 * other pages, whatever figures are in them, and page numbers. Returns what was taken, in order.
 */
[[nodiscard]] QList<PdfFurniture> takeFurniture(QList<QList<PdfBand>> &pages);

} // namespace clausula
