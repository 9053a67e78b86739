// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfbands.h"

namespace clausula {

/** Bands of a page that are read together. */
struct PdfRegion
{
    enum class Kind { Text, Columns, Table };

    Kind kind = Kind::Text;
    QList<QList<PdfBand>> columns; ///< from left to right; a single one for text
    QList<double> rowTops;         ///< of a table: where its rows begin
};

/** Cuts a page, or a column, into regions from top to bottom. */
[[nodiscard]] QList<PdfRegion> regionsOf(const QList<PdfBand> &bands);

} // namespace clausula
