// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/authoring/sectionnumber.h"
#include "core/document/document.h"

namespace clausula {

/** How a document writes its headings at one depth, so that a new one looks like the others. */
struct HeadingStyle
{
    enum class Case { AsIs, Upper, Title };

    QString before; ///< in front of the number or words: "## ", "**", "Section "
    bool numbered = false;
    QString afterNumber; ///< between number and words: ". "
    QString after;       ///< behind the words: ":", "**"
    QChar underline;     ///< a line of it stands below; null: none does
    Case letters = Case::AsIs;
    QString blankLines = QStringLiteral("\n\n"); ///< between a heading and its text

    /** The heading's line or lines, without what comes after. \a number is left out where none is written. */
    [[nodiscard]] QString heading(const QString &words, const SectionNumber &number) const;
    friend bool operator==(const HeadingStyle &, const HeadingStyle &) = default;
};

/** As most headings at the depth of \a section are written; numbered plain lines where there are none. */
[[nodiscard]] HeadingStyle headingStyle(const Document &document, int level);

/** The depth of heading that most sections have; 2 without headings. */
[[nodiscard]] int commonLevel(const Document &document);

} // namespace clausula
