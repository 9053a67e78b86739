// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/readableruns.h"

#include <algorithm>

namespace clausula {

namespace {

/** Words deleted and inserted between two kept runs. */
struct Gap
{
    int deleted = 0;
    int inserted = 0;

    [[nodiscard]] bool isReplacement() const { return deleted > 0 && inserted > 0; }
    [[nodiscard]] int larger() const { return std::max(deleted, inserted); }
};

Gap gapBetween(const CommonRun &before, const CommonRun &after)
{
    return {after.left - before.left - before.length, after.right - before.right - before.length};
}

class Cleaner
{
public:
    Cleaner(const WordPair &words, const Vocabulary &vocabulary) : m_words(words), m_vocabulary(vocabulary) {}

    std::vector<CommonRun> dropLostWords(const std::vector<CommonRun> &runs) const;

private:
    [[nodiscard]] bool isLost(const CommonRun &run, const Gap &before, const Gap &after) const;

    const WordPair &m_words;
    const Vocabulary &m_vocabulary;
};

/** A few words between two changes that are no help to somebody who reads the changes. */
bool Cleaner::isLost(const CommonRun &run, const Gap &before, const Gap &after) const
{
    const auto words = m_words.left.subspan(static_cast<size_t>(run.left), static_cast<size_t>(run.length));
    const auto content =
        std::ranges::count_if(words, [this](WordId id) { return !m_vocabulary.isFunctionWord(id); });
    if (content == 0)
        return run.length <= std::min(before.larger(), after.larger()) + 1 &&
               (before.isReplacement() || after.isReplacement());
    return before.isReplacement() && after.isReplacement() && 2 * run.length <= before.larger() &&
           2 * run.length <= after.larger();
}

std::vector<CommonRun> Cleaner::dropLostWords(const std::vector<CommonRun> &runs) const
{
    const CommonRun start{0, 0, 0};
    const CommonRun end{static_cast<int>(m_words.left.size()), static_cast<int>(m_words.right.size()), 0};
    std::vector<CommonRun> kept;
    for (size_t i = 0; i < runs.size(); ++i) {
        // a dropped run widens the gap before the next one, so that one is judged anew
        const Gap before = gapBetween(kept.empty() ? start : kept.back(), runs[i]);
        const Gap after = gapBetween(runs[i], i + 1 < runs.size() ? runs[i + 1] : end);
        const bool isInner = before.larger() > 0 && after.larger() > 0;
        if (!isInner || !isLost(runs[i], before, after))
            kept.push_back(runs[i]);
    }
    return kept;
}

/** Lets the gap after run \a i slide left while that gives it a phrase's end to stand behind. */
void slideGap(std::vector<CommonRun> &runs, size_t i, const WordPair &words, const Vocabulary &vocabulary)
{
    CommonRun &before = runs[i];
    CommonRun &after = runs[i + 1];
    const Gap gap = gapBetween(before, after);
    if ((gap.deleted == 0) == (gap.inserted == 0))
        return;
    const std::span<const WordId> side = gap.deleted > 0 ? words.left : words.right;
    const int first = gap.deleted > 0 ? before.left + before.length : before.right + before.length;
    const int last = first + gap.larger() - 1;
    const auto word = [side](int index) { return side[static_cast<size_t>(index)]; };
    for (int shift = 0; shift < before.length; ++shift) {
        if (vocabulary.endsPhrase(word(first - 1 - shift))) {
            before.length -= shift;
            after = {after.left - shift, after.right - shift, after.length + shift};
            return;
        }
        if (word(first - 1 - shift) != word(last - shift))
            return;
    }
}

} // namespace

std::vector<CommonRun> readableRuns(std::vector<CommonRun> runs, const WordPair &words,
                                    const Vocabulary &vocabulary)
{
    runs = Cleaner(words, vocabulary).dropLostWords(runs);
    for (size_t i = 0; i + 1 < runs.size(); ++i)
        slideGap(runs, i, words, vocabulary);
    return runs;
}

} // namespace clausula
