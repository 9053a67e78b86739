// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/lineflow.h"

#include "core/document/lineclues.h"
#include "core/document/tablerows.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype openLine = 40; // shorter lines of unbroken text are entries, not halves of a sentence

class LineFlow
{
public:
    LineFlow(QStringView text, const QList<TextLine> &lines)
        : m_lines(lines), m_rows(findTableRows(text, lines)), m_clues(text, lines), m_text(text)
    {
    }

    QList<Passage> passages();

private:
    [[nodiscard]] bool continues(qsizetype at) const;
    [[nodiscard]] bool goesOnAcrossBlank(qsizetype at) const;
    [[nodiscard]] bool goesOnBelow(qsizetype at) const;
    [[nodiscard]] bool followsEntry(qsizetype at) const;
    [[nodiscard]] bool goesOnUnwrapped(qsizetype at) const;
    [[nodiscard]] bool goesOnWrapped(qsizetype at) const;
    [[nodiscard]] bool startsAnew(qsizetype at) const;
    [[nodiscard]] bool endsHeadingAbove(qsizetype at) const;
    [[nodiscard]] bool goesOnCapital(qsizetype at) const;
    [[nodiscard]] Passage startAt(qsizetype at) const;

    const QList<TextLine> &m_lines;
    QList<RowPart> m_rows;
    LineClues m_clues;
    QStringView m_text;
    QList<bool> m_joined; ///< the line goes on with the one above, as far as is decided yet
};

// Wrapped text cut by the end of a page: nothing but an empty line between two halves of a sentence.
bool LineFlow::goesOnAcrossBlank(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (!line.startsLower || line.marker.exists() || above.endsThought() || above.allCaps ||
        m_clues.isAddress(at))
        return false;
    if (line.pageBreak)
        return above.span.length >= openLine || m_clues.staysOpen(at - 1);
    return line.blanksBefore <= 2 && m_clues.wrap(at - 1).wrapped && above.span.length >= openLine &&
           m_clues.isFull(at - 1);
}

// A sentence that was broken once, around a link for instance.
bool LineFlow::goesOnUnwrapped(qsizetype at) const
{
    constexpr QStringView tails = u".,;)";
    const TextLine &above = m_lines[at - 1];
    const bool open = m_clues.staysOpen(at - 1);
    if (tails.contains(m_clues.words(at).front()))
        return true;
    if (!m_lines[at].startsLower || above.endsThought() || above.last == u',')
        return false;
    if (m_clues.isAddress(at))
        return open;
    const bool afterLink = m_joined[at - 1] && m_clues.isAddress(at - 1);
    return open || afterLink || above.span.length >= openLine;
}

// Signs that a paragraph begins, whatever room the line above has left.
bool LineFlow::startsAnew(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (m_clues.isAddress(at) && !m_clues.staysOpen(at - 1) &&
        above.rightEdge() * 4 < m_clues.wrap(at - 1).width * 3)
        return true;
    const bool standsIn = line.indent > above.indent + 1 && !above.marker.exists();
    if (standsIn && (above.endsThought() || above.allCaps))
        return true;
    if (m_joined[at - 1])
        return false;
    // The line above is a passage of its own so far: is it a heading?
    if (line.startsUpper && m_clues.looksTitled(at - 1))
        return endsHeadingAbove(at);
    return !above.endsThought() && m_clues.opensSentence(at) && !m_clues.staysOpen(at - 1);
}

// The titled line above isn't the first of a sentence or of a longer heading.
bool LineFlow::endsHeadingAbove(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (m_clues.setsHeadingsApart() && m_clues.isNearlyFull(at - 1) && !m_lines[at - 1].allCaps)
        return false;
    const bool aside = m_clues.words(at).front() == u'(' && !line.marker.exists();
    return !(m_clues.isFull(at - 1) && (aside || m_clues.endsHeading(at)));
}

bool LineFlow::goesOnWrapped(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (above.last == u':' && m_clues.isAddress(at) && m_clues.setsParagraphsApart())
        return true; // "By e-mail:"
    if (startsAnew(at))
        return false;
    if (m_clues.isFull(at - 1))
        return line.startsLower || goesOnCapital(at);
    const bool open = m_clues.staysOpen(at - 1);
    const bool nearlyFull = m_clues.isNearlyFull(at - 1);
    if (nearlyFull && m_clues.setsParagraphsApart() && above.last != u';' && above.last != u':')
        return line.startsLower || goesOnCapital(at);
    if (above.endsThought() || !(nearlyFull || open))
        return false;
    return line.startsLower ||
           (!above.allCaps && (open || (m_joined[at - 1] && !m_clues.looksLikeHeading(at))));
}

// The line above is full and this one starts with a capital, a figure or a quotation mark.
bool LineFlow::goesOnCapital(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    const bool capitalsChange =
        line.allCaps != above.allCaps && line.span.length > 4 && above.span.length > 4;
    if (capitalsChange && (above.allCaps || above.endsThought() || m_clues.looksLikeHeading(at)))
        return false;
    if (line.indent + 1 < above.indent && above.endsSentence())
        return false; // back to the margin after a list
    const bool brief = !line.endsThought() && at + 1 < m_lines.size() && !m_clues.isFull(at);
    if (above.last == u':' && (brief || (line.startsUpper && !m_clues.setsParagraphsApart())))
        return false; // an entry of what was announced
    return !above.endsSentence() || (!m_clues.looksLikeHeading(at) && !m_clues.opensWithRunIn(at));
}

bool LineFlow::continues(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (m_rows[at] != RowPart::None || m_rows[at - 1] != RowPart::None)
        return m_rows[at] == RowPart::Continuation || m_rows[at] == RowPart::ColumnsContinuation;
    if (line.isRule() || above.isRule())
        return m_clues.underlines(at);
    if (above.isMarkerOnly() && above.marker.family != MarkerFamily::Markdown)
        return !line.marker.exists() && line.blanksBefore < 2;
    return line.blanksBefore > 0 ? goesOnAcrossBlank(at) : goesOnBelow(at);
}

// "2)" where "1)" began a passage.
bool LineFlow::followsEntry(qsizetype at) const
{
    const qsizetype before = m_clues.entryBefore(at);
    return before >= 0 && !m_joined[before] && m_lines[at].marker.closing != MarkerClosing::Open;
}

// No blank line between: do the words go on?
bool LineFlow::goesOnBelow(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    const bool hashes =
        line.marker.family == MarkerFamily::Markdown || above.marker.family == MarkerFamily::Markdown;
    if (hashes || line.emphasised || above.emphasised || above.leader)
        return false;
    if (line.marker.exists() && (m_clues.startsEntry(at) || followsEntry(at)))
        return false;
    if ((line.pipes > 1 || above.pipes > 1) && !line.startsLower)
        return false; // menus
    if (!m_joined[at - 1] && m_clues.endsCapitals(at))
        return true;
    const WrapStyle &wrap = m_clues.wrap(at - 1);
    return wrap.wrapped && wrap.reaches(above) ? goesOnWrapped(at) : goesOnUnwrapped(at);
}

Passage LineFlow::startAt(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    Passage passage{.firstLine = int(at), .lastLine = int(at), .span = line.span, .marker = line.marker};
    if (m_rows[at] == RowPart::Start || m_rows[at] == RowPart::Continuation) {
        passage.kind = BlockKind::TableRow;
        passage.settled = true;
    } else if (line.isRule()) {
        passage.kind = BlockKind::Boilerplate;
        passage.settled = true;
    } else if (line.marker.family == MarkerFamily::Markdown) {
        passage.mark = HeadingMark::Hashes;
    } else if (line.emphasised) {
        passage.mark = HeadingMark::Emphasised;
    }
    return passage;
}

QList<Passage> LineFlow::passages()
{
    QList<Passage> found;
    m_joined.fill(false, m_lines.size());
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        m_joined[at] = at > 0 && continues(at);
        if (!m_joined[at]) {
            found.append(startAt(at));
            continue;
        }
        Passage &passage = found.last();
        passage.lastLine = int(at);
        passage.span = spanBetween(passage.span.start, m_lines[at].span.end());
        if (m_lines[at].isRule())
            passage.mark = HeadingMark::Underlined;
        if (passage.marker.exists() && passage.lines() == 2 && m_lines[at - 1].isMarkerOnly())
            passage.marker.textStart = m_lines[at].span.start - passage.span.start;
    }
    return found;
}

} // namespace

QList<Passage> joinLines(QStringView text, const QList<TextLine> &lines)
{
    return LineFlow(text, lines).passages();
}

void closeDoubleSpacing(QList<TextLine> &lines)
{
    qsizetype apart = 0;
    qsizetype single = 0;
    qsizetype goesOn = 0;
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const TextLine &above = lines[at - 1];
        apart += lines[at].blanksBefore > 0;
        if (lines[at].blanksBefore != 1)
            continue;
        ++single;
        goesOn += lines[at].startsLower && !lines[at].marker.exists() && !above.endsThought() &&
                  above.span.length >= openLine;
    }
    // In spaced-out prose every third line goes on in lower case; in lists it stays below one in ten.
    if (lines.size() < 8 || apart * 10 < lines.size() * 9 || single * 2 < apart || goesOn * 4 < single)
        return;
    for (TextLine &line : lines)
        line.blanksBefore = std::max(0, line.blanksBefore - 1);
}

} // namespace clausula
