// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/titlefinder.h"

#include "core/document/phrase.h"

#include <algorithm>

namespace clausula {
namespace {

constexpr int reach = 6; // passages among which the title is looked for
constexpr qsizetype longestTitle = 130;
constexpr int mostLines = 3;
constexpr int mostWords = 16;
constexpr int mostChattyWords = 12;

// How deep the source says that a heading is; 0 for what it doesn't call a heading.
int statedDepth(const Passage &passage)
{
    if (passage.given)
        return passage.kind == BlockKind::Heading ? passage.level : 0;
    return passage.mark == HeadingMark::Hashes ? passage.marker.depth : 0;
}

class TitleFinder
{
public:
    TitleFinder(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
        : m_text(text), m_lines(lines), m_passages(passages)
    {
    }

    int find()
    {
        const int title = choose();
        if (title < 0)
            return -1;
        m_passages[title].kind = BlockKind::Title;
        return joinCapitals(title);
    }

private:
    [[nodiscard]] const TextLine &firstLine(int passage) const
    {
        return m_lines[m_passages[passage].firstLine];
    }
    [[nodiscard]] bool standsApart(int passage) const
    {
        return passage + 1 == m_passages.size() || firstLine(passage + 1).blanksBefore > 0;
    }

    [[nodiscard]] int choose() const;
    [[nodiscard]] bool headsSection(int passage) const;
    [[nodiscard]] bool mayBeTitle(int passage, const Phrase &phrase, bool first) const;
    [[nodiscard]] int joinCapitals(int title);

    QStringView m_text;
    const QList<TextLine> &m_lines;
    QList<Passage> &m_passages;
};

// The first line of all may be chatty: "Our shop -- what we do with your data".
bool TitleFinder::mayBeTitle(int passage, const Phrase &phrase, bool first) const
{
    const Passage &found = m_passages[passage];
    if (found.settled || (found.given && found.kind != BlockKind::Heading) ||
        found.span.length > longestTitle || found.lines() > mostLines || found.marker.isBullet() ||
        found.marker.isEnumerator())
        return false;
    if (phrase.isContact || phrase.words == 0 || phrase.words > mostWords || phrase.style == CaseStyle::Lower)
        return false;
    if (phrase.last == u';' || phrase.last == u',')
        return false;
    if (phrase.last == u'.' && !(phrase.namesDocument && phrase.isTitled() && !phrase.saysSomething))
        return false;
    const bool chatty = first && (phrase.namesDocument || (!phrase.isClosed() && standsApart(passage) &&
                                                           phrase.words <= mostChattyWords));
    return !phrase.readsLikeSentence() || chatty;
}

// A heading with others of its depth, or with a number, heads a section.
bool TitleFinder::headsSection(int passage) const
{
    const Passage &heading = m_passages[passage];
    const int depth = statedDepth(heading);
    if (depth == 0)
        return false;
    const Marker number = readMarker(heading.body().in(m_text));
    return (number.isEnumerator() && number.closing != MarkerClosing::Open) ||
           std::ranges::count(m_passages, depth, statedDepth) > 1;
}

// The first lines name the document: preferably the line with a word like "policy" in it.
int TitleFinder::choose() const
{
    int title = -1;
    bool first = true;
    for (int at = 0; at < m_passages.size() && at < reach; ++at) {
        const Passage &passage = m_passages[at];
        if (passage.kind == BlockKind::Boilerplate)
            continue;
        if (passage.span.length > longestTitle)
            break;
        const Phrase phrase = readPhrase(headingWords(passage.body().in(m_text)));
        const bool fits = mayBeTitle(at, phrase, first);
        const bool section = headsSection(at);
        const bool outermost = statedDepth(passage) == 1 && !section;
        if (fits && (phrase.namesDocument || outermost))
            return at;
        if (fits && first && !phrase.isDate && !section)
            title = at;
        first = false;
    }
    return title;
}

// A title in capitals on several lines, firm and kind of document, set apart from the text by a blank line.
int TitleFinder::joinCapitals(int title)
{
    const auto inCapitals = [&](int at) {
        return m_passages[at].lines() == 1 && !m_passages[at].settled && !m_passages[at].marker.exists() &&
               firstLine(at).allCaps && m_passages[at].span.length <= longestTitle / 2;
    };
    int first = title;
    while (inCapitals(title) && first > 0 && inCapitals(first - 1) && firstLine(first).blanksBefore == 0)
        --first;
    if (first == title || !standsApart(title) || title + 1 == m_passages.size())
        return title;
    m_passages[first].kind = BlockKind::Title;
    m_passages[first].lastLine = m_passages[title].lastLine;
    m_passages[first].span = spanBetween(m_passages[first].span.start, m_passages[title].span.end());
    m_passages.remove(first + 1, title - first);
    return first;
}

} // namespace

int findTitle(QStringView text, const QList<TextLine> &lines, QList<Passage> &passages)
{
    const auto given = std::ranges::find(passages, BlockKind::Title, &Passage::kind);
    if (given != passages.end())
        return int(given - passages.begin());
    return TitleFinder(text, lines, passages).find();
}

} // namespace clausula
