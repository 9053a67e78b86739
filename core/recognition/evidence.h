// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/recognition/cues.h"
#include "core/recognition/exemplars.h"
#include "core/recognition/flowedtext.h"
#include "core/recognition/headings.h"
#include "core/recognition/learning.h"
#include "core/recognition/linearmodel.h"
#include "core/recognition/listento.h"
#include "core/recognition/typetraits.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace clausula {

/** What one block says for each clause type by itself, before its surroundings are looked at. */
struct BlockEvidence
{
    FeatureVector features;
    TypeScores wording;       ///< 0 and up: how much the words are those of the type's exemplars
    std::vector<CueHit> cues; ///< spans count from the block's start
    TypeScores named;         ///< what its heading words name; empty if it has none
};

/** A word of a block, what it counts as, and where it stands. */
struct BlockWord
{
    TermFeatures features;
    int start = 0; ///< characters from the block's start
    int end = 0;
    bool joined = false; ///< as in Term
};

/** A block as it was read: what lasts, and the words, needed only to tell why. */
struct BlockReading
{
    std::shared_ptr<const BlockEvidence> evidence; ///< null: the block is set aside, it says nothing
    std::vector<BlockWord> words;
};

/** An exemplar of the library. */
struct Exemplar
{
    FeatureVector features;
    int type = 0;
    int number = 0;         ///< in ClauseType::exemplars, then on in ClauseType::sharedExemplars
    std::vector<int> also;  ///< the other types that it carries
    bool isFurther = false; ///< one that users added
};

/** What was learned from a catalog, and how it reads blocks; immutable. */
class EvidenceReader
{
public:
    /**
     * \a lessons is \a catalog with the exemplars that users added, behind the others of their type;
     * \a workers: see inParallel(). Learns unless that was done when the program was built (see Learning).
     */
    EvidenceReader(const ClauseCatalog &lessons, const ClauseCatalog &catalog, int workers,
                   const ListenTo &listenTo);

    [[nodiscard]] int typeCount() const { return int(m_traits.size()); }
    [[nodiscard]] const std::vector<TypeTraits> &traits() const { return m_traits; }
    [[nodiscard]] const Vocabulary &vocabulary() const { return m_vocabulary; }
    [[nodiscard]] const LinearModel &model() const { return m_model; }
    [[nodiscard]] const ListenTo &listenTo() const { return m_listenTo; }
    [[nodiscard]] std::span<const Exemplar> exemplarsOf(int type) const;

    [[nodiscard]] BlockReading read(const Document &document, const Block &block) const;
    /** The words alone. */
    [[nodiscard]] std::vector<BlockWord> readWords(const Document &document, const Block &block) const;

private:
    EvidenceReader(const ClauseCatalog &catalog, const ExemplarTexts &texts,
                   const std::optional<Learning> &known, int workers);

    Vocabulary m_vocabulary;
    std::vector<Exemplar> m_exemplars; ///< those of a type together
    LinearModel m_model;
    CueSet m_cues;
    HeadingMatcher m_headings;
    std::vector<TypeTraits> m_traits;
    ListenTo m_listenTo;
};

/** Whether clauses are looked for in a block: not in a table of contents or boilerplate. */
[[nodiscard]] bool isRead(const Block &block);

/** The characters of a block without its list marker or heading number. */
[[nodiscard]] Span wordsOfBlock(const Block &block);

} // namespace clausula
