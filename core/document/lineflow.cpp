// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/lineflow.h"

#include "core/document/phrase.h"
#include "core/document/tablerows.h"
#include "core/document/textlines.h"
#include "core/document/wrapstyle.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype siblingReach = 8;     // enumerators looked at on either side for the next of a list
constexpr qsizetype longestHeading = 110; // characters of one heading line
constexpr qsizetype openLine = 40; // shorter lines of unbroken text are entries, not halves of a sentence

// Words no sentence and no list entry ends with.
constexpr QStringView openWords[] = {
    u"a",  u"an",  u"and",  u"as",  u"at",    u"by",  u"for",  u"from", u"in",    u"into", u"is",   u"of",
    u"on", u"or",  u"our",  u"the", u"their", u"to",  u"with", u"your", u"are",   u"be",   u"that", u"which",
    u"we", u"its", u"this", u"may", u"will",  u"any", u"such", u"not",  u"under", u"has",  u"have",
};

class LineFlow
{
public:
    LineFlow(QStringView text, const QList<TextLine> &lines)
        : m_text(text), m_lines(lines), m_rows(findTableRows(text, lines)), m_wrap(text, lines)
    {
        findSiblings();
    }

    QList<Passage> passages();

private:
    [[nodiscard]] QStringView words(qsizetype at) const { return m_lines[at].span.in(m_text); }
    [[nodiscard]] bool isFull(qsizetype at) const
    {
        return m_wrap.at(at).isFull(m_lines[at], firstWordLength(m_text, m_lines[at + 1]));
    }
    void findSiblings();
    [[nodiscard]] bool underlines(qsizetype at) const;
    [[nodiscard]] bool staysOpen(qsizetype at) const;
    [[nodiscard]] bool startsEntry(qsizetype at) const;
    [[nodiscard]] bool looksLikeHeading(qsizetype at) const;
    [[nodiscard]] bool goesOnAcrossBlank(qsizetype at) const;
    [[nodiscard]] bool goesOnUnwrapped(qsizetype at) const;
    [[nodiscard]] bool goesOnWrapped(qsizetype at) const;
    [[nodiscard]] bool goesOnCapital(qsizetype at) const;
    [[nodiscard]] bool continues(qsizetype at) const;
    [[nodiscard]] Passage startAt(qsizetype at) const;

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<RowPart> m_rows;
    WrapStyles m_wrap;
    QList<bool> m_joined;     ///< the line goes on with the one above, as far as is decided yet
    QList<bool> m_hasSibling; ///< the entry before or after stands at a line's start, too
};

void LineFlow::findSiblings()
{
    m_hasSibling.fill(false, m_lines.size());
    QList<qsizetype> recent;
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const Marker &marker = m_lines[at].marker;
        if (!marker.isEnumerator())
            continue;
        for (const qsizetype above : recent) {
            if (m_lines[above].marker.isFollowedBy(marker))
                m_hasSibling[above] = m_hasSibling[at] = true;
        }
        recent.append(at);
        if (recent.size() > siblingReach)
            recent.removeFirst();
    }
}

// A rule right under a line of about its length is part of that heading.
bool LineFlow::underlines(qsizetype at) const
{
    const TextLine &rule = m_lines[at];
    if (!rule.isRule() || rule.blanksBefore > 0 || at == 0)
        return false;
    const TextLine &above = m_lines[at - 1];
    const bool alone =
        at == 1 || above.blanksBefore > 0 || m_lines[at - 2].endsThought() || m_lines[at - 2].isRule();
    const bool likely = !above.isRule() && above.pipes == 0 && above.span.length <= longestHeading && alone;
    return likely && rule.span.length * 2 >= above.span.length &&
           rule.span.length <= above.span.length * 2 + 4;
}

// The line breaks off where neither a sentence nor an entry of a list would.
bool LineFlow::staysOpen(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (line.last == u',' || line.last == u'-' || line.last == u'(' || line.last == u'\u00AD')
        return true;
    const QStringView text = words(at);
    const auto blank = std::ranges::find_if(text.rbegin(), text.rend(), isBlank);
    const QString word = text.last(blank - text.rbegin()).toString().toLower();
    return std::ranges::find(openWords, word) != std::end(openWords);
}

// A marker at the start of a line of wrapped text may be a cross-reference or an inline "(ii)" that came
// there by chance.
bool LineFlow::startsEntry(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (line.blanksBefore > 0 || !m_wrap.at(at).wrapped)
        return true;
    const TextLine &above = m_lines[at - 1];
    const bool midSentence = !above.endsThought() && isFull(at - 1);
    if (line.marker.isBullet())
        return !midSentence || !line.startsLower || above.marker.isBullet();
    if (line.marker.family == MarkerFamily::Named)
        return !midSentence;
    return m_hasSibling[at] || !isFull(at - 1);
}

// Short, without the end of a sentence, and what follows starts anew although there was room for it.
bool LineFlow::looksLikeHeading(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (line.endsThought() || line.last == u',' || !line.startsUpper || line.span.length > longestHeading)
        return false;
    if (at + 1 == m_lines.size() || m_lines[at + 1].blanksBefore > 0)
        return line.blanksBefore > 0;
    const bool anew = m_lines[at + 1].startsUpper || m_lines[at + 1].marker.exists();
    return anew && !isFull(at) && !staysOpen(at);
}

// Wrapped text cut by the end of a page: nothing but an empty line between two halves of a sentence.
bool LineFlow::goesOnAcrossBlank(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (!line.startsLower || line.marker.exists() || above.endsThought() || above.allCaps)
        return false;
    if (line.pageBreak)
        return true;
    return line.blanksBefore <= 2 && m_wrap.at(at - 1).wrapped && above.span.length >= openLine &&
           isFull(at - 1);
}

bool LineFlow::goesOnUnwrapped(qsizetype at) const
{
    constexpr QStringView tails = u".,;)";
    const TextLine &above = m_lines[at - 1];
    if (tails.contains(words(at).front()))
        return true;
    return m_lines[at].startsLower && !above.endsThought() && above.last != u',' &&
           (above.span.length >= openLine || staysOpen(at - 1));
}

bool LineFlow::goesOnWrapped(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    const bool full = isFull(at - 1);
    const bool indented = line.indent > above.indent + 1 && !above.marker.exists();
    if (indented && (above.endsThought() || above.allCaps))
        return false; // the first line of a paragraph stands in
    const WrapStyle &wrap = m_wrap.at(at - 1);
    const qsizetype room = wrap.width - above.rightEdge() - 1 - firstWordLength(m_text, line);
    const bool torn = !above.endsThought() && (room <= wrap.slack + wrap.width / 4 || staysOpen(at - 1));
    if (!line.startsLower && !full)
        return torn && !above.allCaps && (staysOpen(at - 1) || (m_joined[at - 1] && !looksLikeHeading(at)));
    return full ? line.startsLower || goesOnCapital(at) : torn;
}

// The line above is full and this one starts with a capital, a figure or a quotation mark.
bool LineFlow::goesOnCapital(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    const bool capitalsChange =
        line.allCaps != above.allCaps && line.span.length > 4 && above.span.length > 4;
    if (capitalsChange && (above.allCaps || above.endsThought() || looksLikeHeading(at)))
        return false;
    if (line.indent + 1 < above.indent && above.endsSentence())
        return false; // back to the margin after a list
    if (above.last == u':' && !line.endsThought() && at + 1 < m_lines.size() && !isFull(at))
        return false; // an entry of what was announced
    return !(above.endsSentence() && looksLikeHeading(at));
}

bool LineFlow::continues(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    if (m_rows[at] != RowPart::None || m_rows[at - 1] != RowPart::None)
        return m_rows[at] == RowPart::Continuation;
    if (line.isRule() || above.isRule())
        return underlines(at);
    if (above.isMarkerOnly() && above.marker.family != MarkerFamily::Markdown)
        return !line.marker.exists() && line.blanksBefore < 2;
    if (line.blanksBefore > 0)
        return goesOnAcrossBlank(at);
    const bool markup =
        line.marker.family == MarkerFamily::Markdown || above.marker.family == MarkerFamily::Markdown;
    if (markup || line.emphasised || above.emphasised)
        return false;
    if (line.marker.exists() && startsEntry(at))
        return false;
    const WrapStyle &wrap = m_wrap.at(at - 1);
    return wrap.wrapped && wrap.reaches(above) ? goesOnWrapped(at) : goesOnUnwrapped(at);
}

Passage LineFlow::startAt(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    Passage passage{.firstLine = int(at), .lastLine = int(at), .span = line.span, .marker = line.marker};
    if (m_rows[at] != RowPart::None) {
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
    qsizetype single = 0;
    qsizetype goesOn = 0;
    for (qsizetype at = 1; at < lines.size(); ++at) {
        const TextLine &above = lines[at - 1];
        single += lines[at].blanksBefore == 1;
        goesOn += lines[at].blanksBefore == 1 && lines[at].startsLower && !lines[at].marker.exists() &&
                  !above.endsThought() && above.span.length >= openLine;
    }
    // In spaced-out prose every third line goes on in lower case; in lists it stays below one in ten.
    if (lines.size() < 8 || single * 10 < lines.size() * 7 || goesOn * 4 < single)
        return;
    for (TextLine &line : lines)
        line.blanksBefore = std::max(0, line.blanksBefore - 1);
}

} // namespace clausula
