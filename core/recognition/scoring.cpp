// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/recognition/scoring.h"

#include <algorithm>
#include <cmath>

namespace clausula {

namespace {

/** The weights of one pass over the blocks. */
struct Weights
{
    float bias; ///< what any type starts with
    float wording;
    float cues;
    float lead;         ///< by how much the text speaks louder for the type than for any other
    float heading;      ///< nearest heading
    float quietHeading; ///< the same, the more the less the text itself says
    float outerHeading; ///< those above it
    float runIn;        ///< heading words in the block
    float leadIn;       ///< probability that the lead-in carries the type
    float generic;      ///< for a generic type: a more specific one of its group speaking
    float siblings;     ///< mean probability over the list
    float neighbours;   ///< mean probability of the blocks before and after
};

// Found by logistic regression (ridge) over all pairs of block and type of nine policies: the three that
// readers labelled elsewhere and six of our own (tests/data/labelled/development), without the pairs on which
// the readers differ, each policy counting by the root of its labels. Two were set by hand between what the
// two groups ask for: published policies speak in stock phrases, for which cues and specific types deserve
// more weight; ours avoid them. Few numbers, shared by all types: nothing of any one text is in them.
constexpr Weights firstPass{-6.0F, 1.28F, 0.8F, 0.18F, 0.98F, 3.65F, 1.4F, 0.84F, 4.55F, -1.5F, 0.0F, 0.0F};
constexpr Weights secondPass{-6.0F, 1.24F, 0.8F, 0.18F, 0.45F, 3.62F, 1.25F, 0.8F, 3.13F, -1.5F, 0.56F, 2.2F};

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

float logistic(float x)
{
    return 1.0F / (1.0F + std::exp(-x));
}

void add(TypeScores &sum, std::span<const float> scores, float factor)
{
    for (size_t i = 0; i < scores.size(); ++i)
        sum[i] += factor * scores[i];
}

/** The less the text says, \a loudest for any type, the more its heading does. */
float headingWeight(const Weights &weights, float loudest)
{
    return weights.heading + weights.quietHeading * (1.0F - std::min(loudest, strongestText) / strongestText);
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

/** How strongly a heading that names a type so strongly pulls on the block \a distance after its first. */
float pullOfHeading(float named, const Block &heading, int distance)
{
    const float strength = heading.kind == BlockKind::Title ? titlePull : 1.0F;
    return std::min(strength / (1.0F + headingFade * float(distance)) * named, strongestHeading);
}

/** A block of the same section that says something. */
bool neighbours(const QList<Block> &blocks, int block, int other)
{
    return other >= 0 && other < int(blocks.size()) && blocks[other].isContent() &&
           blocks[other].section == blocks[block].section;
}

} // namespace

/** The headings over the blocks of one section. */
struct DocumentScoring::HeadingsAbove
{
    int nearest = -1;
    TypeScores outer; ///< what those above it name; empty if there are none
};

/** What the blocks around one block carry by the first pass. */
struct DocumentScoring::Companions
{
    std::span<const float> own;
    std::span<const float> list; ///< sum over the list's items; empty if it has no other item
    float otherItems = 0;
    std::span<const float> before; ///< the neighbours; empty where there is none
    std::span<const float> after;

    [[nodiscard]] float siblings(size_t type) const
    {
        return list.empty() ? 0.0F : (list[type] - own[type]) / otherItems;
    }
    [[nodiscard]] float neighbours(size_t type) const
    {
        return ((before.empty() ? 0.0F : before[type]) + (after.empty() ? 0.0F : after[type])) / 2;
    }
};

DocumentScoring::DocumentScoring(const Document &document, const DocumentEvidence &evidence,
                                 std::span<const TypeTraits> traits, const EarlierScores *earlier,
                                 const ListenTo &listenTo)
    : m_document(document), m_evidence(evidence), m_traits(traits), m_earlier(earlier),
      m_listensToCompanions(listenTo.companions), m_sameFirst(evidence.size(), 0), m_same(evidence.size(), 0)
{
    m_scores.headings = ScoreTable(evidence.size(), traits.size());
    m_scores.probabilities = ScoreTable(evidence.size(), traits.size());
    const QList<Block> &blocks = document.blocks();
    int first = 0; // of a run of blocks of one kind
    for (int i = 0; i < int(blocks.size()); ++i) {
        first = blocks[i].kind == blocks[first].kind ? first : i;
        m_scores.leadIns.push_back(listenTo.leadIns ? leadInOf(i, first) : -1);
    }
    orderGroups();
}

void DocumentScoring::orderGroups()
{
    for (size_t type = 0; type < m_traits.size(); ++type) {
        const auto group = size_t(m_traits[type].group);
        m_groups.resize(std::max(m_groups.size(), group + 1));
        m_groups[group].push_back(type);
    }
    for (std::vector<size_t> &types : m_groups)
        std::ranges::stable_sort(types, {}, [this](size_t type) { return m_traits[type].generality; });
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
    m_scores.first = m_scores.probabilities;
    sumLists();
    return !m_listensToCompanions || scoreBlocks(stop, true);
}

void DocumentScoring::scoreHeadings()
{
    for (int i = 0; i < int(m_evidence.size()); ++i) {
        if (!m_document.blocks()[i].isHeading())
            continue;
        if (const int old = before(i); old >= 0) { // judged by its own words alone
            m_scores.headings.set(i, m_earlier->scores.headings.row(old));
            m_scores.probabilities.set(i, m_earlier->scores.probabilities.row(old));
            m_sameFirst[size_t(i)] = m_same[size_t(i)] = 1;
            continue;
        }
        TypeScores strength = m_evidence[size_t(i)]->named;
        add(strength, textScores(i), textInHeading);
        m_scores.headings.set(i, strength);
        for (float &score : strength)
            score = logistic(headingBias + headingSlope * score);
        m_scores.probabilities.set(i, strength);
    }
}

bool DocumentScoring::scoreBlocks(const std::stop_token &stop, bool knowsCompanions)
{
    std::vector<char> &same = knowsCompanions ? m_same : m_sameFirst;
    int section = -1;
    HeadingsAbove headings;
    for (int i = 0; i < int(m_evidence.size()); ++i) {
        if (stop.stop_requested())
            return false;
        const Block &block = m_document.blocks()[i];
        if (!block.isContent())
            continue;
        if (hadSameInput(i, knowsCompanions)) {
            const DocumentScores &old = m_earlier->scores;
            m_scores.probabilities.set(i, (knowsCompanions ? old.probabilities : old.first).row(before(i)));
            same[size_t(i)] = 1;
            continue;
        }
        if (block.section != section) {
            section = block.section;
            headings = headingsAbove(i);
        }
        m_scores.probabilities.set(i, scoreBlock(i, headings, knowsCompanions));
    }
    return true;
}

/** Whether a pass over the earlier text had the same to go by for \a block. */
bool DocumentScoring::hadSameInput(int block, bool knowsCompanions) const
{
    if (before(block) < 0)
        return false;
    if (!knowsCompanions)
        return m_earlier->unchanged.hasSameHeadings(block) && hadSameLeadIn(block, m_sameFirst);
    return m_sameFirst[size_t(block)] != 0 && hadSameLeadIn(block, m_same) &&
           hadSameNeighbour(block, block - 1) && hadSameNeighbour(block, block + 1) && hadSameList(block);
}

bool DocumentScoring::hadSameLeadIn(int block, const std::vector<char> &same) const
{
    const int leadIn = m_scores.leadIns[size_t(block)];
    const int old = m_earlier->scores.leadIns[size_t(before(block))];
    if (leadIn < 0 || old < 0)
        return leadIn == old;
    return leadIn < block && before(leadIn) == old && same[size_t(leadIn)] != 0;
}

bool DocumentScoring::hadSameNeighbour(int block, int other) const
{
    const int old = before(block);
    const int oldOther = old + other - block;
    const bool has = areNeighbours(block, other);
    if (has != neighbours(m_earlier->unchanged.old(), old, oldOther))
        return false;
    return !has || (before(other) == oldOther && m_sameFirst[size_t(other)] != 0);
}

bool DocumentScoring::hadSameList(int block) const
{
    const int leadIn = m_scores.leadIns[size_t(block)];
    if (leadIn < 0)
        return true;
    const int old = before(leadIn);
    return m_scores.listSizes[size_t(leadIn)] == m_earlier->scores.listSizes[size_t(old)] &&
           std::ranges::equal(m_scores.listSums.row(leadIn), m_earlier->scores.listSums.row(old));
}

void DocumentScoring::sumLists()
{
    m_scores.listSums = ScoreTable(m_evidence.size(), m_traits.size());
    m_scores.listSizes.assign(m_evidence.size(), 0);
    TypeScores sum;
    for (int i = 0; i < int(m_evidence.size()); ++i) {
        const int leadIn = m_scores.leadIns[size_t(i)];
        if (leadIn < 0 || m_scores.first.row(i).empty())
            continue;
        const std::span<const float> before = m_scores.listSums.row(leadIn);
        sum.assign(before.begin(), before.end());
        sum.resize(m_traits.size(), 0.0F);
        add(sum, m_scores.first.row(i), 1.0F);
        m_scores.listSums.set(leadIn, sum);
        ++m_scores.listSizes[size_t(leadIn)];
    }
}

TypeScores DocumentScoring::textScores(int block) const
{
    const BlockEvidence &evidence = *m_evidence[size_t(block)];
    TypeScores text = evidence.wording;
    visitTypes(evidence.cues,
               [&](size_t type, std::span<const CueHit> hits) { text[type] += cueWeight * cueScore(hits); });
    return text;
}

/** For each type, how loud the loudest of the more specific types in its group is. */
TypeScores DocumentScoring::specificRivals(const TypeScores &text, const TypeScores &runIn) const
{
    TypeScores rivals(text.size(), 0.0F);
    for (const std::vector<size_t> &types : m_groups) {
        float loudest = 0;       // of all types so far
        float loudestBefore = 0; // of those that are more specific than the last
        float generality = 0;
        for (const size_t type : types) {
            if (m_traits[type].generality > generality)
                loudestBefore = loudest;
            generality = m_traits[type].generality;
            rivals[type] = loudestBefore;
            const float named = runIn.empty() ? 0.0F : runInAsText * std::min(runIn[type], strongestHeading);
            loudest = std::max(loudest, std::min(text[type] + named, strongestText));
        }
    }
    return rivals;
}

/** The headings above \a block, and so above its whole section. */
DocumentScoring::HeadingsAbove DocumentScoring::headingsAbove(int block) const
{
    const QList<int> chain = m_document.headingChain(block);
    HeadingsAbove headings;
    if (chain.isEmpty())
        return headings;
    headings.nearest = chain.last();
    if (chain.size() == 1)
        return headings;
    for (int type = 0; type < int(m_traits.size()); ++type)
        headings.outer.push_back(outerHeading(chain, type));
    return headings;
}

/** The title stands over everything and therefore says nothing about any one part. */
float DocumentScoring::outerHeading(const QList<int> &chain, int type) const
{
    float pull = 0;
    for (qsizetype depth = 0; depth + 1 < chain.size(); ++depth) {
        if (m_document.blocks()[chain[depth]].kind != BlockKind::Title)
            pull =
                std::max(pull, std::min(m_scores.headings.row(chain[depth])[size_t(type)], strongestHeading));
    }
    return pull;
}

DocumentScoring::Companions DocumentScoring::companionsOf(int block) const
{
    Companions companions;
    companions.own = m_scores.first.row(block);
    const int leadIn = m_scores.leadIns[size_t(block)];
    if (leadIn >= 0 && m_scores.listSizes[size_t(leadIn)] > 1) {
        companions.list = m_scores.listSums.row(leadIn);
        companions.otherItems = float(m_scores.listSizes[size_t(leadIn)] - 1);
    }
    if (areNeighbours(block, block - 1))
        companions.before = m_scores.first.row(block - 1);
    if (areNeighbours(block, block + 1))
        companions.after = m_scores.first.row(block + 1);
    return companions;
}

TypeScores DocumentScoring::scoreBlock(int block, const HeadingsAbove &headings, bool knowsCompanions) const
{
    const Weights &weights = knowsCompanions ? secondPass : firstPass;
    const TypeScores text = textScores(block);
    const TypeScores &wording = m_evidence[size_t(block)]->wording;
    const TypeScores &runIn = m_evidence[size_t(block)]->named;
    const TypeScores rivals = specificRivals(text, runIn);
    const auto [loudest, second] = topTwo(text);
    TypeScores scores(text.size());
    for (size_t type = 0; type < text.size(); ++type) {
        const float ahead = text[type] - (text[type] < loudest ? loudest : second);
        scores[type] = weights.bias + weights.wording * wording[type] +
                       weights.cues * (text[type] - wording[type]) +
                       weights.lead * std::clamp(ahead, farthestBehind, strongestText);
    }
    addHeadings(scores, block, headings, headingWeight(weights, loudest));
    add(scores, headings.outer, weights.outerHeading);
    for (size_t type = 0; type < text.size(); ++type)
        scores[type] += weights.generic * std::min(m_traits[type].generality, mostGeneric) * rivals[type];
    for (size_t type = 0; type < runIn.size(); ++type)
        scores[type] += weights.runIn * std::min(runIn[type], strongestHeading);
    if (const int leadIn = m_scores.leadIns[size_t(block)]; leadIn >= 0)
        add(scores, m_scores.probabilities.row(leadIn), weights.leadIn);
    if (knowsCompanions) {
        const Companions companions = companionsOf(block);
        for (size_t type = 0; type < text.size(); ++type) {
            scores[type] += weights.siblings * companions.siblings(type);
            scores[type] += weights.neighbours * companions.neighbours(type);
        }
    }
    std::ranges::transform(scores, scores.begin(), logistic);
    return scores;
}

void DocumentScoring::addHeadings(TypeScores &scores, int block, const HeadingsAbove &headings,
                                  float weight) const
{
    if (headings.nearest < 0)
        return;
    const Block &heading = m_document.blocks()[headings.nearest];
    const std::span<const float> named = m_scores.headings.row(headings.nearest);
    for (size_t type = 0; type < scores.size(); ++type)
        scores[type] += weight * pullOfHeading(named[type], heading, block - headings.nearest - 1);
}

bool DocumentScoring::areNeighbours(int block, int other) const
{
    return neighbours(m_document.blocks(), block, other);
}

ScoreParts DocumentScoring::parts(int block, int type) const
{
    const BlockEvidence &evidence = *m_evidence[size_t(block)];
    const auto t = size_t(type);
    ScoreParts parts;
    const auto cues = std::ranges::equal_range(evidence.cues, type, {}, &CueHit::type);
    parts.cues = secondPass.cues * cueWeight * cueScore(cues);
    parts.wording = secondPass.wording * evidence.wording[t];
    if (m_document.blocks()[block].isHeading())
        return parts;
    if (const QList<int> chain = m_document.headingChain(block); !chain.isEmpty()) {
        const int nearest = chain.last();
        parts.heading = headingWeight(secondPass, topTwo(textScores(block)).first) *
                        pullOfHeading(m_scores.headings.row(nearest)[t], m_document.blocks()[nearest],
                                      block - nearest - 1);
        parts.outerHeading = secondPass.outerHeading * outerHeading(chain, type);
    }
    if (!evidence.named.empty())
        parts.runIn = secondPass.runIn * std::min(evidence.named[t], strongestHeading);
    if (const int leadIn = m_scores.leadIns[size_t(block)];
        leadIn >= 0 && !m_scores.probabilities.row(leadIn).empty())
        parts.leadIn = secondPass.leadIn * m_scores.probabilities.row(leadIn)[t];
    const Companions companions = companionsOf(block);
    parts.companions =
        secondPass.siblings * companions.siblings(t) + secondPass.neighbours * companions.neighbours(t);
    return parts;
}

int DocumentScoring::strongestOuterHeading(int block, int type) const
{
    const QList<int> chain = m_document.headingChain(block);
    int strongest = -1;
    float most = 0;
    for (qsizetype depth = 0; depth + 1 < chain.size(); ++depth) {
        const float strength = m_scores.headings.row(chain[depth])[size_t(type)];
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
        if (areNeighbours(block, other) && m_scores.first.row(other)[size_t(type)] > most) {
            strongest = other;
            most = m_scores.first.row(other)[size_t(type)];
        }
    }
    return strongest;
}

} // namespace clausula
