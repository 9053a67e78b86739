// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/labelling.h"
#include "core/recognition/recognition.h"

#include <span>
#include <vector>

namespace clausula {

/**
 * Says why blocks were recognised as they were, and which exemplar of the library they resemble most. For one
 * thread.
 */
class Explainer
{
public:
    Explainer(const Document &document, const EvidenceReader &reader, const ClauseCatalog &catalog,
              const DocumentEvidence &evidence, const DocumentScoring &scoring);

    /** The labels of \a block, which has these \a words, each with its reasons, strongest first, and its
     * nearest exemplar. */
    [[nodiscard]] BlockLabels explain(int block, const ChosenTypes &chosen, std::span<const BlockWord> words);

private:
    [[nodiscard]] Label explain(int block, const ChosenType &chosen, std::span<const BlockWord> words) const;
    [[nodiscard]] std::vector<float> weighWords(std::span<const BlockWord> words, int type) const;
    [[nodiscard]] QList<Reason> wordReasons(int block, int type, std::span<const BlockWord> words,
                                            double share) const;
    [[nodiscard]] QList<Reason> cueReasons(int block, int type, double share) const;
    [[nodiscard]] QList<Reason> headingReasons(int block, int type, const ScoreParts &parts) const;
    [[nodiscard]] QList<Reason> contextReasons(int block, int type, const ScoreParts &parts) const;
    [[nodiscard]] Span opening(int block) const;
    void findNearest(Label &label, int type) const;

    const Document &m_document;
    const EvidenceReader &m_reader;
    const ClauseCatalog &m_catalog;
    const DocumentEvidence &m_evidence;
    const DocumentScoring &m_scoring;
    std::vector<float> m_values; ///< features of the block at hand by their ids; else 0
};

} // namespace clausula
