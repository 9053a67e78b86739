// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/movedruns.h"

#include "core/comparison/increasing.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

namespace clausula {

namespace {

/** Words in a row that are worth being called moved; fewer are found by chance. */
constexpr qsizetype leastMovedWords = 4;

Span sectionSpan(const Document &document, int section)
{
    const Section &found = document.sections()[section];
    return spanBetween(document.blocks()[found.firstBlock].span.start,
                       document.blocks()[found.endBlock() - 1].span.end());
}

/** The group of each section of one side. */
std::vector<int> groupsOf(const QList<AlignedSection> &entries, int AlignedSection::*side, qsizetype count)
{
    std::vector<int> groups(static_cast<size_t>(count), -1);
    for (const AlignedSection &entry : entries) {
        if (entry.*side >= 0)
            groups[static_cast<size_t>(entry.*side)] = entry.group;
    }
    return groups;
}

class MovedRuns
{
public:
    MovedRuns(const Document &left, const Document &right, const Alignment &alignment,
              const Differences &differences)
        : m_left(left), m_right(right), m_kept(differences.kept),
          m_leftGroups(groupsOf(alignment.sections, &AlignedSection::left, left.sections().size())),
          m_rightGroups(groupsOf(alignment.sections, &AlignedSection::right, right.sections().size())),
          m_moved(static_cast<size_t>(differences.kept.size())),
          m_rightRank(static_cast<size_t>(differences.kept.size()))
    {
    }

    void appendTo(QList<MovedText> &found)
    {
        mark();
        rank();
        for (qsizetype first = 0; first < m_kept.size();) {
            qsizetype last = first;
            while (last + 1 < m_kept.size() && goesOn(last))
                ++last;
            if (isMoved(first))
                append(found, first, last);
            first = last + 1;
        }
    }

private:
    [[nodiscard]] static int groupAt(const Document &document, const std::vector<int> &groups, Span span)
    {
        const int block = document.blockAt(span.start);
        return block < 0 ? -1 : groups[static_cast<size_t>(document.blocks()[block].section)];
    }
    [[nodiscard]] bool isMoved(qsizetype run) const { return m_moved[static_cast<size_t>(run)] != 0; }
    /** Whether the run behind \a run moved along with it. */
    [[nodiscard]] bool goesOn(qsizetype run) const
    {
        return isMoved(run) && isMoved(run + 1) &&
               m_rightRank[static_cast<size_t>(run + 1)] == m_rightRank[static_cast<size_t>(run)] + 1;
    }
    void mark();
    void rank();
    void append(QList<MovedText> &found, qsizetype first, qsizetype last) const;

    const Document &m_left;
    const Document &m_right;
    const QList<std::pair<Span, Span>> &m_kept;
    std::vector<int> m_leftGroups;
    std::vector<int> m_rightGroups;
    std::vector<char> m_moved;
    std::vector<int> m_rightRank; ///< place of each kept run in the order of the right text
};

/** Marks what went to another group, and in each group what has to be left out to have the rest in order. */
void MovedRuns::mark()
{
    std::map<int, std::vector<qsizetype>> inGroup;
    for (qsizetype run = 0; run < m_kept.size(); ++run) {
        const int group = groupAt(m_left, m_leftGroups, m_kept[run].first);
        m_moved[static_cast<size_t>(run)] = 1;
        if (group == groupAt(m_right, m_rightGroups, m_kept[run].second))
            inGroup[group].push_back(run);
    }
    for (const auto &[group, runs] : inGroup) {
        std::vector<WeightedItem> items;
        items.reserve(runs.size());
        for (const qsizetype run : runs)
            items.push_back(
                {static_cast<int>(m_kept[run].second.start), static_cast<double>(m_kept[run].first.length)});
        for (const int inOrder : heaviestIncreasing(items))
            m_moved[static_cast<size_t>(runs[static_cast<size_t>(inOrder)])] = 0;
    }
}

void MovedRuns::rank()
{
    std::vector<int> order(m_rightRank.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](int run) { return m_kept[run].second.start; });
    for (size_t place = 0; place < order.size(); ++place)
        m_rightRank[static_cast<size_t>(order[place])] = static_cast<int>(place);
}

void MovedRuns::append(QList<MovedText> &found, qsizetype first, qsizetype last) const
{
    qsizetype words = 0;
    for (qsizetype run = first; run <= last; ++run)
        words += m_left.text(m_kept[run].first).toString().simplified().count(u' ') + 1;
    if (words < leastMovedWords)
        return;
    found.append({spanBetween(m_kept[first].first.start, m_kept[last].first.end()),
                  spanBetween(m_kept[first].second.start, m_kept[last].second.end()), last > first});
}

} // namespace

QList<MovedText> movedTexts(const Document &left, const Document &right, const Alignment &alignment,
                            const Differences &differences)
{
    QList<MovedText> found;
    for (const AlignedSection &entry : alignment.sections) {
        if (entry.moved)
            found.append({sectionSpan(left, entry.left), sectionSpan(right, entry.right),
                          entry.kind != AlignedSection::Kind::Same});
    }
    MovedRuns(left, right, alignment, differences).appendTo(found);
    return found;
}

} // namespace clausula
