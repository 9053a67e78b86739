// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>
#include <QString>

namespace clausula {

/**
 * A document's text as an editor holds it, with the way back. Editors know one line end, '\n'; a
 * document keeps the ones it was loaded with ("\r\n", "\r", or a mixture), and all spans of core count
 * those. Every span that crosses between the two goes through this class.
 *
 * A run of more than 100,000 characters that offers no place to break a line is shown broken up, by line
 * ends that stand for nothing: Qt lays a paragraph out as a whole, a megabyte for a second at each key.
 */
class EditorText
{
public:
    EditorText() = default;
    /** \a original is Document::text(). */
    explicit EditorText(const QString &original);

    /** What the editor shows: every line end is '\n'. */
    [[nodiscard]] const QString &text() const { return m_text; }

    /** Line ends were put into it for showing: it must not be edited. */
    [[nodiscard]] bool isBrokenUp() const { return !m_breaks.isEmpty(); }
    /** Number (from 0) in text() of a line of the document. */
    [[nodiscard]] int toEditorLine(int documentLine) const;

    /** Positions in text() of positions in the document; the middle of "\r\n" is its start. */
    [[nodiscard]] qsizetype toEditor(qsizetype documentOffset) const;
    [[nodiscard]] Span toEditor(Span documentSpan) const;
    /** Positions in the document of positions in text(). */
    [[nodiscard]] qsizetype toDocument(qsizetype editorOffset) const;
    [[nodiscard]] Span toDocument(Span editorSpan) const;

    /**
     * \a edited, an edited text(), with the document's line ends: lines before the first and after the
     * last change keep theirs, lines between get the one most lines have. An unedited text comes back
     * exactly as it was loaded.
     */
    [[nodiscard]] QString restored(const QString &edited) const;

private:
    /** A line end by its character; QTextDocument breaks lines at the last three as well. */
    enum class LineEnd : char16_t {
        Both = 0, ///< "\r\n"
        LineFeed = u'\n',
        CarriageReturn = u'\r',
        ParagraphSeparator = 0x2029,
        FrameStart = 0xfdd0,
        FrameEnd = 0xfdd1
    };
    /** Which lines of an edited text are as they were. */
    struct SameLines
    {
        qsizetype count = 0;               ///< line ends of the edited text
        qsizetype before = 0;              ///< how many at the start are unchanged
        qsizetype after = 0;               ///< how many at the end
        LineEnd other = LineEnd::LineFeed; ///< for those between
    };
    void joinLineEnds(const QString &original);
    void breakUp();
    [[nodiscard]] qsizetype toWhole(qsizetype documentOffset) const;
    [[nodiscard]] QString withoutBreaks(const QString &shown) const;
    [[nodiscard]] LineEnd commonLineEnd() const;
    [[nodiscard]] LineEnd lineEndFor(qsizetype line, const SameLines &same) const;

    QString m_text;
    QList<qsizetype> m_breaks;    ///< positions in m_text of the '\n' that stand for nothing
    QList<int> m_brokenLines;     ///< for each of them the document's line that it breaks, from 0
    QList<qsizetype> m_shortened; ///< positions of the '\n' that stand for two characters, breaks left out
    QList<LineEnd> m_lineEnds;    ///< of every line, in order; empty if all are '\n'
};

} // namespace clausula
