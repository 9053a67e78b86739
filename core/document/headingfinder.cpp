// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/headingfinder.h"

#include "core/document/closedheadings.h"
#include "core/document/contentslist.h"
#include "core/document/headinglevels.h"
#include "core/document/phrase.h"
#include "core/document/titlefinder.h"

#include <algorithm>
#include <array>

namespace clausula {
namespace {

constexpr int bar = 4;        // points that make a heading
constexpr int sure = bar + 1; // points that make a model for the others
constexpr qsizetype longestHeading = 130;
constexpr int mostHeadingLines = 3;
constexpr int mostWords = 16;
constexpr qsizetype shortContent = 40; // characters; what is shorter may be anything

// A passage that may be a heading, with what is known about it.
struct Candidate
{
    int passage = 0;
    Phrase phrase;
    int score = 0;
    int runLength = 1; ///< candidates one after the other, this one among them
    int placeInRun = 0;
    bool introduced = false; ///< the run follows a line that ends in a colon
};

// Passages whose markers look alike: how many are sentences, how many could be headings.
struct NumberedKind
{
    Marker marker;
    int sentences = 0;
    int others = 0;
};

// How many of the sure headings of a document look which way.
struct HouseStyle
{
    int models = 0;
    std::array<int, 5> byStyle{}; // by CaseStyle
    int numbered = 0;
    int apart = 0;  // after a blank line
    int closed = 0; // with a period or colon
    int open = 0;   // without any sign
};

class HeadingFinder
{
public:
    HeadingFinder(QStringView text, const QList<TextLine> &lines, const QSet<QString> &keys,
                  QList<Passage> &passages)
        : m_text(text), m_lines(lines), m_contents(keys), m_passages(passages)
    {
    }

    void find()
    {
        const auto apart = std::ranges::count_if(
            m_passages, [&](const Passage &passage) { return m_lines[passage.firstLine].blanksBefore > 0; });
        m_blanksAreRare = apart * 5 < m_passages.size() * 2;
        m_title = findTitle(m_text, m_lines, m_passages);
        m_candidateOf.fill(-1, m_passages.size());
        m_closesHeadings = closesHeadings(m_text, m_lines, m_passages);
        findAnnouncedLists();
        countNumbered();
        collect();
        findRuns();
        for (Candidate &candidate : m_candidates)
            candidate.score = isGiven(candidate) ? sure : score(candidate);
        weighHouseStyle();
        dropLookAlikes();
        for (const Candidate &candidate : m_candidates) {
            if (candidate.score >= bar)
                m_passages[candidate.passage].kind = BlockKind::Heading;
        }
    }

private:
    [[nodiscard]] QStringView body(int passage) const
    {
        return headingWords(m_passages[passage].body().in(m_text));
    }
    [[nodiscard]] const TextLine &firstLine(int passage) const
    {
        return m_lines[m_passages[passage].firstLine];
    }
    [[nodiscard]] const TextLine &lastLine(int passage) const
    {
        return m_lines[m_passages[passage].lastLine];
    }
    [[nodiscard]] const Candidate *candidateAt(int passage) const
    {
        return m_candidateOf[passage] < 0 ? nullptr : &m_candidates[m_candidateOf[passage]];
    }
    [[nodiscard]] int neighbour(int passage, int step) const;
    [[nodiscard]] bool isGiven(const Candidate &candidate) const
    {
        return m_passages[candidate.passage].given;
    }
    [[nodiscard]] bool hasBlankBefore(int passage) const { return firstLine(passage).blanksBefore > 0; }

    void findAnnouncedLists();
    [[nodiscard]] int endOfEntries(int first) const;
    void countNumbered();
    [[nodiscard]] bool isSentence(const Passage &passage) const;
    [[nodiscard]] bool numbersSentences(const Marker &marker) const;
    void collect();
    [[nodiscard]] bool mayBeHeading(int passage, const Phrase &phrase) const;
    [[nodiscard]] bool isIntroduced(int passage) const;
    void findRuns();

    [[nodiscard]] int score(const Candidate &candidate) const;
    [[nodiscard]] int layoutPoints(const Candidate &candidate) const;
    [[nodiscard]] int endingPoints(const Candidate &candidate) const;
    [[nodiscard]] static int wordingPoints(const Phrase &phrase);
    [[nodiscard]] int numberPoints(const Candidate &candidate) const;
    [[nodiscard]] int followerPoints(const Candidate &candidate) const;
    [[nodiscard]] int predecessorPoints(const Candidate &candidate) const;
    [[nodiscard]] int runPoints(const Candidate &candidate) const;
    [[nodiscard]] HouseStyle houseStyle() const;
    [[nodiscard]] int housePoints(const Candidate &candidate, const HouseStyle &style) const;
    void weighHouseStyle();
    void dropLookAlikes();

    QStringView m_text;
    const QList<TextLine> &m_lines;
    const QSet<QString> &m_contents;
    QList<Passage> &m_passages;
    QList<Candidate> m_candidates;
    QList<int> m_candidateOf;
    int m_title = -1;
    QList<NumberedKind> m_numbered;
    QList<bool> m_inList; ///< the passage is an entry of a list that a colon announces
    bool m_closesHeadings = false;
    bool m_stacksHeadings = false; ///< headings stand right above their first subheading
    bool m_blanksAreRare = false;  ///< most passages follow without a blank line: one of them means something
};

// The next passage that isn't furniture of the page; -1 if there is none.
int HeadingFinder::neighbour(int passage, int step) const
{
    int at = passage + step;
    while (at >= 0 && at < m_passages.size() && m_passages[at].kind == BlockKind::Boilerplate)
        at += step;
    return at < m_passages.size() ? at : -1;
}

bool HeadingFinder::mayBeHeading(int passage, const Phrase &phrase) const
{
    const Passage &found = m_passages[passage];
    if (phrase.words == 0 || phrase.words > mostWords || phrase.isContact || found.marker.isBullet())
        return false;
    if (found.mark != HeadingMark::None)
        return true;
    if (m_closesHeadings && isClosedHeading(passage, phrase, m_lines, m_passages))
        return true;
    const bool sentence = phrase.readsLikeSentence();
    if ((phrase.last == u'.' && !phrase.isTitled()) ||
        (phrase.last == u':' && sentence && !found.marker.isEnumerator()))
        return false;
    const bool torn = phrase.last == u';' || phrase.last == u',' || phrase.last == u'!';
    return phrase.style != CaseStyle::Lower && phrase.style != CaseStyle::None && !torn && !phrase.isDate &&
           !phrase.isPostal;
}

// Nothing but numbered, lettered and bulleted passages: where that ends.
int HeadingFinder::endOfEntries(int first) const
{
    int at = first;
    while (at < m_passages.size() && !m_passages[at].settled && m_passages[at].marker.exists() &&
           m_passages[at].mark != HeadingMark::Hashes &&
           m_passages[at].marker.family != MarkerFamily::Decimal &&
           m_passages[at].marker.family != MarkerFamily::Named)
        ++at;
    return at;
}

// "We set three kinds:", "1. Needed ones:", "a. …", "b. …", "2. …": no headings, though they look like them.
void HeadingFinder::findAnnouncedLists()
{
    m_inList.fill(false, m_passages.size());
    for (int at = 1; at < m_passages.size(); ++at) {
        const Passage &first = m_passages[at];
        const Passage &above = m_passages[at - 1];
        const bool announced = !above.marker.exists() && !above.settled && lastLine(at - 1).last == u':';
        if (!announced || !first.marker.isEnumerator() ||
            (above.span.length <= longestHeading && readPhrase(body(at - 1)).isTitled()))
            continue;
        const int end = endOfEntries(at);
        const auto alike =
            std::count_if(m_passages.begin() + at, m_passages.begin() + end,
                          [&](const Passage &entry) { return entry.marker.looksLike(first.marker); });
        if (alike < 2)
            continue;
        std::fill(m_inList.begin() + at, m_inList.begin() + end, true);
        at = end - 1;
    }
}

void HeadingFinder::countNumbered()
{
    constexpr qsizetype mostKinds = 32; // keeps it cheap for text that is nothing but odd markers
    for (const Passage &passage : m_passages) {
        if (passage.settled || !passage.marker.isEnumerator())
            continue;
        auto kind = std::ranges::find_if(
            m_numbered, [&](const NumberedKind &known) { return known.marker.looksLike(passage.marker); });
        if (kind == m_numbered.end()) {
            if (m_numbered.size() == mostKinds)
                continue;
            m_numbered.append({.marker = passage.marker});
            kind = m_numbered.end() - 1;
        }
        ++(isSentence(passage) ? kind->sentences : kind->others);
    }
}

bool HeadingFinder::isSentence(const Passage &passage) const
{
    const char16_t last = m_lines[passage.lastLine].last;
    if (passage.span.length > longestHeading || last == u';')
        return true;
    return last == u'.' && !readPhrase(passage.body().in(m_text)).isTitled();
}

// Almost everything that is numbered like this is a sentence: so is the odd one that lacks its period.
bool HeadingFinder::numbersSentences(const Marker &marker) const
{
    const auto kind = std::ranges::find_if(
        m_numbered, [&](const NumberedKind &known) { return known.marker.looksLike(marker); });
    return kind != m_numbered.end() && kind->sentences > 3 * kind->others;
}

void HeadingFinder::collect()
{
    for (int at = m_title + 1; at < m_passages.size(); ++at) {
        const Passage &passage = m_passages[at];
        const bool given = passage.given && passage.kind == BlockKind::Heading;
        if (!given && (passage.given || passage.settled || m_inList[at] || passage.kind == BlockKind::Title ||
                       passage.span.length > longestHeading || passage.lines() > mostHeadingLines))
            continue;
        Phrase phrase = readPhrase(body(at));
        // "12 Mill Lane" is no twelfth heading.
        if (passage.marker.closing == MarkerClosing::Open && passage.marker.family == MarkerFamily::Number)
            phrase.isPostal = phrase.isPostal || readPhrase(passage.span.in(m_text)).isPostal;
        if (!given && !mayBeHeading(at, phrase))
            continue;
        m_candidateOf[at] = int(m_candidates.size());
        m_candidates.append({.passage = at, .phrase = phrase});
    }
}

// Whether a line that ends in a colon stands above, with nothing but other short entries between.
bool HeadingFinder::isIntroduced(int passage) const
{
    constexpr int reach = 30;
    for (int at = neighbour(passage, -1), steps = 0; at >= 0 && steps < reach;
         at = neighbour(at, -1), ++steps) {
        const Passage &before = m_passages[at];
        if (before.kind == BlockKind::Title)
            return false;
        if (lastLine(at).last == u':')
            return true;
        if (before.settled || before.marker.exists() || lastLine(at).endsThought() || hasBlankBefore(at) ||
            before.span.length > longestHeading)
            return false;
    }
    return false;
}

void HeadingFinder::findRuns()
{
    for (int first = 0, end = 0; first < m_candidates.size(); first = end) {
        end = first + 1;
        while (end < m_candidates.size() &&
               m_candidates[end].passage == neighbour(m_candidates[end - 1].passage, 1))
            ++end;
        const bool introduced = isIntroduced(m_candidates[first].passage);
        for (int at = first; at < end; ++at) {
            m_candidates[at].runLength = end - first;
            m_candidates[at].placeInRun = at - first;
            m_candidates[at].introduced = introduced;
        }
        const int above = neighbour(m_candidates[first].passage, -1);
        const bool belowTitle = above >= 0 && m_passages[above].kind == BlockKind::Title;
        m_stacksHeadings = m_stacksHeadings || (end - first == 2 && !introduced && !belowTitle &&
                                                hasBlankBefore(m_candidates[end - 1].passage));
    }
}

int HeadingFinder::layoutPoints(const Candidate &candidate) const
{
    const Passage &passage = m_passages[candidate.passage];
    int points = hasBlankBefore(candidate.passage) ? (m_blanksAreRare ? 2 : 1) : 0;
    switch (passage.mark) {
    case HeadingMark::Hashes:
    case HeadingMark::Underlined:
        points += 12;
        break;
    case HeadingMark::Emphasised:
        points += 5;
        break;
    case HeadingMark::None:
        break;
    }
    if (m_contents.contains(contentsKey(body(candidate.passage))))
        points += 6;
    switch (candidate.phrase.style) {
    case CaseStyle::Capitals:
        return points + 4;
    case CaseStyle::Title:
        return points + 3;
    default:
        return points + 1;
    }
}

int HeadingFinder::endingPoints(const Candidate &candidate) const
{
    const Phrase &phrase = candidate.phrase;
    if (m_closesHeadings && isClosedHeading(candidate.passage, phrase, m_lines, m_passages))
        return 1;
    const bool bold = m_passages[candidate.passage].mark == HeadingMark::Emphasised;
    const bool sentence = phrase.readsLikeSentence();
    const bool shouted = phrase.style == CaseStyle::Capitals && phrase.addressesReader && phrase.words > 5;
    switch (phrase.last) {
    case u'.':
        return sentence || shouted ? -4 : -1;
    case u':':
        return sentence && !bold ? -6 : phrase.isTitled() ? -1 : -2;
    case u'?':
        return phrase.asksQuestion ? 2 : -1;
    case u'-':
    case u'–':
        return -2;
    default:
        return 1;
    }
}

int HeadingFinder::wordingPoints(const Phrase &phrase)
{
    int points = phrase.words <= 8 ? 1 : phrase.words <= 12 ? 0 : -2;
    if (phrase.addressesReader && phrase.style == CaseStyle::Sentence)
        points -= 1;
    if (phrase.saysSomething && !phrase.asksQuestion)
        points -= 2;
    if (phrase.namesTopic || phrase.announcesContents)
        points += 1;
    return points;
}

int HeadingFinder::numberPoints(const Candidate &candidate) const
{
    const Marker &marker = m_passages[candidate.passage].marker;
    if (!marker.isEnumerator())
        return 0;
    const int next = neighbour(candidate.passage, 1);
    const int previous = neighbour(candidate.passage, -1);
    // Entries of a list follow each other; headings have their text between them.
    if (next >= 0 && marker.isFollowedBy(m_passages[next].marker))
        return -4;
    if (previous >= 0 && m_passages[previous].marker.isFollowedBy(marker) &&
        !(m_passages[previous].span.length > longestHeading))
        return -3;
    if (numbersSentences(marker))
        return -4;
    const bool small = marker.family == MarkerFamily::LowerLetter ||
                       marker.family == MarkerFamily::LowerRoman ||
                       marker.closing == MarkerClosing::Parentheses;
    return marker.family == MarkerFamily::Named ? 4 : small ? 1 : 3;
}

int HeadingFinder::followerPoints(const Candidate &candidate) const
{
    const int next = neighbour(candidate.passage, 1);
    if (next < 0)
        return m_passages[candidate.passage].mark == HeadingMark::Hashes ? 0 : -8;
    const Passage &follower = m_passages[next];
    if (follower.kind == BlockKind::TableOfContents)
        return candidate.phrase.announcesContents ? 4 : 1;
    if (candidateAt(next))
        return 0;
    const bool list = follower.kind == BlockKind::TableRow || follower.marker.isBullet();
    const bool introduces = candidate.phrase.last == u':';
    if (list)
        return introduces && candidate.phrase.style == CaseStyle::Sentence ? -3 : 1;
    return follower.span.length >= shortContent ? 2 : 1;
}

int HeadingFinder::predecessorPoints(const Candidate &candidate) const
{
    const int previous = neighbour(candidate.passage, -1);
    if (previous < 0)
        return 1;
    const Passage &before = m_passages[previous];
    const bool stacked = m_stacksHeadings && candidate.runLength == 2;
    if (before.kind == BlockKind::Title && candidate.runLength > 1 && !stacked &&
        !candidate.phrase.namesTopic && !m_passages[candidate.passage].marker.exists())
        return -4; // whose policy it is, between the title and the first heading
    if (before.settled || before.kind == BlockKind::Title)
        return 1;
    if (candidateAt(previous))
        return 0;
    const char16_t last = lastLine(previous).last;
    if (last == u',' || (last == u':' && !hasBlankBefore(candidate.passage)))
        return -2;
    return lastLine(previous).endsThought() || before.marker.exists() ? 1 : 0;
}

// One short line after the other is a list that lost its bullets, an address or a menu.
int HeadingFinder::runPoints(const Candidate &candidate) const
{
    const Passage &passage = m_passages[candidate.passage];
    if (candidate.runLength == 1 || passage.mark != HeadingMark::None || passage.marker.isEnumerator())
        return 0;
    const bool last = candidate.placeInRun == candidate.runLength - 1;
    const bool apart = hasBlankBefore(candidate.passage) && candidate.placeInRun > 0 &&
                       !hasBlankBefore(candidate.passage - 1);
    if (candidate.introduced && !(last && (apart || candidate.phrase.namesTopic)))
        return -5;
    if (candidate.runLength < 3)
        return 0;
    return last ? 0 : candidate.runLength == 3 ? -1 : -3;
}

int HeadingFinder::score(const Candidate &candidate) const
{
    return layoutPoints(candidate) + endingPoints(candidate) + wordingPoints(candidate.phrase) +
           numberPoints(candidate) + followerPoints(candidate) + predecessorPoints(candidate) +
           runPoints(candidate);
}

HouseStyle HeadingFinder::houseStyle() const
{
    HouseStyle style;
    for (const Candidate &candidate : m_candidates) {
        if (candidate.score < sure)
            continue;
        ++style.models;
        ++style.byStyle[std::size_t(candidate.phrase.style)];
        style.numbered += m_passages[candidate.passage].marker.isEnumerator();
        style.apart += hasBlankBefore(candidate.passage);
        style.closed += candidate.phrase.isClosed();
        style.open += !candidate.phrase.isClosed() && candidate.phrase.last != u'?';
    }
    return style;
}

int HeadingFinder::housePoints(const Candidate &candidate, const HouseStyle &style) const
{
    const int alike = style.byStyle[std::size_t(candidate.phrase.style)];
    const bool closed = candidate.phrase.isClosed();
    int points = 0;
    if (alike * 10 >= style.models * 7)
        points += 1;
    if (alike * 10 < style.models && candidate.phrase.style == CaseStyle::Sentence)
        points -= 2;
    if (closed && style.closed > 2 * style.open)
        points += 2;
    if (closed && style.closed == 0)
        points -= 1;
    if (style.numbered * 10 >= style.models * 8 && !m_passages[candidate.passage].marker.isEnumerator())
        points -= 2;
    if (style.apart * 10 >= style.models * 8 && !hasBlankBefore(candidate.passage))
        points -= 3;
    return points;
}

// How the sure headings of the document look is what the doubtful ones are held against.
void HeadingFinder::weighHouseStyle()
{
    const HouseStyle style = houseStyle();
    if (style.models < 3)
        return;
    for (Candidate &candidate : m_candidates) {
        if (m_passages[candidate.passage].mark == HeadingMark::None)
            candidate.score += housePoints(candidate, style);
    }
}

// The last entry of a list without bullets stands before a paragraph as a heading does; its fellows tell.
void HeadingFinder::dropLookAlikes()
{
    for (qsizetype at = 1; at < m_candidates.size(); ++at) {
        Candidate &candidate = m_candidates[at];
        const Candidate &before = m_candidates[at - 1];
        const bool together = candidate.placeInRun > 0 && !hasBlankBefore(candidate.passage);
        if (together && before.score < bar && before.phrase.style == candidate.phrase.style &&
            !candidate.phrase.namesTopic)
            candidate.score -= 3;
    }
}

} // namespace

void findHeadings(QStringView text, const QList<TextLine> &lines, const QSet<QString> &contentsKeys,
                  QList<Passage> &passages)
{
    HeadingFinder(text, lines, contentsKeys, passages).find();
    setHeadingLevels(lines, passages);
}

} // namespace clausula
