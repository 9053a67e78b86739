// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/textline.h"
#include "core/document/wrapstyle.h"

namespace clausula {

/**
 * What a line and its neighbours tell about where paragraphs begin and end. Lines are named by their
 * index; each question looks at a few lines around it.
 */
class LineClues
{
public:
    LineClues(QStringView text, const QList<TextLine> &lines);

    [[nodiscard]] QStringView words(qsizetype at) const { return m_lines[at].span.in(m_text); }
    [[nodiscard]] const WrapStyle &wrap(qsizetype at) const { return m_wrap.at(at); }
    /** The line is as long as it could be: the first word of the next one had no room. */
    [[nodiscard]] bool isFull(qsizetype at) const;
    /** Full, or so nearly full that ragged ends may have left the room. */
    [[nodiscard]] bool isNearlyFull(qsizetype at) const;
    /** Breaks off where neither a sentence nor an entry of a list would: "… by the", "… name,". */
    [[nodiscard]] bool staysOpen(qsizetype at) const;
    /** The paragraphs of this document are set apart by blank lines, all but always. */
    [[nodiscard]] bool setsParagraphsApart() const { return m_setsParagraphsApart; }
    /** Its headings have blank lines below. */
    [[nodiscard]] bool setsHeadingsApart() const { return m_setsHeadingsApart; }
    /** The line whose marker this one's goes on counting from, -1 if there is none. */
    [[nodiscard]] qsizetype entryBefore(qsizetype at) const { return m_entryBefore[at]; }
    /** Its marker numbers an entry; in wrapped text "(ii)" or "Article 6" may stand there by chance. */
    [[nodiscard]] bool startsEntry(qsizetype at) const;
    /** A few words with capitals as a title has them, a short question, or the date of a version. */
    [[nodiscard]] bool looksTitled(qsizetype at) const;
    /** Short, no end of a sentence, and what follows starts anew although there was room for it. */
    [[nodiscard]] bool looksLikeHeading(qsizetype at) const;
    /** The second line of a heading too long for one: the text begins after a blank line. */
    [[nodiscard]] bool endsHeading(qsizetype at) const;
    /** The rest of a heading in capitals that was broken, wherever its author saw fit. */
    [[nodiscard]] bool endsCapitals(qsizetype at) const;
    /** Begins with a small word that carries a capital only where a sentence begins. */
    [[nodiscard]] bool opensSentence(qsizetype at) const;
    /** "Right to Access: You may …" */
    [[nodiscard]] bool opensWithRunIn(qsizetype at) const;
    /** Nothing but one e-mail or web address. */
    [[nodiscard]] bool isAddress(qsizetype at) const;
    /** A rule of about the length of the line above it, which is short and stands alone, or the lower one
     * of two rules that hold a line between them. */
    [[nodiscard]] bool underlines(qsizetype at) const;

private:
    void findSequences();
    void countGaps();
    [[nodiscard]] bool looksNumbered(qsizetype at) const;
    [[nodiscard]] bool isSameRule(qsizetype at, qsizetype other) const;

    QStringView m_text;
    const QList<TextLine> &m_lines;
    WrapStyles m_wrap;
    bool m_capitalPronouns; ///< "We" and "You" are defined terms, written so within sentences
    QList<qsizetype> m_entryBefore;
    QList<bool> m_isContinued; ///< the next marker that looks like it goes on counting
    bool m_setsParagraphsApart = false;
    bool m_setsHeadingsApart = false;
};

} // namespace clausula
