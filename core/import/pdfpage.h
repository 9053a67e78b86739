// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/loadreport.h"

#include <QList>
#include <QString>

namespace clausula {

/** A box on a page in points (1/72 inch), from the page's upper left corner. */
struct PdfBox
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle() const { return (top + bottom) / 2; }
    /** The smallest box that holds both. */
    [[nodiscard]] PdfBox united(const PdfBox &other) const;
    /** Whether the two overlap vertically by at least half of the lower one's height: one line of text. */
    [[nodiscard]] bool sharesLine(const PdfBox &other) const;
};

/** How characters look, as far as it tells headings from text. */
struct PdfStyle
{
    double size = 0; ///< in points, to a half
    bool bold = false;

    friend bool operator==(const PdfStyle &, const PdfStyle &) = default;
};

/** What a page shows between two blanks. */
struct PdfWord
{
    QString text;
    PdfBox box;
    PdfStyle style;
    bool spaceAfter = true;
    bool upright = true; ///< read from left to right
    bool visible = true;
    HiddenKind hidden = HiddenKind::Invisible; ///< why not, where it isn't visible
};

/** The words of a page in the order in which Poppler reads them. */
struct PdfPage
{
    double width = 0;
    double height = 0;
    QList<PdfWord> words;
    bool picture = false; ///< it shows something, but no words
};

} // namespace clausula
