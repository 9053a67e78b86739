// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfpage.h"

namespace clausula {

/** Words of one line without a wide gap between them. */
struct PdfSegment
{
    QString text;
    PdfBox box;
    PdfStyle style; ///< that of most characters; bold if all are
};

/** What stands on one line of a page, across all columns, from left to right. */
struct PdfBand
{
    QList<PdfSegment> segments;
    PdfBox box;

    /** All words, with a blank for each gap. */
    [[nodiscard]] QString text() const;
};

/** The visible upright words of \a page in bands, from top to bottom. */
[[nodiscard]] QList<PdfBand> bandsOf(const PdfPage &page);

} // namespace clausula
