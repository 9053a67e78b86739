// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/blockalignment.h"

#include "core/comparison/partners.h"
#include "core/comparison/wordbag.h"

#include <algorithm>

namespace clausula {

namespace {

/** Blocks say less than sections, so less can be asked of them inside sections that are partners. */
constexpr PartnerLimits inGroup{0.25, 0.5};
/** A block that went to another section is known again only by nearly the same words, and not too few. */
constexpr double leastMovedWording = 0.8;
constexpr int leastMovedWords = 12;

/** One side's blocks that are still to be aligned. */
struct OpenBlocks
{
    std::vector<AlignUnit> units;
    std::vector<int> blocks; ///< block of each unit
};

class BlockAligner
{
public:
    BlockAligner(const ComparedDocuments &documents, const QList<AlignedSection> &sections,
                 double relatedness)
        : m_documents(documents), m_texts(documents.texts), m_sections(sections), m_relatedness(relatedness),
          m_leftJoined(static_cast<size_t>(documents.left.document.blocks().size())),
          m_rightJoined(static_cast<size_t>(documents.right.document.blocks().size()))
    {
    }

    QList<AlignedBlock> run()
    {
        for (const AlignedSection &pair : m_sections)
            joinHeadings(pair);
        for (const AlignedSection &pair : m_sections)
            joinEqual(pair);
        alignInGroups();
        alignAcrossGroups();
        return inOrder();
    }

private:
    [[nodiscard]] const Section &leftSection(const AlignedSection &pair) const
    {
        return m_documents.left.document.sections()[pair.left];
    }
    [[nodiscard]] const Section &rightSection(const AlignedSection &pair) const
    {
        return m_documents.right.document.sections()[pair.right];
    }
    static bool arePartners(const AlignedSection &pair) { return pair.left >= 0 && pair.right >= 0; }
    void join(int left, int right, double similarity);
    void joinHeadings(const AlignedSection &pair);
    void joinEqual(const AlignedSection &pair);
    [[nodiscard]] OpenBlocks openLeft(bool inGroups) const;
    [[nodiscard]] OpenBlocks openRight(bool inGroups) const;
    void alignInGroups();
    void alignAcrossGroups();
    QList<AlignedBlock> inOrder() const;

    const ComparedDocuments &m_documents;
    const ComparedTexts &m_texts;
    const QList<AlignedSection> &m_sections;
    double m_relatedness;
    QList<AlignedBlock> m_joined;
    std::vector<char> m_leftJoined;
    std::vector<char> m_rightJoined;
};

void BlockAligner::join(int left, int right, double similarity)
{
    m_joined.append({left, right, similarity});
    m_leftJoined[static_cast<size_t>(left)] = 1;
    m_rightJoined[static_cast<size_t>(right)] = 1;
}

/** Headings of partners are partners, whatever they say. */
void BlockAligner::joinHeadings(const AlignedSection &pair)
{
    if (!arePartners(pair))
        return;
    const int left = leftSection(pair).heading;
    const int right = rightSection(pair).heading;
    if (left < 0 || right < 0 || m_leftJoined[static_cast<size_t>(left)] ||
        m_rightJoined[static_cast<size_t>(right)])
        return;
    const auto bag = [&](const WordSequence &words, int block) {
        return bagOf(words.ids(words.block(block)), m_texts.vocabulary, BagWords::All);
    };
    join(left, right, shareInCommon(bag(m_texts.left, left), bag(m_texts.right, right), m_texts.vocabulary));
}

/** Blocks of sections that are the same word for word need no search. */
void BlockAligner::joinEqual(const AlignedSection &pair)
{
    if (pair.kind != AlignedSection::Kind::Same ||
        leftSection(pair).blockCount != rightSection(pair).blockCount)
        return;
    const int offset = rightSection(pair).firstBlock - leftSection(pair).firstBlock;
    for (int left = leftSection(pair).firstBlock; left < leftSection(pair).endBlock(); ++left) {
        const int right = left + offset;
        const bool isOpen =
            !m_leftJoined[static_cast<size_t>(left)] && !m_rightJoined[static_cast<size_t>(right)];
        if (isOpen && m_texts.left.block(left).size() == m_texts.right.block(right).size())
            join(left, right, 1);
    }
}

OpenBlocks BlockAligner::openLeft(bool inGroups) const
{
    OpenBlocks open;
    int before = -1;
    for (const AlignedSection &pair : m_sections) {
        if (pair.left < 0 || pair.left == before || (inGroups && pair.right < 0))
            continue;
        before = pair.left;
        for (int block = leftSection(pair).firstBlock; block < leftSection(pair).endBlock(); ++block) {
            if (m_leftJoined[static_cast<size_t>(block)])
                continue;
            open.units.push_back(blockUnit(m_documents.left, m_texts.left, block));
            open.units.back().scope = inGroups ? pair.group : 0;
            open.blocks.push_back(block);
        }
    }
    return open;
}

OpenBlocks BlockAligner::openRight(bool inGroups) const
{
    OpenBlocks open;
    std::vector<char> seen(static_cast<size_t>(m_documents.right.document.sections().size()));
    for (const AlignedSection &pair : m_sections) {
        if (pair.right < 0 || seen[static_cast<size_t>(pair.right)] || (inGroups && pair.left < 0))
            continue;
        seen[static_cast<size_t>(pair.right)] = 1;
        for (int block = rightSection(pair).firstBlock; block < rightSection(pair).endBlock(); ++block) {
            if (m_rightJoined[static_cast<size_t>(block)])
                continue;
            open.units.push_back(blockUnit(m_documents.right, m_texts.right, block));
            open.units.back().scope = inGroups ? pair.group : 0;
            open.blocks.push_back(block);
        }
    }
    return open;
}

void BlockAligner::alignInGroups()
{
    const OpenBlocks left = openLeft(true);
    const OpenBlocks right = openRight(true);
    const Likenesses likenesses = compareUnits(m_texts, left.units, right.units, m_relatedness);
    const Partners partners = choosePartners(static_cast<int>(left.units.size()),
                                             static_cast<int>(right.units.size()), likenesses, inGroup);
    for (const Likeness &pair : partners.joined)
        join(left.blocks[static_cast<size_t>(pair.left)], right.blocks[static_cast<size_t>(pair.right)],
             pair.total);
}

void BlockAligner::alignAcrossGroups()
{
    const OpenBlocks left = openLeft(false);
    const OpenBlocks right = openRight(false);
    Likenesses likenesses = compareUnits(m_texts, left.units, right.units, m_relatedness);
    std::erase_if(likenesses.pairs, [&](const Likeness &pair) {
        return pair.wording < leastMovedWording ||
               left.units[static_cast<size_t>(pair.left)].words.size() < leastMovedWords ||
               right.units[static_cast<size_t>(pair.right)].words.size() < leastMovedWords;
    });
    const Partners partners =
        choosePartners(static_cast<int>(left.units.size()), static_cast<int>(right.units.size()), likenesses,
                       {leastMovedWording, 2});
    for (const Likeness &pair : partners.joined)
        join(left.blocks[static_cast<size_t>(pair.left)], right.blocks[static_cast<size_t>(pair.right)],
             pair.total);
}

QList<AlignedBlock> BlockAligner::inOrder() const
{
    QList<AlignedBlock> all = m_joined;
    for (size_t block = 0; block < m_leftJoined.size(); ++block) {
        if (!m_leftJoined[block])
            all.append({static_cast<int>(block), -1, 0});
    }
    for (size_t block = 0; block < m_rightJoined.size(); ++block) {
        if (!m_rightJoined[block])
            all.append({-1, static_cast<int>(block), 0});
    }
    std::vector<Sides> sides;
    sides.reserve(static_cast<size_t>(all.size()));
    for (const AlignedBlock &pair : std::as_const(all))
        sides.push_back({pair.left, pair.right});
    QList<AlignedBlock> ordered;
    ordered.reserve(all.size());
    for (const int index : readingOrder(sides))
        ordered.append(all[index]);
    return ordered;
}

} // namespace

QList<AlignedBlock> alignBlocks(const ComparedDocuments &documents, const QList<AlignedSection> &sections,
                                double relatedness)
{
    return BlockAligner(documents, sections, relatedness).run();
}

} // namespace clausula
