// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recognition/labelling.h"
#include "core/recognition/recognition.h"

namespace clausula {

/** Says why a block was recognised as it was, and which exemplar of the library it resembles most. */
class Explainer
{
public:
    Explainer(const Document &document, const EvidenceReader &reader, const ClauseCatalog &catalog,
              const DocumentEvidence &evidence, const DocumentScoring &scoring);

    /** The labels of \a block, each with its reasons, strongest first, and its nearest exemplar. */
    [[nodiscard]] BlockLabels explain(int block, const ChosenTypes &chosen) const;

private:
    struct ReadBlock;

    [[nodiscard]] Label explain(int block, const ReadBlock &read, const ChosenType &chosen) const;
    [[nodiscard]] QList<Reason> wordReasons(const ReadBlock &read, int type, double share) const;
    [[nodiscard]] QList<Reason> cueReasons(int block, int type, double share) const;
    [[nodiscard]] QList<Reason> headingReasons(int block, int type, const ScoreParts &parts) const;
    [[nodiscard]] QList<Reason> contextReasons(int block, int type, const ScoreParts &parts) const;
    [[nodiscard]] Reason reason(Reason::Kind kind, Span span, double weight) const;
    [[nodiscard]] Span opening(int block) const;
    void findNearest(const ReadBlock &read, Label &label, int type) const;

    const Document &m_document;
    const EvidenceReader &m_reader;
    const ClauseCatalog &m_catalog;
    const DocumentEvidence &m_evidence;
    const DocumentScoring &m_scoring;
};

} // namespace clausula
