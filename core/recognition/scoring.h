// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/evidence.h"
#include "core/recognition/scoretable.h"
#include "core/recognition/unchangedblocks.h"

#include <memory>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace clausula {

/** Evidence of all blocks of a document, in order. Shared, for an edited document keeps most of it. */
using DocumentEvidence = std::vector<std::shared_ptr<const BlockEvidence>>;

/** What speaks for one clause type in one block, in one currency: steps of log-odds. */
struct ScoreParts
{
    float wording = 0;
    float cues = 0;
    float heading = 0;      ///< nearest heading
    float outerHeading = 0; ///< those above it
    float runIn = 0;        ///< heading words in the block
    float leadIn = 0;       ///< what introduces the list or table
    float companions = 0;   ///< the other items of the list, the blocks before and after
};

/** What was found in a document; kept for the time when it has been edited. */
struct DocumentScores
{
    std::vector<int> leadIns;
    ScoreTable headings;      ///< of heading blocks: how strongly each type is named
    ScoreTable first;         ///< probabilities of the first pass
    ScoreTable probabilities; ///< of the last pass
    ScoreTable listSums;      ///< by lead-in: sum of the first pass over its items
    std::vector<int> listSizes;
};

/** What was found before an edit; has to outlive the scoring that uses it. */
struct EarlierScores
{
    const UnchangedBlocks &unchanged;
    const DocumentScores &scores;
};

/**
 * Weighs what every block says against what stands around it: the headings above, the lead-in of a list,
 * the header row of a table, the other items, the neighbours. Gives each block and clause type the
 * probability that the block carries the clause.
 *
 * A logistic model with a handful of weights shared by all clause types (scoring.cpp has them and how they
 * were found). It is applied twice: first in reading order, then again knowing what the first pass said
 * about siblings and neighbours.
 */
class DocumentScoring
{
public:
    /** With \a earlier, unchanged blocks in unchanged surroundings keep their scores; the result is the same.
     */
    DocumentScoring(const Document &document, const DocumentEvidence &evidence,
                    std::span<const TypeTraits> traits, const EarlierScores *earlier = nullptr,
                    const ListenTo &listenTo = {});

    /** False if \a stop was requested before the end. */
    [[nodiscard]] bool run(const std::stop_token &stop);

    /** For each type, the probability that the block carries it; empty for what is set aside. */
    [[nodiscard]] std::span<const float> probabilities(int block) const
    {
        return m_scores.probabilities.row(block);
    }
    /** The parts of one type's score, for showing why. */
    [[nodiscard]] ScoreParts parts(int block, int type) const;
    /** The block whose topic list items and table rows inherit, -1 if there is none. */
    [[nodiscard]] int leadIn(int block) const { return m_scores.leadIns[size_t(block)]; }
    /** Of the headings above the nearest one, the one that names \a type most strongly; -1 if none does. */
    [[nodiscard]] int strongestOuterHeading(int block, int type) const;
    /** Of the blocks around it, the one that spoke most for \a type; -1 if none did. */
    [[nodiscard]] int strongestCompanion(int block, int type) const;
    /** Whether nothing that the block's scores and their parts depend on has changed since the earlier text.
     */
    [[nodiscard]] bool isUnchanged(int block) const { return m_same[size_t(block)] != 0; }
    [[nodiscard]] DocumentScores takeScores() && { return std::move(m_scores); }

private:
    struct HeadingsAbove;
    struct Companions;

    [[nodiscard]] int leadInOf(int block, int first) const;
    void orderGroups();
    void scoreHeadings();
    [[nodiscard]] bool scoreBlocks(const std::stop_token &stop, bool knowsCompanions);
    void sumLists();
    [[nodiscard]] TypeScores textScores(int block) const;
    [[nodiscard]] TypeScores specificRivals(const TypeScores &text, const TypeScores &runIn) const;
    [[nodiscard]] HeadingsAbove headingsAbove(int block) const;
    [[nodiscard]] float outerHeading(const QList<int> &chain, int type) const;
    [[nodiscard]] TypeScores scoreBlock(int block, const HeadingsAbove &headings, bool knowsCompanions) const;
    void addHeadings(TypeScores &scores, int block, const HeadingsAbove &headings, float weight) const;
    [[nodiscard]] Companions companionsOf(int block) const;
    [[nodiscard]] bool areNeighbours(int block, int other) const;
    [[nodiscard]] bool hadSameInput(int block, bool knowsCompanions) const;
    [[nodiscard]] bool hadSameLeadIn(int block, const std::vector<char> &same) const;
    [[nodiscard]] bool hadSameNeighbour(int block, int other) const;
    [[nodiscard]] bool hadSameList(int block) const;
    [[nodiscard]] int before(int block) const { return m_earlier ? m_earlier->unchanged.before(block) : -1; }

    const Document &m_document;
    const DocumentEvidence &m_evidence;
    std::span<const TypeTraits> m_traits;
    const EarlierScores *m_earlier;
    bool m_listensToCompanions;
    std::vector<std::vector<size_t>> m_groups; ///< the types of each group, the most specific first
    DocumentScores m_scores;
    std::vector<char> m_sameFirst; ///< blocks whose first pass is the earlier one's
    std::vector<char> m_same;      ///< blocks whose last pass is
};

} // namespace clausula
