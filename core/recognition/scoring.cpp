// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/scoring.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

/** The weights of one pass over the blocks. */
struct Weights
{
    float bias;         ///< what any type starts with
    float text;         ///< wording and cues
    float lead;         ///< by how much the text speaks louder for the type than for any other
    float heading;      ///< nearest heading
    float outerHeading; ///< those above it
    float runIn;        ///< heading words in the block
    float leadIn;       ///< probability that the lead-in carries the type
    float generic;      ///< for a generic type: a more specific one of its group speaking
    float siblings;     ///< mean probability over the list
    float neighbours;   ///< mean probability of the blocks before and after
};

// Found by logistic regression (ridge) over all pairs of block and type of the three policies that readers
// labelled, without the pairs on which the readers differ. Few numbers, shared by all types: nothing of any
// one text is in them, and fitted on two of the policies they do as well on the third.
constexpr Weights firstPass{-6.0F, 0.97F, 0.38F, 1.35F, 2.5F, 1.65F, 5.1F, -2.8F, 0.0F, 0.0F};
constexpr Weights secondPass{-6.2F, 0.96F, 0.34F, 0.9F, 2.1F, 1.7F, 2.75F, -2.8F, 2.1F, 3.3F};

// Headings are judged by their own words alone; fitted in the same way.
constexpr float headingBias = -5.8F;
constexpr float headingSlope = 4.8F;

constexpr float cueWeight = 3.0F;        ///< of ln(1 + sum of cue weights), in the currency of wording
constexpr float textInHeading = 0.04F;   ///< a heading the library has no name for still has words
constexpr float strongestHeading = 1.5F; ///< a heading makes no more certain than this
constexpr float strongestText = 6.0F;    ///< nor does text, where types are compared
constexpr float farthestBehind = -2.0F;  ///< a second topic is not punished for a first one that shouts
constexpr float runInAsText = 2.0F;
constexpr float titlePull = 0.7F;    ///< a title says less about what stands under it than a heading
constexpr float headingFade = 0.05F; ///< a heading pulls 1 / (1 + 0.05 n) on the n-th block after its first
constexpr float mostGeneric = 0.25F;
constexpr float quietHeading = 3.5F; ///< more weight of a heading over text that says nothing itself

float logistic(float x)
{
    return 1.0F / (1.0F + std::exp(-x));
}

void add(TypeScores &sum, const TypeScores &scores, float factor)
{
    for (size_t i = 0; i < scores.size(); ++i)
        sum[i] += factor * scores[i];
}

/** The less the text says, \a loudest for any type, the more its heading does. */
float headingWeight(const Weights &weights, float loudest)
{
    return weights.heading + quietHeading * (1.0F - std::min(loudest, strongestText) / strongestText);
}

/** The largest and the second largest of \a scores. */
std::pair<float, float> topTwo(const TypeScores &scores)
{
    float first = 0;
    float second = 0;
    for (const float score : scores) {
        second = std::max(second, std::min(first, score));
        first = std::max(first, score);
    }
    return {first, second};
}

} // namespace

DocumentScoring::DocumentScoring(const Document &document, const DocumentEvidence &evidence,
                                 std::span<const TypeTraits> traits)
    : m_document(document), m_evidence(evidence), m_traits(traits), m_headings(evidence.size()),
      m_probabilities(evidence.size())
{
    const QList<Block> &blocks = document.blocks();
    int first = 0; // of a run of blocks of one kind
    for (int i = 0; i < int(blocks.size()); ++i) {
        first = blocks[i].kind == blocks[first].kind ? first : i;
        m_leadIns.push_back(leadInOf(i, first));
    }
}

/** \a first is the first row or item of the table or list that \a block is in. */
int DocumentScoring::leadInOf(int block, int first) const
{
    const QList<Block> &blocks = m_document.blocks();
    if (blocks[block].kind == BlockKind::TableRow && block > first)
        return first; // the header row
    const bool item = blocks[block].kind == BlockKind::ListItem && blocks[block].leadIn < 0;
    if (item && first > 0 && blocks[first - 1].isHeading())
        return first - 1; // a list right under a heading
    return blocks[block].leadIn;
}

bool DocumentScoring::run(const std::stop_token &stop)
{
    scoreHeadings();
    if (!scoreBlocks(stop, false))
        return false;
    m_first = m_probabilities;
    sumLists();
    return scoreBlocks(stop, true);
}

void DocumentScoring::scoreHeadings()
{
    for (int i = 0; i < int(m_evidence.size()); ++i) {
        if (!m_document.blocks()[i].isHeading())
            continue;
        TypeScores strength = m_evidence[size_t(i)]->named;
        add(strength, textScores(i), textInHeading);
        TypeScores probability;
        for (const float score : strength)
            probability.push_back(logistic(headingBias + headingSlope * score));
        m_headings[size_t(i)] = std::move(strength);
        m_probabilities[size_t(i)] = std::move(probability);
    }
}

bool DocumentScoring::scoreBlocks(const std::stop_token &stop, bool knowsCompanions)
{
    for (int i = 0; i < int(m_evidence.size()); ++i) {
        if (stop.stop_requested())
            return false;
        if (m_document.blocks()[i].isContent())
            m_probabilities[size_t(i)] = scoreBlock(i, knowsCompanions);
    }
    return true;
}

void DocumentScoring::sumLists()
{
    m_listSums.assign(m_first.size(), {});
    m_listSizes.assign(m_first.size(), 0);
    for (size_t i = 0; i < m_first.size(); ++i) {
        if (m_leadIns[i] < 0 || m_first[i].empty())
            continue;
        TypeScores &sum = m_listSums[size_t(m_leadIns[i])];
        sum.resize(m_first[i].size(), 0.0F);
        add(sum, m_first[i], 1.0F);
        ++m_listSizes[size_t(m_leadIns[i])];
    }
}

TypeScores DocumentScoring::textScores(int block) const
{
    const BlockEvidence &evidence = *m_evidence[size_t(block)];
    TypeScores text = evidence.wording;
    add(text, cueScores(evidence.cues, int(text.size())), cueWeight);
    return text;
}

/** For each type, how loud the loudest of the more specific types in its group is. */
TypeScores DocumentScoring::specificRivals(const TypeScores &text, const TypeScores &runIn) const
{
    TypeScores rivals(text.size(), 0.0F);
    for (size_t other = 0; other < text.size(); ++other) {
        const float named = runIn.empty() ? 0.0F : runInAsText * std::min(runIn[other], strongestHeading);
        const float voice = std::min(text[other] + named, strongestText);
        for (size_t type = 0; type < text.size(); ++type) {
            if (m_traits[type].group == m_traits[other].group &&
                m_traits[other].generality < m_traits[type].generality)
                rivals[type] = std::max(rivals[type], voice);
        }
    }
    return rivals;
}

TypeScores DocumentScoring::nearestHeading(int block) const
{
    const QList<int> chain = m_document.headingChain(block);
    TypeScores pull(m_traits.size(), 0.0F);
    if (chain.isEmpty())
        return pull;
    const int heading = chain.last();
    const float strength = m_document.blocks()[heading].kind == BlockKind::Title ? titlePull : 1.0F;
    add(pull, m_headings[size_t(heading)], strength / (1.0F + headingFade * float(block - heading - 1)));
    for (float &score : pull)
        score = std::min(score, strongestHeading);
    return pull;
}

/** The title stands over everything and therefore says nothing about any one part. */
TypeScores DocumentScoring::outerHeadings(int block) const
{
    const QList<int> chain = m_document.headingChain(block);
    TypeScores pull(m_traits.size(), 0.0F);
    for (qsizetype depth = 0; depth + 1 < chain.size(); ++depth) {
        if (m_document.blocks()[chain[depth]].kind == BlockKind::Title)
            continue;
        const TypeScores &heading = m_headings[size_t(chain[depth])];
        for (size_t type = 0; type < pull.size(); ++type)
            pull[type] = std::max(pull[type], std::min(heading[type], strongestHeading));
    }
    return pull;
}

TypeScores DocumentScoring::scoreBlock(int block, bool knowsCompanions) const
{
    const Weights &weights = knowsCompanions ? secondPass : firstPass;
    const TypeScores text = textScores(block);
    const TypeScores &runIn = m_evidence[size_t(block)]->named;
    const TypeScores heading = nearestHeading(block);
    const TypeScores outer = outerHeadings(block);
    const TypeScores rivals = specificRivals(text, runIn);
    const auto [loudest, second] = topTwo(text);
    const int leadIn = m_leadIns[size_t(block)];
    TypeScores scores(text.size());
    for (size_t type = 0; type < text.size(); ++type) {
        const float ahead = text[type] - (text[type] < loudest ? loudest : second);
        float score = weights.bias + weights.text * text[type] +
                      weights.lead * std::clamp(ahead, farthestBehind, strongestText) +
                      headingWeight(weights, loudest) * heading[type] + weights.outerHeading * outer[type];
        score += weights.generic * std::min(m_traits[type].generality, mostGeneric) * rivals[type];
        if (!runIn.empty())
            score += weights.runIn * std::min(runIn[type], strongestHeading);
        if (leadIn >= 0 && !m_probabilities[size_t(leadIn)].empty())
            score += weights.leadIn * m_probabilities[size_t(leadIn)][type];
        if (knowsCompanions) {
            score += weights.siblings * siblings(block, int(type));
            score += weights.neighbours * neighbours(block, int(type));
        }
        scores[type] = logistic(score);
    }
    return scores;
}

float DocumentScoring::siblings(int block, int type) const
{
    const int leadIn = m_leadIns[size_t(block)];
    if (leadIn < 0 || m_listSizes[size_t(leadIn)] < 2)
        return 0;
    const float others = m_listSums[size_t(leadIn)][size_t(type)] - m_first[size_t(block)][size_t(type)];
    return others / float(m_listSizes[size_t(leadIn)] - 1);
}

float DocumentScoring::neighbours(int block, int type) const
{
    float sum = 0;
    for (const int other : {block - 1, block + 1})
        sum += areNeighbours(block, other) ? m_first[size_t(other)][size_t(type)] : 0.0F;
    return sum / 2;
}

bool DocumentScoring::areNeighbours(int block, int other) const
{
    const QList<Block> &blocks = m_document.blocks();
    return other >= 0 && other < int(blocks.size()) && blocks[other].isContent() &&
           blocks[other].section == blocks[block].section;
}

ScoreParts DocumentScoring::parts(int block, int type) const
{
    const BlockEvidence &evidence = *m_evidence[size_t(block)];
    const auto t = size_t(type);
    ScoreParts parts;
    parts.cues = secondPass.text * cueWeight * cueScores(evidence.cues, int(m_traits.size()))[t];
    parts.wording = secondPass.text * evidence.wording[t];
    if (m_document.blocks()[block].isHeading())
        return parts;
    const float loudest = topTwo(textScores(block)).first;
    parts.heading = headingWeight(secondPass, loudest) * nearestHeading(block)[t];
    parts.outerHeading = secondPass.outerHeading * outerHeadings(block)[t];
    if (!evidence.named.empty())
        parts.runIn = secondPass.runIn * std::min(evidence.named[t], strongestHeading);
    if (const int leadIn = m_leadIns[size_t(block)]; leadIn >= 0 && !m_probabilities[size_t(leadIn)].empty())
        parts.leadIn = secondPass.leadIn * m_probabilities[size_t(leadIn)][t];
    parts.companions =
        secondPass.siblings * siblings(block, type) + secondPass.neighbours * neighbours(block, type);
    return parts;
}

int DocumentScoring::strongestOuterHeading(int block, int type) const
{
    const QList<int> chain = m_document.headingChain(block);
    int strongest = -1;
    float most = 0;
    for (qsizetype depth = 0; depth + 1 < chain.size(); ++depth) {
        const float strength = m_headings[size_t(chain[depth])][size_t(type)];
        if (m_document.blocks()[chain[depth]].kind != BlockKind::Title && strength > most) {
            strongest = chain[depth];
            most = strength;
        }
    }
    return strongest;
}

int DocumentScoring::strongestCompanion(int block, int type) const
{
    int strongest = -1;
    float most = 0;
    for (const int other : {block - 1, block + 1}) {
        if (areNeighbours(block, other) && m_first[size_t(other)][size_t(type)] > most) {
            strongest = other;
            most = m_first[size_t(other)][size_t(type)];
        }
    }
    return strongest;
}

} // namespace clausula
