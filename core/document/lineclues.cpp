// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/lineclues.h"

#include "core/document/phrase.h"
#include "core/document/runin.h"
#include "core/document/textlines.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr qsizetype markersRemembered = 8; // kinds of enumeration that are open side by side
constexpr qsizetype longestHeading = 110;  // characters of one heading line

// Words no sentence and no list entry ends with.
constexpr QStringView openWords[] = {
    u"a",  u"an", u"and", u"as",  u"at",    u"by", u"for",  u"from", u"in",  u"into",  u"of",
    u"on", u"or", u"our", u"the", u"their", u"to", u"with", u"your", u"its", u"under", u"through",
};

constexpr QStringView openers[] = {
    u"The", u"This", u"These",  u"If", u"When",  u"In",   u"To",   u"For",   u"It",   u"Some",
    u"By",  u"As",   u"Please", u"On", u"There", u"Each", u"Such", u"Where", u"They",
};
constexpr QStringView pronouns[] = {u"We", u"You", u"Your", u"Our"};

template<qsizetype N>
bool isOneOf(QStringView word, const QStringView (&list)[N])
{
    return std::ranges::find(list, word) != std::end(list);
}

// Contracts define "We" and "You" and write them so within sentences.
bool hasCapitalPronouns(QStringView text)
{
    for (const QStringView pronoun : {QStringView(u" We "), QStringView(u" You "), QStringView(u" Our ")}) {
        for (qsizetype at = text.indexOf(pronoun); at >= 0; at = text.indexOf(pronoun, at + 1)) {
            if (at > 0 && (text[at - 1].isLower() || text[at - 1] == u','))
                return true;
        }
    }
    return false;
}

} // namespace

LineClues::LineClues(QStringView text, const QList<TextLine> &lines)
    : m_text(text), m_lines(lines), m_wrap(text, lines), m_capitalPronouns(hasCapitalPronouns(text)),
      m_entryBefore(lines.size(), -1), m_isContinued(lines.size(), false)
{
    findSequences();
    countGaps();
}

// Where paragraphs and headings end for sure: is a blank line below?
void LineClues::countGaps()
{
    constexpr int fewest = 3;
    int paragraphs[2] = {0, 0}; // without and with a blank line
    int headings[2] = {0, 0};
    for (qsizetype at = 0; at + 1 < m_lines.size(); ++at) {
        const TextLine &line = m_lines[at];
        const TextLine &next = m_lines[at + 1];
        const bool apart = next.blanksBefore > 0;
        const bool plain = !line.isRule() && line.pipes == 0 && !next.isRule() && m_wrap.at(at).wrapped;
        if (!plain || (!apart && (next.marker.exists() || !next.startsUpper || isNearlyFull(at))))
            continue;
        if (line.endsSentence())
            ++paragraphs[apart];
        else if ((at == 0 || line.blanksBefore > 0) && (looksTitled(at) || looksNumbered(at)))
            ++headings[apart];
    }
    m_setsParagraphsApart = paragraphs[1] >= fewest && paragraphs[0] * 8 <= paragraphs[1];
    m_setsHeadingsApart = headings[1] >= fewest && headings[0] * 4 <= headings[1];
}

void LineClues::findSequences()
{
    QList<qsizetype> recent; // the last line of each kind of marker
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        const Marker &marker = m_lines[at].marker;
        if (!marker.isEnumerator())
            continue;
        for (const qsizetype above : recent) {
            if (!m_lines[above].marker.isFollowedBy(marker))
                continue;
            m_isContinued[above] = true;
            m_entryBefore[at] = above;
        }
        recent.removeIf([&](qsizetype above) { return m_lines[above].marker.looksLike(marker); });
        recent.append(at);
        if (recent.size() > markersRemembered)
            recent.removeFirst();
    }
}

bool LineClues::isFull(qsizetype at) const
{
    return m_wrap.at(at).isFull(m_lines[at], firstWordLength(m_text, m_lines[at + 1]));
}

bool LineClues::isNearlyFull(qsizetype at) const
{
    const WrapStyle &wrap = m_wrap.at(at);
    return wrap.room(m_lines[at], firstWordLength(m_text, m_lines[at + 1])) <= wrap.slack + wrap.width / 4;
}

bool LineClues::staysOpen(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (line.last == u',' || line.last == u'-' || line.last == u'(' || line.last == u'\u00AD')
        return true;
    const QStringView text = words(at);
    const auto blank = std::ranges::find_if(text.rbegin(), text.rend(), isBlank);
    return isOneOf(text.last(blank - text.rbegin()).toString().toLower(), openWords);
}

bool LineClues::startsEntry(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    if (line.blanksBefore > 0 || !m_wrap.at(at).wrapped)
        return true;
    const TextLine &above = m_lines[at - 1];
    const bool full = isFull(at - 1);
    const bool midSentence = full && !above.endsThought();
    if (line.marker.isBullet())
        return !midSentence || !line.startsLower || above.marker.isBullet();
    if (line.marker.family == MarkerFamily::Named)
        return !midSentence;
    if (m_entryBefore[at] < 0 && !m_isContinued[at] && !above.endsThought() && staysOpen(at - 1))
        return false; // "under the age of", "13."
    if (midSentence)  // entries end in a comma, too, or with a word that leads to the next one
        return m_entryBefore[at] >= 0 && staysOpen(at - 1);
    return !full || m_entryBefore[at] >= 0 || m_isContinued[at];
}

bool LineClues::looksTitled(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const bool question = line.last == u'?';
    const bool fits = line.span.length <= longestHeading && line.startsUpper;
    if (!fits || (line.endsThought() && !question) || staysOpen(at))
        return false;
    const QStringView text = words(at).sliced(std::min(line.marker.textStart, line.span.length));
    if (text.contains(u". ") || text.contains(u": "))
        return false;
    const Phrase phrase = readPhrase(text);
    if (question)
        return phrase.asksQuestion;
    const bool sentence = phrase.addressesReader || (phrase.saysSomething && !phrase.asksQuestion);
    const bool titled = phrase.style == CaseStyle::Title || phrase.style == CaseStyle::Capitals;
    return phrase.isDate || (titled && phrase.words > 1 && !sentence);
}

// "3. Definitions": a number and a word or two.
bool LineClues::looksNumbered(qsizetype at) const
{
    constexpr qsizetype longest = 30;
    const TextLine &line = m_lines[at];
    return line.marker.isEnumerator() && line.startsUpper && !line.endsThought() &&
           line.span.length <= longest;
}

bool LineClues::looksLikeHeading(qsizetype at) const
{
    const TextLine &line = m_lines[at];
    const bool question = line.last == u'?' && looksTitled(at);
    if ((line.endsThought() && !question) || line.last == u',')
        return false;
    if (!line.startsUpper || line.span.length > longestHeading)
        return false;
    if (at + 1 == m_lines.size() || m_lines[at + 1].blanksBefore > 0)
        return line.blanksBefore > 0;
    const bool anew = m_lines[at + 1].startsUpper || m_lines[at + 1].marker.exists();
    return anew && !isFull(at) && !staysOpen(at);
}

bool LineClues::endsHeading(qsizetype at) const
{
    return !m_lines[at].endsThought() && (at + 1 == m_lines.size() || m_lines[at + 1].blanksBefore > 0);
}

bool LineClues::endsCapitals(qsizetype at) const
{
    constexpr qsizetype shortestBroken = 45; // characters; two shorter lines are two headings
    const TextLine &line = m_lines[at];
    const TextLine &above = m_lines[at - 1];
    const bool capitals = line.allCaps && above.allCaps && !line.marker.exists() && !above.endsThought();
    const bool alone = line.blanksBefore == 0 && (at == 1 || above.blanksBefore > 0) && endsHeading(at);
    return capitals && alone && above.span.length >= shortestBroken && above.span.length <= longestHeading;
}

bool LineClues::opensSentence(qsizetype at) const
{
    const QStringView word = words(at).first(firstWordLength(m_text, m_lines[at]));
    return isOneOf(word, openers) || (!m_capitalPronouns && isOneOf(word, pronouns));
}

bool LineClues::opensWithRunIn(qsizetype at) const
{
    constexpr qsizetype window = 160; // what follows the run-in may stand on the next line
    const QStringView rest = m_text.sliced(m_lines[at].span.start);
    const RunIn runIn = findRunIn(rest.first(std::min(rest.size(), window)));
    if (!runIn.certain || runIn.span.length > m_lines[at].span.length)
        return false;
    const Phrase phrase = readPhrase(runIn.span.in(rest));
    return runIn.divider == u'*' || (phrase.style == CaseStyle::Title && phrase.words > 1);
}

bool LineClues::isAddress(qsizetype at) const
{
    const QStringView text = words(at);
    const bool address = text.contains(u'@') || text.startsWith(u"www.") || text.startsWith(u"http");
    return address && std::ranges::none_of(text, isBlank);
}

// Two rules of one length, as above and below a heading.
bool LineClues::isSameRule(qsizetype at, qsizetype other) const
{
    return other >= 0 && other < m_lines.size() && m_lines[at].ruleSign == m_lines[other].ruleSign &&
           m_lines[at].span.length == m_lines[other].span.length;
}

bool LineClues::underlines(qsizetype at) const
{
    const TextLine &rule = m_lines[at];
    if (!rule.isRule() || rule.blanksBefore > 0 || at == 0)
        return false;
    const TextLine &above = m_lines[at - 1];
    if (above.isRule() || above.pipes > 0 || above.span.length > longestHeading)
        return false;
    if (isSameRule(at, at - 2) && above.blanksBefore == 0 && !above.endsSentence())
        return true;
    const bool overNext =
        isSameRule(at, at + 2) && m_lines[at + 1].blanksBefore == 0 && m_lines[at + 2].blanksBefore == 0;
    const bool alone =
        at == 1 || above.blanksBefore > 0 || m_lines[at - 2].endsThought() || m_lines[at - 2].isRule();
    return alone && !overNext && rule.span.length * 2 >= above.span.length &&
           rule.span.length <= above.span.length * 2 + 4;
}

} // namespace clausula
