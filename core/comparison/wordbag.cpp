// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/wordbag.h"

#include <algorithm>

namespace clausula {

WordBag bagOf(std::span<const WordId> words, const Vocabulary &vocabulary, BagWords which)
{
    WordBag bag;
    bag.words.reserve(words.size());
    for (const WordId id : words) {
        if (which == BagWords::ContentOnly && vocabulary.isFunctionWord(id))
            continue;
        bag.words.push_back(id);
        bag.weight += static_cast<double>(vocabulary.weight(id));
    }
    std::ranges::sort(bag.words);
    return bag;
}

double shareInCommon(const WordBag &left, const WordBag &right, const Vocabulary &vocabulary)
{
    double shared = 0;
    for (auto l = left.words.begin(), r = right.words.begin();
         l != left.words.end() && r != right.words.end();) {
        if (*l == *r) {
            shared += static_cast<double>(vocabulary.weight(*l));
            ++l;
            ++r;
        } else if (*l < *r) {
            ++l;
        } else {
            ++r;
        }
    }
    const double both = left.weight + right.weight;
    return both > 0 ? 2 * shared / both : 0;
}

} // namespace clausula
