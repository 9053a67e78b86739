// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"
#include "core/document/marker.h"

#include <QList>

namespace clausula {

/** A line that isn't blank, with what its characters alone tell. */
struct TextLine
{
    Span span;            ///< without blanks around it
    int number = 1;       ///< 1-based
    int indent = 0;       ///< columns before it, a tab reaching to the next multiple of 8
    int blanksBefore = 0; ///< blank lines above it
    Marker marker;
    char16_t last = 0;     ///< its last character, closing quotes and brackets not counted
    char16_t ruleSign = 0; ///< the sign of a line that is nothing but a rule ("-----"), else 0
    int pipes = 0;
    int gaps = 0;               ///< tabs and wide gaps between words: edges of columns
    qsizetype secondColumn = 0; ///< where the words after the first gap begin; 0 for a tab or no gap
    bool startsLower = false;   ///< the first letter after the marker, opening quotes and brackets skipped
    bool startsUpper = false;
    bool allCaps = false;    ///< letters, and none of them small
    bool emphasised = false; ///< all of it is bold by Markdown: "**Your rights**"
    bool leader = false;     ///< dots lead to a page number: "Cookies ....... 4"
    bool pageBreak = false;  ///< a form feed stands before it

    /** The column after its last character. */
    [[nodiscard]] qsizetype rightEdge() const { return indent + span.length; }
    [[nodiscard]] bool endsSentence() const
    {
        return last == u'.' || last == u'!' || last == u'?' || last == u'…';
    }
    /** Ends as a sentence, a lead-in or a list item ends. */
    [[nodiscard]] bool endsThought() const { return endsSentence() || last == u':' || last == u';'; }
    [[nodiscard]] bool isRule() const { return ruleSign != 0; }
    /** A marker stands alone, its words on the next line. */
    [[nodiscard]] bool isMarkerOnly() const { return marker.exists() && marker.textStart >= span.length; }
};

/** The sign of a line that is a rule ("-----", "=====", "* * *", "+---+---+"), 0 for any other; \a line isn't
 * empty. */
[[nodiscard]] char16_t ruleSign(QStringView line);

/** The lines of \a text that aren't blank, in order; \a lines are lineSpans(). */
[[nodiscard]] QList<TextLine> readTextLines(QStringView text, const QList<Span> &lines);

} // namespace clausula
