// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/textline.h"

namespace clausula {

/** How a text, or a part of it, breaks its lines. */
struct WrapStyle
{
    bool wrapped = false; ///< paragraphs are broken into lines of about one width
    qsizetype width = 0;  ///< column that lines are filled up to
    qsizetype slack = 0;  ///< columns by which a line may fall short although the next word would still fit

    /** Columns that would be left if the next word, of \a nextWord characters, stood on \a line, too. */
    [[nodiscard]] qsizetype room(const TextLine &line, qsizetype nextWord) const
    {
        return width - line.rightEdge() - 1 - nextWord;
    }
    /** Whether \a line is so long that its next word had to go to the next one. */
    [[nodiscard]] bool isFull(const TextLine &line, qsizetype nextWord) const
    {
        return room(line, nextWord) <= slack;
    }
    /** A line that lies far beyond the width wasn't broken like the others. */
    [[nodiscard]] bool reaches(const TextLine &line) const { return line.rightEdge() <= width + width / 2; }
};

/** For each line how the text around it is broken; one value may serve many lines. */
class WrapStyles
{
public:
    WrapStyles(QStringView text, const QList<TextLine> &lines);

    [[nodiscard]] const WrapStyle &at(qsizetype line) const { return m_styles[m_styleOf[line]]; }
    /** The style of the document as a whole. */
    [[nodiscard]] const WrapStyle &general() const { return m_styles.first(); }

private:
    QList<WrapStyle> m_styles;
    QList<int> m_styleOf;
};

/** Characters of the first word of \a line, its marker included. */
[[nodiscard]] qsizetype firstWordLength(QStringView text, const TextLine &line);

} // namespace clausula
