// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/segmentpairs.h"
#include "core/comparison/worddiff.h"

#include <vector>

namespace clausula {

/**
 * Finds for the words of one text their partners in the other: segments are paired, then the words inside
 * each pair. A word has at most one partner, one that reads the same.
 */
class WordMatcher
{
public:
    enum class Order {
        Free, ///< moved segments are partners too
        Kept, ///< partners stand in the same order on both sides
    };

    explicit WordMatcher(const ComparedTexts &texts);

    /** Pairs what has no partner yet inside \a left with what has none inside \a right. */
    void match(const std::vector<WordRange> &left, const std::vector<WordRange> &right, Order order);

    [[nodiscard]] int leftPartner(int rightWord) const { return m_leftOf[static_cast<size_t>(rightWord)]; }
    [[nodiscard]] int rightPartner(int leftWord) const { return m_rightOf[static_cast<size_t>(leftWord)]; }
    /** Words and their partners, as long runs as there are, sorted by the left. */
    [[nodiscard]] std::vector<CommonRun> runs() const;

private:
    bool matchOnce(const std::vector<WordRange> &left, const std::vector<WordRange> &right, Order order);
    void matchWords(WordRange left, WordRange right);

    ComparedTexts m_texts;
    std::vector<int> m_rightOf; ///< partner of each left word, -1: none
    std::vector<int> m_leftOf;  ///< partner of each right word
};

} // namespace clausula
