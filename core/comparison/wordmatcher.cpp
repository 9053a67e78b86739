// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/wordmatcher.h"

#include "core/comparison/increasing.h"
#include "core/comparison/readableruns.h"

#include <algorithm>
#include <limits>

namespace clausula {

namespace {

/** Kept words must be at least this share of a pair of segments, or it is a replacement as a whole. */
constexpr double leastKept = 0.35;
/** Shorter remains of a segment are not looked for elsewhere. */
constexpr int leastRemainder = 4;

/** Segments of those words of \a ranges that have no partner. */
std::vector<WordRange> openSegments(const WordSequence &words, const std::vector<WordRange> &ranges,
                                    const std::vector<int> &partners, int leastWords)
{
    std::vector<WordRange> result;
    for (const WordRange range : ranges) {
        for (int first = range.first; first < range.end;) {
            int end = first;
            while (end < range.end && partners[static_cast<size_t>(end)] < 0)
                ++end;
            for (const WordRange segment : words.segments({first, end})) {
                if (segment.size() >= leastWords)
                    result.push_back(segment);
            }
            first = end + 1;
        }
    }
    return result;
}

/** Between which right words a left word may have its partner, so that those there are keep their order. */
class OrderBounds
{
public:
    explicit OrderBounds(const std::vector<int> &partners)
        : m_after(partners.size() + 1), m_before(partners.size() + 1)
    {
        m_after.front() = -1;
        for (size_t i = 0; i < partners.size(); ++i)
            m_after[i + 1] = partners[i] < 0 ? m_after[i] : partners[i];
        m_before.back() = std::numeric_limits<int>::max();
        for (size_t i = partners.size(); i > 0; --i)
            m_before[i - 1] = partners[i - 1] < 0 ? m_before[i] : partners[i - 1];
    }
    [[nodiscard]] bool allow(WordRange left, WordRange right) const
    {
        return right.first > m_after[static_cast<size_t>(left.first)] &&
               right.end <= m_before[static_cast<size_t>(left.end)];
    }

private:
    std::vector<int> m_after;
    std::vector<int> m_before;
};

double weightOf(std::span<const WordId> words, const Vocabulary &vocabulary)
{
    double weight = 0;
    for (const WordId id : words)
        weight += static_cast<double>(vocabulary.weight(id));
    return weight;
}

} // namespace

WordMatcher::WordMatcher(const ComparedTexts &texts)
    : m_texts(texts), m_rightOf(static_cast<size_t>(texts.left.size()), -1),
      m_leftOf(static_cast<size_t>(texts.right.size()), -1)
{
}

void WordMatcher::match(const std::vector<WordRange> &left, const std::vector<WordRange> &right, Order order)
{
    const auto pass = [&](int leastWords) {
        return matchOnce(openSegments(m_texts.left, left, m_rightOf, leastWords),
                         openSegments(m_texts.right, right, m_leftOf, leastWords), order);
    };
    // the second time finds sentences that were joined or parted: what the first left over of them
    if (pass(1))
        pass(leastRemainder);
}

bool WordMatcher::matchOnce(const std::vector<WordRange> &left, const std::vector<WordRange> &right,
                            Order order)
{
    if (left.empty() || right.empty())
        return false;
    std::vector<SegmentPair> pairs = pairSegments(m_texts, left, right);
    const auto leftOf = [&](const SegmentPair &pair) { return left[static_cast<size_t>(pair.left)]; };
    const auto rightOf = [&](const SegmentPair &pair) { return right[static_cast<size_t>(pair.right)]; };
    if (order == Order::Kept) {
        const OrderBounds bounds(m_rightOf);
        std::erase_if(pairs, [&](const SegmentPair &p) { return !bounds.allow(leftOf(p), rightOf(p)); });
        std::vector<WeightedItem> items;
        items.reserve(pairs.size());
        for (const SegmentPair &pair : pairs)
            items.push_back({pair.right, pair.similarity * (leftOf(pair).size() + rightOf(pair).size())});
        std::vector<SegmentPair> ordered;
        for (const int index : heaviestIncreasing(items))
            ordered.push_back(pairs[static_cast<size_t>(index)]);
        pairs = std::move(ordered);
    }
    for (const SegmentPair &pair : pairs)
        matchWords(leftOf(pair), rightOf(pair));
    return !pairs.empty();
}

void WordMatcher::matchWords(WordRange left, WordRange right)
{
    const Vocabulary &vocabulary = m_texts.vocabulary;
    const WordPair words{m_texts.left.ids(left), m_texts.right.ids(right)};
    std::vector<CommonRun> runs = commonRuns(
        words.left, words.right, [&vocabulary](WordId id) { return !vocabulary.isFunctionWord(id); });
    runs = readableRuns(std::move(runs), words, vocabulary);
    double kept = 0;
    for (const CommonRun &run : runs)
        kept += weightOf(words.left.subspan(static_cast<size_t>(run.left), static_cast<size_t>(run.length)),
                         vocabulary);
    if (2 * kept < leastKept * (weightOf(words.left, vocabulary) + weightOf(words.right, vocabulary)))
        return;
    for (const CommonRun &run : runs) {
        for (int i = 0; i < run.length; ++i) {
            const int l = left.first + run.left + i;
            const int r = right.first + run.right + i;
            m_rightOf[static_cast<size_t>(l)] = r;
            m_leftOf[static_cast<size_t>(r)] = l;
        }
    }
}

std::vector<CommonRun> WordMatcher::runs() const
{
    std::vector<CommonRun> result;
    for (int l = 0; l < static_cast<int>(m_rightOf.size()); ++l) {
        const int r = rightPartner(l);
        if (r < 0)
            continue;
        if (!result.empty() && result.back().left + result.back().length == l &&
            result.back().right + result.back().length == r)
            ++result.back().length;
        else
            result.push_back({l, r, 1});
    }
    return result;
}

} // namespace clausula
