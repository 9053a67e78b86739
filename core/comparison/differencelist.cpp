// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/differencelist.h"

#include "core/comparison/changedpieces.h"
#include "core/comparison/movedruns.h"
#include "core/comparison/substance.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace clausula {

namespace {

constexpr int none = -1;

int at(const std::vector<int> &list, int index)
{
    return index >= 0 && index < static_cast<int>(list.size()) ? list[static_cast<size_t>(index)] : none;
}

/** What the lister knows of one of the two documents. */
struct ListedSide
{
    const RecognizedDocument &document;
    std::vector<ChangedPiece> pieces;
    std::vector<int> entryOf; ///< first entry of Alignment::sections that has a section
    std::vector<int> rowOf;   ///< first entry of Alignment::blocks that has a block

    [[nodiscard]] const QList<Block> &blocks() const { return document.document.blocks(); }
};

class Lister
{
public:
    Lister(const RecognizedDocument &left, const RecognizedDocument &right, const Alignment &alignment,
           const Differences &differences)
        : m_alignment(alignment), m_differences(differences), m_left{left, {}, {}, {}},
          m_right{right, {}, {}, {}}
    {
        m_left.pieces = deletedPieces(differences, left.document);
        m_right.pieces = insertedPieces(differences, right.document);
        indexEntries(m_left, &AlignedSection::left, &AlignedBlock::left);
        indexEntries(m_right, &AlignedSection::right, &AlignedBlock::right);
        for (const AlignedBlock &row : alignment.blocks)
            m_rows.emplace(row.left, row.right);
    }

    QList<Difference> list()
    {
        listMoved();
        pairPieces();
        listLonely(m_left);
        listLonely(m_right);
        return inOrder();
    }

private:
    void indexEntries(ListedSide &side, int AlignedSection::*section, int AlignedBlock::*block) const;
    void listMoved();
    void pairPieces();
    void pairByKeptWords(int ChangedPiece::*neighbour);
    void pairByBlocks();
    [[nodiscard]] bool fit(const ChangedPiece &left, const ChangedPiece &right) const;
    void pair(ChangedPiece &left, ChangedPiece &right);
    void listLonely(const ListedSide &side);
    void addLonely(const ListedSide &side, const ChangedPiece &piece, Span words);
    [[nodiscard]] Span placeOf(const ListedSide &side, const ChangedPiece &piece,
                               Span std::pair<Span, Span>::*otherKept) const;
    void add(Difference difference, int leftBlock, int rightBlock);
    [[nodiscard]] int entryOf(int leftBlock, int rightBlock) const;
    [[nodiscard]] bool isOneWith(const ListedSide &side, const ChangedPiece &before,
                                 const ChangedPiece &piece) const;
    [[nodiscard]] QString clauseOf(int leftBlock, int rightBlock, int entry) const;
    QList<Difference> inOrder();

    /** Where a difference stands in the list. */
    struct Place
    {
        int entry = 0;
        int row = 0;
        qsizetype left = 0;
        qsizetype right = 0;

        friend auto operator<=>(const Place &, const Place &) = default;
    };

    const Alignment &m_alignment;
    const Differences &m_differences;
    ListedSide m_left;
    ListedSide m_right;
    std::set<std::pair<int, int>> m_rows; ///< aligned blocks
    std::vector<std::pair<Place, Difference>> m_found;
};

void Lister::indexEntries(ListedSide &side, int AlignedSection::*section, int AlignedBlock::*block) const
{
    const auto index = [](const auto &entries, auto member, qsizetype count) {
        std::vector<int> first(static_cast<size_t>(count), none);
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const int item = entries[i].*member;
            if (item >= 0 && first[static_cast<size_t>(item)] < 0)
                first[static_cast<size_t>(item)] = static_cast<int>(i);
        }
        return first;
    };
    side.entryOf = index(m_alignment.sections, section, side.document.document.sections().size());
    side.rowOf = index(m_alignment.blocks, block, side.blocks().size());
}

int Lister::entryOf(int leftBlock, int rightBlock) const
{
    if (leftBlock >= 0)
        return at(m_left.entryOf, m_left.blocks()[leftBlock].section);
    return at(m_right.entryOf, m_right.blocks()[rightBlock].section);
}

QString Lister::clauseOf(int leftBlock, int rightBlock, int entry) const
{
    const auto own = [](const ListedSide &side, int block) {
        const QList<Label> labels =
            block < 0 ? QList<Label>() : side.document.recognition.blocks.value(block).labels;
        return labels.isEmpty() ? QString() : labels.first().clause;
    };
    const QString left = own(m_left, leftBlock);
    const QString clause = left.isEmpty() ? own(m_right, rightBlock) : left;
    return clause.isEmpty() && entry >= 0 ? m_alignment.sections[entry].clause : clause;
}

/** Fills in what follows from the blocks, and takes the difference into the list. */
void Lister::add(Difference difference, int leftBlock, int rightBlock)
{
    const int entry = entryOf(leftBlock, rightBlock);
    if (entry >= 0) {
        difference.group = m_alignment.sections[entry].group;
        difference.leftSection = m_alignment.sections[entry].left;
        difference.rightSection = m_alignment.sections[entry].right;
    }
    if (leftBlock >= 0)
        difference.leftSection = m_left.blocks()[leftBlock].section;
    if (rightBlock >= 0)
        difference.rightSection = m_right.blocks()[rightBlock].section;
    difference.clause = clauseOf(leftBlock, rightBlock, entry);
    if (difference.kind != Difference::Kind::Moved) {
        const auto changed = [](const ListedSide &side, Span words, int block) {
            return ChangedWords{side.document.document.text(), words,
                                block >= 0 && side.blocks()[block].isHeading()};
        };
        difference.substance = substanceOf(changed(m_left, difference.left, leftBlock),
                                           changed(m_right, difference.right, rightBlock));
    }
    const int row = leftBlock >= 0 ? at(m_left.rowOf, leftBlock) : at(m_right.rowOf, rightBlock);
    m_found.emplace_back(Place{entry, row, difference.left.start, difference.right.start},
                         std::move(difference));
}

/** Sections that moved as a whole, then paragraphs and sentences that left their place. */
void Lister::listMoved()
{
    for (const MovedText &moved :
         movedTexts(m_left.document.document, m_right.document.document, m_alignment, m_differences)) {
        Difference difference;
        difference.kind = Difference::Kind::Moved;
        difference.left = moved.left;
        difference.right = moved.right;
        difference.edited = moved.edited;
        add(std::move(difference), m_left.document.document.blockAt(moved.left.start),
            m_right.document.document.blockAt(moved.right.start));
    }
}

void Lister::pair(ChangedPiece &left, ChangedPiece &right)
{
    left.paired = true;
    right.paired = true;
    Difference difference;
    difference.left = left.span;
    difference.right = right.span;
    add(std::move(difference), left.block, right.block);
}

/** What came where something went: between the same kept words, or as all of a paragraph's partner. */
void Lister::pairPieces()
{
    pairByKeptWords(&ChangedPiece::before);
    pairByKeptWords(&ChangedPiece::after);
    pairByBlocks();
}

bool Lister::fit(const ChangedPiece &left, const ChangedPiece &right) const
{
    return !left.paired && !right.paired && m_rows.contains({left.block, right.block});
}

/** Pairs pieces that stand on the same side (\a neighbour) of the same kept words. */
void Lister::pairByKeptWords(int ChangedPiece::*neighbour)
{
    std::map<int, ChangedPiece *> ofRun;
    for (ChangedPiece &left : m_left.pieces) {
        if (left.*neighbour >= 0)
            ofRun[left.*neighbour] = &left;
    }
    for (ChangedPiece &right : m_right.pieces) {
        const auto found = ofRun.find(right.*neighbour);
        if (found != ofRun.end() && fit(*found->second, right))
            pair(*found->second, right);
    }
}

/** Pairs what is all of a block with something of the block's partner. */
void Lister::pairByBlocks()
{
    std::map<int, std::vector<ChangedPiece *>> ofBlock;
    for (ChangedPiece &left : m_left.pieces)
        ofBlock[left.block].push_back(&left);
    for (ChangedPiece &right : m_right.pieces) {
        const int row = at(m_right.rowOf, right.block);
        const auto found = ofBlock.find(row < 0 ? none : m_alignment.blocks[row].left);
        if (found == ofBlock.end())
            continue;
        const auto left = std::ranges::find_if(found->second, [&](const ChangedPiece *piece) {
            return fit(*piece, right) && (piece->whole || right.whole);
        });
        if (left != found->second.end())
            pair(**left, right);
    }
}

/** Whether a piece goes on with the one before: whole paragraphs without partner in one section. */
bool Lister::isOneWith(const ListedSide &side, const ChangedPiece &before, const ChangedPiece &piece) const
{
    const auto isLonely = [&](const ChangedPiece &one) {
        const int row = at(side.rowOf, one.block);
        return one.whole &&
               (row < 0 || m_alignment.blocks[row].left < 0 || m_alignment.blocks[row].right < 0);
    };
    return !before.paired && !piece.paired && piece.block == before.block + 1 && isLonely(before) &&
           isLonely(piece) && side.blocks()[piece.block].section == side.blocks()[before.block].section;
}

/** Where the words of \a piece would stand on the other side: an empty span. */
Span Lister::placeOf(const ListedSide &side, const ChangedPiece &piece,
                     Span std::pair<Span, Span>::*otherKept) const
{
    const bool isLeft = &side == &m_left;
    const ListedSide &other = isLeft ? m_right : m_left;
    const int entry = at(side.entryOf, side.blocks()[piece.block].section);
    const int section = entry < 0 ? none
                        : isLeft  ? m_alignment.sections[entry].right
                                  : m_alignment.sections[entry].left;
    if (piece.before >= 0) {
        const qsizetype place = (m_differences.kept[piece.before].*otherKept).end();
        const int block = other.document.document.blockAt(place);
        if (block >= 0 && other.blocks()[block].section == section)
            return {place, 0};
    }
    const int row = at(side.rowOf, piece.block);
    const int partner = row < 0  ? none
                        : isLeft ? m_alignment.blocks[row].right
                                 : m_alignment.blocks[row].left;
    if (partner >= 0)
        return {other.blocks()[partner].span.start, 0};
    return section < 0
               ? Span()
               : Span{other.blocks()[other.document.document.sections()[section].firstBlock].span.start, 0};
}

/** What has nothing on the other side in its place. */
void Lister::listLonely(const ListedSide &side)
{
    const std::vector<ChangedPiece> &pieces = side.pieces;
    for (size_t first = 0; first < pieces.size();) {
        size_t last = first;
        while (last + 1 < pieces.size() && isOneWith(side, pieces[last], pieces[last + 1]))
            ++last;
        if (!pieces[first].paired)
            addLonely(side, pieces[first], spanBetween(pieces[first].span.start, pieces[last].span.end()));
        first = last + 1;
    }
}

/** Lists \a words, which begin with \a piece, as gone from the left or new at the right. */
void Lister::addLonely(const ListedSide &side, const ChangedPiece &piece, Span words)
{
    Difference difference;
    if (&side == &m_left) {
        difference.kind = Difference::Kind::Deleted;
        difference.left = words;
        difference.right = placeOf(side, piece, &std::pair<Span, Span>::second);
        add(std::move(difference), piece.block, none);
    } else {
        difference.kind = Difference::Kind::Inserted;
        difference.left = placeOf(side, piece, &std::pair<Span, Span>::first);
        difference.right = words;
        add(std::move(difference), none, piece.block);
    }
}

QList<Difference> Lister::inOrder()
{
    std::ranges::stable_sort(m_found, {}, &std::pair<Place, Difference>::first);
    QList<Difference> result;
    result.reserve(static_cast<qsizetype>(m_found.size()));
    for (auto &[place, difference] : m_found)
        result.append(std::move(difference));
    return result;
}

} // namespace

QList<Difference> listDifferences(const RecognizedDocument &left, const RecognizedDocument &right,
                                  const Alignment &alignment, const Differences &differences)
{
    return Lister(left, right, alignment, differences).list();
}

} // namespace clausula
