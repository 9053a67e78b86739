// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <thread>
#include <vector>

namespace clausula {

/**
 * Calls \a work with 0 to \a count - 1, each once, in \a workers threads (0: as many as there are
 * processors), and returns when all are done. Calls come in any order and at the same time: each must write
 * to a place of its own and throw nothing.
 */
template<typename Work>
void inParallel(int count, const Work &work, int workers = 0)
{
    if (workers == 0)
        workers = int(std::thread::hardware_concurrency());
    workers = std::clamp(workers, 1, std::max(count, 1));
    const auto share = [&](int first) {
        for (int i = first; i < count; i += workers)
            work(i);
    };
    std::vector<std::jthread> others;
    others.reserve(static_cast<std::size_t>(workers - 1));
    for (int worker = 1; worker < workers; ++worker)
        others.emplace_back(share, worker);
    share(0);
}

} // namespace clausula
