// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/evidence.h"

#include <algorithm>
#include <utility>

namespace clausula {

namespace {

// What the best sentence says counts as much as what the whole says: a paragraph often has one sentence for
// a topic of its own. Fitted together with the weights in scoring.cpp.
constexpr float wholeWeight = 2.0F;
constexpr float sentenceWeight = 2.0F;

/** A shorter run of words is no sentence of its own but the end of an abbreviation, a number, a label. */
constexpr std::ptrdiff_t shortestSentence = 4;

std::vector<Exemplar> featuresOf(const ExemplarTexts &texts, const Vocabulary &vocabulary)
{
    std::vector<Exemplar> exemplars;
    for (size_t i = 0; i < texts.types.size(); ++i) {
        const bool first = i == 0 || texts.types[i] != texts.types[i - 1];
        exemplars.push_back({vocabulary.vectorOf(texts.terms[i]), texts.types[i],
                             first ? 0 : exemplars[i - 1].number + 1, texts.also[i], texts.further[i] != 0});
    }
    return exemplars;
}

LinearModel makeModel(const std::vector<Exemplar> &exemplars, const std::optional<Learning> &known,
                      int typeCount, int featureCount, int workers)
{
    std::vector<Example> examples;
    examples.reserve(exemplars.size());
    for (const Exemplar &exemplar : exemplars)
        examples.push_back({exemplar.features, exemplar.type, exemplar.also, exemplar.isFurther});
    if (known)
        return {examples, known->coefficients, featureCount};
    return {examples, typeCount, featureCount, workers};
}

/** A block's words in one line. */
struct FlowedBlock
{
    FlowedBlock(const Document &document, const Block &block)
        : text(document.text(wordsOfBlock(block)), wordsOfBlock(block).start), terms(readTerms(text.text()))
    {
    }

    FlowedText text;
    std::vector<Term> terms;
};

std::vector<BlockWord> wordsOf(const FlowedBlock &flowed, std::span<const TermFeatures> features,
                               qsizetype start)
{
    std::vector<BlockWord> words;
    words.reserve(features.size());
    for (size_t i = 0; i < features.size(); ++i) {
        const Span place = flowed.text.toDocument(flowed.terms[i].span);
        words.push_back(
            {features[i], int(place.start - start), int(place.end() - start), flowed.terms[i].joined});
    }
    return words;
}

/** Cuts \a terms where sentences, list items and cells end; pieces shorter than a sentence join the next. */
std::vector<std::span<const TermFeatures>> sentencesOf(const std::vector<Term> &terms,
                                                       std::span<const TermFeatures> features)
{
    std::vector<std::span<const TermFeatures>> sentences;
    size_t start = 0;
    for (size_t i = 1; i <= terms.size(); ++i) {
        const bool ends = i == terms.size() || !terms[i].joined;
        if (!ends || std::ptrdiff_t(i - start) < shortestSentence)
            continue;
        sentences.push_back(features.subspan(start, i - start));
        start = i;
    }
    return sentences;
}

void keepLarger(TypeScores &scores, const TypeScores &others)
{
    for (size_t i = 0; i < scores.size(); ++i)
        scores[i] = std::max(scores[i], others[i]);
}

/** \a evidence without what is not listened to. */
BlockEvidence heard(BlockEvidence evidence, const ListenTo &listenTo)
{
    if (!listenTo.wording)
        std::ranges::fill(evidence.wording, 0.0F);
    if (!listenTo.cues)
        evidence.cues.clear();
    if (!listenTo.headings)
        std::ranges::fill(evidence.named, 0.0F);
    return evidence;
}

} // namespace

bool isRead(const Block &block)
{
    return block.isContent() || block.isHeading();
}

Span wordsOfBlock(const Block &block)
{
    return block.marker.isEmpty() ? block.span : spanBetween(block.marker.end(), block.span.end());
}

EvidenceReader::EvidenceReader(const ClauseCatalog &lessons, const ClauseCatalog &catalog, int workers,
                               const ListenTo &listenTo)
    : EvidenceReader(catalog, readExemplars(lessons, catalog, workers), builtInLearning(lessons), workers)
{
    m_listenTo = listenTo;
}

EvidenceReader::EvidenceReader(const ClauseCatalog &catalog, const ExemplarTexts &texts,
                               const std::optional<Learning> &known, int workers)
    : m_vocabulary(texts.terms), m_exemplars(featuresOf(texts, m_vocabulary)),
      m_model(makeModel(m_exemplars, known, int(catalog.types().size()), m_vocabulary.size(), workers)),
      m_cues(catalog, Cue::Where::Text), m_headings(catalog),
      m_traits(known ? traitsOf(catalog, known->generality) : readTypeTraits(catalog, texts, m_cues, workers))
{
}

std::span<const Exemplar> EvidenceReader::exemplarsOf(int type) const
{
    const auto [first, last] = std::ranges::equal_range(m_exemplars, type, {}, &Exemplar::type);
    return {first, last};
}

BlockReading EvidenceReader::read(const Document &document, const Block &block) const
{
    const FlowedBlock flowed(document, block);
    const std::vector<TermFeatures> known = m_vocabulary.lookUp(flowed.terms);
    BlockEvidence evidence;
    evidence.features = m_vocabulary.vectorOf(known);
    evidence.wording = m_model.margins(evidence.features);
    TypeScores best = evidence.wording;
    const auto sentences = sentencesOf(flowed.terms, known);
    if (sentences.size() > 1) {
        std::ranges::fill(best, -1.0F);
        for (const auto &sentence : sentences)
            keepLarger(best, m_model.margins(m_vocabulary.vectorOf(sentence)));
    }
    for (size_t type = 0; type < best.size(); ++type) {
        evidence.wording[type] = wholeWeight * std::max(evidence.wording[type] + 1, 0.0F) +
                                 sentenceWeight * std::max(best[type] + 1, 0.0F);
    }
    evidence.cues = m_cues.find(flowed.text.text());
    for (CueHit &hit : evidence.cues) {
        hit.span = flowed.text.toDocument(hit.span);
        hit.span.start -= block.span.start;
    }
    if (block.isHeading())
        evidence.named = m_headings.match(flowed.text.text());
    else if (!block.runIn.isEmpty())
        evidence.named = m_headings.match(FlowedText(document.text(block.runIn), 0).text());
    return {std::make_shared<const BlockEvidence>(heard(std::move(evidence), m_listenTo)),
            wordsOf(flowed, known, block.span.start)};
}

std::vector<BlockWord> EvidenceReader::readWords(const Document &document, const Block &block) const
{
    const FlowedBlock flowed(document, block);
    return wordsOf(flowed, m_vocabulary.lookUp(flowed.terms), block.span.start);
}

} // namespace clausula
