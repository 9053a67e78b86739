// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/contentslist.h"

#include "core/document/marker.h"
#include "core/document/phrase.h"

#include <QHash>

#include <algorithm>
#include <ranges>

namespace clausula {
namespace {

constexpr qsizetype longestEntry = 120;
constexpr int fewestEntries = 3;

// "Your rights ........ 12": the words before the dots, or all of it.
QStringView withoutPageNumber(QStringView entry)
{
    qsizetype end = entry.size();
    while (end > 0 && entry[end - 1].isDigit())
        --end;
    if (end == entry.size() || entry.size() - end > 3)
        return entry;
    const qsizetype digits = end;
    while (end > 0 && (entry[end - 1].isSpace() || entry[end - 1] == u'.' || entry[end - 1] == u'…'))
        --end;
    return digits - end >= 3 || entry.sliced(end, digits - end).contains(u'\t') ? entry.first(end) : entry;
}

// "[Your rights](#rights)": the words in the brackets.
QStringView withoutLink(QStringView entry)
{
    const qsizetype close = entry.indexOf(u"](");
    return entry.startsWith(u'[') && close > 1 ? entry.sliced(1, close - 1) : entry;
}

bool mayBeEntry(QStringView text, const Passage &passage)
{
    constexpr QStringView sentenceSigns = u";,!";
    if (passage.settled || passage.span.length > longestEntry || passage.lines() > 2)
        return false;
    const QStringView body = passage.body().in(text);
    return !body.isEmpty() && !sentenceSigns.contains(body.back()) &&
           (!body.endsWith(u'.') || passage.span.length < longestEntry / 2);
}

// The sign that sets the entries of one line apart; null if there is none.
QChar dividerOf(QStringView line)
{
    for (const QChar sign : {QChar(u'|'), QChar(u'·'), QChar(u'•'), QChar(u'›'), QChar(u'/')}) {
        if (line.count(sign) >= 2)
            return sign;
    }
    return {};
}

class ContentsFinder
{
public:
    ContentsFinder(QStringView text, const QList<Passage> &passages) : m_text(text), m_passages(passages)
    {
        for (int at = 0; at < m_passages.size(); ++at) {
            m_keys.append(mayBeEntry(m_text, m_passages[at]) ? contentsKey(body(at)) : QString());
            if (!m_keys.last().isEmpty())
                m_lastPlace.insert(m_keys.last(), at);
        }
    }

    /** The first and last passage of each list, in order. */
    QList<std::pair<int, int>> find() const;
    [[nodiscard]] const QString &key(int at) const { return m_keys[at]; }

private:
    [[nodiscard]] QStringView body(int at) const { return m_passages[at].body().in(m_text); }
    [[nodiscard]] bool isAnnounced(int first) const;
    [[nodiscard]] int endOfEntries(int first, int end) const;
    [[nodiscard]] bool repeatsBelow(int entry, int end) const
    {
        return m_lastPlace.value(m_keys[entry], -1) >= end;
    }
    [[nodiscard]] bool namesWhatFollows(int first, int end, bool announced) const;
    [[nodiscard]] std::pair<int, int> listWithin(int first, int end) const;

    QStringView m_text;
    const QList<Passage> &m_passages;
    QList<QString> m_keys; ///< empty for what can't be an entry
    QHash<QString, int> m_lastPlace;
};

bool ContentsFinder::isAnnounced(int first) const
{
    return first > 0 && !m_keys[first - 1].isEmpty() && readPhrase(body(first - 1)).announcesContents;
}

// The list ends where its first words come again: that is the first heading.
int ContentsFinder::endOfEntries(int first, int end) const
{
    QSet<QString> seen;
    for (int at = first; at < end; ++at) {
        if (seen.contains(m_keys[at]))
            return at;
        seen.insert(m_keys[at]);
    }
    return end;
}

// Most entries come again, and not just in the next paragraph as the items of a list might.
bool ContentsFinder::namesWhatFollows(int first, int end, bool announced) const
{
    const int count = end - first;
    int repeated = 0;
    int pageNumbers = 0;
    int furthest = 0;
    int nearest = int(m_passages.size());
    for (int at = first; at < end; ++at) {
        const QStringView entry = withoutLink(body(at));
        pageNumbers += withoutPageNumber(entry).size() < entry.size();
        if (!repeatsBelow(at, end))
            continue;
        ++repeated;
        furthest = std::max(furthest, m_lastPlace.value(m_keys[at]));
        nearest = std::min(nearest, m_lastPlace.value(m_keys[at]));
    }
    const bool spread = (furthest - nearest) * 2 >= int(m_passages.size()) - end || announced;
    const bool numbered = pageNumbers * 10 >= count * 6;
    return numbered || (spread && repeated * 10 >= count * (announced ? 3 : 6));
}

std::pair<int, int> ContentsFinder::listWithin(int first, int end) const
{
    for (int at = first; at < end; ++at) {
        if (isAnnounced(at)) {
            first = at;
            break;
        }
    }
    const bool announced = isAnnounced(first);
    end = endOfEntries(first, end);
    while (!announced && first < end && !repeatsBelow(first, end))
        ++first;
    while (end > first && !announced && !repeatsBelow(end - 1, end))
        --end;
    if (end - first < fewestEntries || !namesWhatFollows(first, end, announced))
        return {0, 0};
    return {first, end};
}

QList<std::pair<int, int>> ContentsFinder::find() const
{
    QList<std::pair<int, int>> lists;
    for (int first = 0, end = 0; first < m_passages.size(); first = std::max(end, first + 1)) {
        end = first;
        while (end < m_passages.size() && !m_keys[end].isEmpty() && m_passages[end].mark == HeadingMark::None)
            ++end;
        if (end - first < fewestEntries)
            continue;
        const auto [start, stop] = listWithin(first, end);
        if (stop > start)
            lists.append({start, stop - 1});
    }
    return lists;
}

} // namespace

QString contentsKey(QStringView heading)
{
    QString key;
    for (const QChar c : withoutPageNumber(withoutLink(headingWords(heading)))) {
        if (c.isLetterOrNumber())
            key.append(c.toLower());
    }
    return key;
}

void findContentsLines(QStringView text, QList<Passage> &passages)
{
    constexpr qsizetype longestLine = 600;
    constexpr int fewestNames = 3;
    QHash<QString, int> lastPlace;
    for (int at = 0; at < passages.size(); ++at) {
        if (mayBeEntry(text, passages[at]))
            lastPlace.insert(contentsKey(passages[at].body().in(text)), at);
    }
    lastPlace.remove(QString());
    for (int at = 0; at < passages.size(); ++at) {
        const QStringView line = passages[at].span.in(text);
        const QChar divider = line.size() <= longestLine ? dividerOf(line) : QChar();
        if (divider.isNull())
            continue;
        int names = 0;
        int known = 0;
        for (const QStringView part : line.tokenize(divider, Qt::SkipEmptyParts)) {
            ++names;
            known += lastPlace.value(contentsKey(part.trimmed()), -1) > at;
        }
        if (known < fewestNames || known * 4 < names * 3)
            continue;
        passages[at].kind = BlockKind::TableOfContents;
        passages[at].settled = true;
        passages[at].marker = {};
    }
}

QSet<QString> joinContents(QStringView text, QList<Passage> &passages)
{
    const ContentsFinder finder(text, passages);
    QSet<QString> keys;
    const QList<std::pair<int, int>> lists = finder.find();
    for (const auto &[first, last] : lists) {
        for (int at = first; at <= last; ++at)
            keys.insert(finder.key(at));
    }
    for (const auto &[first, last] : std::views::reverse(lists)) {
        Passage &joined = passages[first];
        const Passage &lastEntry = passages[last];
        joined.lastLine = lastEntry.lastLine;
        joined.span = spanBetween(joined.span.start, lastEntry.span.end());
        joined.marker = {};
        joined.mark = HeadingMark::None;
        joined.kind = BlockKind::TableOfContents;
        joined.settled = true;
        passages.remove(first + 1, last - first);
    }
    return keys;
}

} // namespace clausula
