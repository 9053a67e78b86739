// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdfbands.h"

#include <QStringList>

namespace clausula {

/** A line of running text, or a row of a table. */
struct PdfLine
{
    QString text = {};
    PdfBox box = {};
    PdfStyle style = {};
    int page = 0;          ///< 0-based
    int flow = 0;          ///< lines of one column of one page have the same; it grows in reading order
    double columnLeft = 0; ///< of the column that the line stands in
    double columnRight = 0;
    QStringList cells = {}; ///< of a table's row, else empty
};

/** Appends the lines of one page to \a lines in reading order: column by column, tables row by row. */
void readLines(const QList<PdfBand> &bands, int page, QList<PdfLine> &lines);

} // namespace clausula
