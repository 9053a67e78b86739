// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/pdflines.h"

namespace clausula {

/** Where the words of a later page begin in a paragraph. */
struct PdfPageBreak
{
    qsizetype offset = 0;
    int page = 0; ///< 0-based
};

/** A paragraph, list item, heading or table row, on one line again. */
struct PdfParagraph
{
    QString text; ///< without the marker of a list item
    QString marker = {};
    PdfStyle style = {};
    int page = 0; ///< 0-based, of its first words
    double left = 0;
    int lines = 1;
    QList<PdfPageBreak> pageBreaks = {};
    QStringList cells = {}; ///< of a table's row, else empty
};

struct PdfParagraphs
{
    QList<PdfParagraph> paragraphs;
    PdfStyle body; ///< how most characters look
    int joinedLines = 0;
    bool hyphensRemoved = false; ///< words broken at line ends were put together
};

/** Joins lines to paragraphs, across columns and pages where a sentence goes on. */
[[nodiscard]] PdfParagraphs joinLines(const QList<PdfLine> &lines);

} // namespace clausula
