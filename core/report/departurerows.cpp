// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/departurerows.h"

#include "core/comparison/disjointsets.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

bool isContent(const Document &document, int block)
{
    return block >= 0 && document.blocks()[block].isContent();
}

class RowSorter
{
public:
    RowSorter(const Document &left, const Document &right, const Alignment &alignment)
        : m_left(left), m_right(right), m_alignment(alignment), m_leftGroup(left.sections().size(), -1),
          m_rightGroup(right.sections().size(), -1)
    {
    }

    DepartureRows run()
    {
        for (const AlignedSection &pair : m_alignment.sections)
            addPair(pair);
        for (DepartureGroup &group : m_result.groups) {
            std::ranges::sort(group.left);
            std::ranges::sort(group.right);
        }
        for (const DepartureRow &row : rows())
            sortIn(row);
        return std::move(m_result);
    }

private:
    void addPair(const AlignedSection &pair)
    {
        const auto known = m_indexOf.constFind(pair.group);
        const int index = known == m_indexOf.cend() ? int(m_result.groups.size()) : *known;
        if (known == m_indexOf.cend()) {
            m_indexOf.insert(pair.group, index);
            m_result.groups.append(DepartureGroup());
            m_result.groups.last().same = true;
            m_result.groups.last().clause = pair.clause;
        }
        DepartureGroup &group = m_result.groups[index];
        addSection(group.left, m_leftGroup, pair.left, index);
        addSection(group.right, m_rightGroup, pair.right, index);
        group.same = group.same && pair.kind == AlignedSection::Kind::Same;
        group.moved = group.moved || pair.moved;
        group.similarity = std::max(group.similarity, pair.similarity);
    }

    static void addSection(QList<int> &sections, QList<int> &groupOf, int section, int group)
    {
        if (section < 0 || sections.contains(section))
            return;
        sections.append(section);
        groupOf[section] = group;
    }

    /** The blocks that hang together by the alignment's pairs, in its order. */
    [[nodiscard]] QList<DepartureRow> rows() const
    {
        const qsizetype lefts = m_left.blocks().size(); // right blocks are numbered after the left ones
        DisjointSets sets(size_t(lefts + m_right.blocks().size()));
        for (const AlignedBlock &pair : m_alignment.blocks) {
            if (isContent(m_left, pair.left) && isContent(m_right, pair.right))
                sets.join(size_t(pair.left), size_t(lefts + pair.right));
        }
        QList<DepartureRow> rows;
        QList<int> rowOf(lefts + m_right.blocks().size(), -1);
        const auto rowFor = [&](qsizetype block) -> DepartureRow & {
            int &row = rowOf[qsizetype(sets.find(size_t(block)))];
            if (row < 0) {
                row = int(rows.size());
                rows.append(DepartureRow());
            }
            return rows[row];
        };
        for (const AlignedBlock &pair : m_alignment.blocks) {
            if (isContent(m_left, pair.left))
                addBlock(rowFor(pair.left).left, pair.left);
            if (isContent(m_right, pair.right))
                addBlock(rowFor(lefts + pair.right).right, pair.right);
        }
        return rows;
    }

    static void addBlock(QList<int> &blocks, int block)
    {
        const auto place = std::ranges::lower_bound(blocks, block);
        if (place == blocks.end() || *place != block)
            blocks.insert(place, block);
    }

    void sortIn(const DepartureRow &row)
    {
        const int left = row.left.isEmpty() ? -1 : m_leftGroup[m_left.blocks()[row.left.first()].section];
        const int right =
            row.right.isEmpty() ? -1 : m_rightGroup[m_right.blocks()[row.right.first()].section];
        if (left >= 0 && right >= 0 && left != right)
            m_result.transferred.append(row);
        else
            m_result.groups[std::max(left, right)].rows.append(row);
    }

    const Document &m_left;
    const Document &m_right;
    const Alignment &m_alignment;
    QHash<int, int> m_indexOf; ///< place in the result of each of the alignment's groups
    QList<int> m_leftGroup;    ///< group of each left section
    QList<int> m_rightGroup;   ///< group of each right section
    DepartureRows m_result;
};

} // namespace

DepartureRows departureRows(const Document &left, const Document &right, const Alignment &alignment)
{
    return RowSorter(left, right, alignment).run();
}

} // namespace clausula
