// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/reasons.h"

#include <algorithm>
#include <ranges>

namespace clausula {

namespace {

constexpr double leastShare = 0.03; ///< of the decision; less explains nothing
constexpr qsizetype mostReasons = 6;
constexpr qsizetype mostPhrases = 3;
constexpr float fillerShare = 0.15F;    ///< of the strongest word's weight: a weaker word starts no phrase
constexpr qsizetype longestPhrase = 6;  ///< words
constexpr qsizetype longestQuote = 120; ///< characters of a lead-in or neighbour that are shown

/** Its words are filled in when it is known to be shown. */
Reason reason(Reason::Kind kind, Span span, double weight)
{
    return {kind, {}, span, weight};
}

/** Words in a row that speak for a type. */
struct Phrase
{
    int start = 0; ///< characters from the block's start
    int end = 0;
    float weight = 0;
};

std::vector<Phrase> phrasesOf(std::span<const BlockWord> words, const std::vector<float> &weights)
{
    const float strongest = weights.empty() ? 0.0F : *std::ranges::max_element(weights);
    std::vector<Phrase> phrases;
    qsizetype length = 0;
    for (size_t i = 0; i < words.size(); ++i) {
        if (weights[i] <= 0 || weights[i] < fillerShare * strongest) {
            length = 0;
            continue;
        }
        if (length == 0 || length == longestPhrase || !words[i].joined) {
            phrases.push_back({words[i].start, 0, 0});
            length = 0;
        }
        Phrase &phrase = phrases.back();
        phrase.end = words[i].end;
        phrase.weight += weights[i];
        ++length;
    }
    return phrases;
}

QString exemplarText(const ClauseType &type, qsizetype number)
{
    const qsizetype shared = number - type.exemplars.size();
    return shared < 0 ? type.exemplars[number] : type.sharedExemplars[shared].text;
}

} // namespace

Explainer::Explainer(const Document &document, const EvidenceReader &reader, const ClauseCatalog &catalog,
                     const DocumentEvidence &evidence, const DocumentScoring &scoring)
    : m_document(document), m_reader(reader), m_catalog(catalog), m_evidence(evidence), m_scoring(scoring),
      m_values(size_t(reader.vocabulary().size()), 0.0F)
{
}

BlockLabels Explainer::explain(int block, const ChosenTypes &chosen, std::span<const BlockWord> words)
{
    BlockLabels labels;
    labels.unsure = chosen.unsure;
    labels.corrected = chosen.corrected;
    if (chosen.types.empty())
        return labels;
    const FeatureVector &features = m_evidence[size_t(block)]->features;
    for (const Feature &feature : features)
        m_values[size_t(feature.id)] = feature.value;
    for (const ChosenType &type : chosen.types)
        labels.labels.append(explain(block, type, words));
    for (const Feature &feature : features)
        m_values[size_t(feature.id)] = 0;
    if (chosen.corrected) {
        const Span start = opening(block);
        labels.labels.first().why = {
            {Reason::Kind::Correction, m_document.text(start).toString().simplified(), start, 1}};
    }
    return labels;
}

Label Explainer::explain(int block, const ChosenType &chosen, std::span<const BlockWord> words) const
{
    const int type = chosen.type;
    const ScoreParts parts = m_scoring.parts(block, type);
    const double total = double(parts.wording) + double(parts.cues) + double(parts.heading) +
                         double(parts.outerHeading) + double(parts.runIn) + double(parts.leadIn) +
                         double(parts.companions);
    Label label;
    label.clause = m_catalog.types()[type].id;
    label.confidence = chosen.confidence;
    if (total > 0) {
        label.why = wordReasons(block, type, words, double(parts.wording) / total) +
                    cueReasons(block, type, double(parts.cues) / total);
        QList<Reason> around = headingReasons(block, type, parts) + contextReasons(block, type, parts);
        for (Reason &reason : around)
            reason.weight /= total;
        label.why += around;
    }
    label.why.removeIf([](const Reason &reason) { return reason.weight < leastShare; });
    std::ranges::stable_sort(label.why, std::ranges::greater(), &Reason::weight);
    label.why.resize(std::min(label.why.size(), mostReasons));
    for (Reason &reason : label.why)
        reason.text = m_document.text(reason.span).toString().simplified();
    findNearest(label, type);
    return label;
}

/** How much each word of a block speaks for a type: its own weight and half of each pair it is in. */
std::vector<float> Explainer::weighWords(std::span<const BlockWord> words, int type) const
{
    const LinearModel &model = m_reader.model();
    std::vector<float> weights(words.size(), 0.0F);
    for (size_t i = 0; i < words.size(); ++i) {
        const TermFeatures &features = words[i].features;
        if (features.word >= 0)
            weights[i] += m_values[size_t(features.word)] * model.weight(features.word, type);
        if (features.pair >= 0) {
            const float half = 0.5F * m_values[size_t(features.pair)] * model.weight(features.pair, type);
            weights[i] += half;
            weights[i - 1] += half;
        }
    }
    return weights;
}

QList<Reason> Explainer::wordReasons(int block, int type, std::span<const BlockWord> words,
                                     double share) const
{
    std::vector<Phrase> phrases = phrasesOf(words, weighWords(words, type));
    float total = 0;
    for (const Phrase &phrase : phrases)
        total += phrase.weight;
    std::ranges::stable_sort(phrases, std::ranges::greater(), &Phrase::weight);
    const qsizetype start = m_document.blocks()[block].span.start;
    QList<Reason> reasons;
    for (const Phrase &phrase : phrases | std::views::take(mostPhrases)) {
        const double weight = share * double(phrase.weight / total);
        reasons.append(
            reason(Reason::Kind::Word, spanBetween(start + phrase.start, start + phrase.end), weight));
    }
    return reasons;
}

QList<Reason> Explainer::cueReasons(int block, int type, double share) const
{
    const std::vector<CueHit> &cues = m_evidence[size_t(block)]->cues;
    double total = 0;
    for (const CueHit &hit : cues)
        total += hit.type == type ? hit.weight : 0;
    QList<Reason> reasons;
    for (const CueHit &hit : cues) {
        if (hit.type != type)
            continue;
        const Span span{m_document.blocks()[block].span.start + hit.span.start, hit.span.length};
        reasons.append(reason(Reason::Kind::Cue, span, share * hit.weight / total));
    }
    return reasons;
}

QList<Reason> Explainer::headingReasons(int block, int type, const ScoreParts &parts) const
{
    const Block &own = m_document.blocks()[block];
    QList<Reason> reasons;
    if (parts.runIn > 0)
        reasons.append(reason(Reason::Kind::Heading, own.runIn, double(parts.runIn)));
    const QList<int> chain = m_document.headingChain(block);
    if (parts.heading > 0)
        reasons.append(reason(Reason::Kind::Heading, opening(chain.last()), double(parts.heading)));
    if (const int outer = m_scoring.strongestOuterHeading(block, type); parts.outerHeading > 0 && outer >= 0)
        reasons.append(reason(Reason::Kind::Heading, opening(outer), double(parts.outerHeading)));
    return reasons;
}

QList<Reason> Explainer::contextReasons(int block, int type, const ScoreParts &parts) const
{
    QList<Reason> reasons;
    if (parts.leadIn > 0)
        reasons.append(reason(Reason::Kind::Context, opening(m_scoring.leadIn(block)), double(parts.leadIn)));
    if (const int companion = m_scoring.strongestCompanion(block, type);
        parts.companions > 0 && companion >= 0)
        reasons.append(reason(Reason::Kind::Context, opening(companion), double(parts.companions)));
    return reasons;
}

/** The first words of a block, without its marker. */
Span Explainer::opening(int block) const
{
    const Span words = wordsOfBlock(m_document.blocks()[block]);
    const QStringView text = m_document.text(words);
    qsizetype start = 0;
    while (start < text.size() && text[start].isSpace())
        ++start;
    qsizetype end = std::min(text.size(), start + longestQuote);
    while (end < text.size() && end > start + 1 && !text[end].isSpace())
        --end;
    while (end > start && text[end - 1].isSpace())
        --end;
    return spanBetween(words.start + start, words.start + end);
}

void Explainer::findNearest(Label &label, int type) const
{
    for (const Exemplar &exemplar : m_reader.exemplarsOf(type)) {
        const double similarity = double(cosine(m_values, exemplar.features));
        if (similarity > label.nearestSimilarity) {
            label.nearestSimilarity = std::min(similarity, 1.0);
            label.nearestExemplar = exemplarText(m_catalog.types()[type], exemplar.number);
        }
    }
}

} // namespace clausula
