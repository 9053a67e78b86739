// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace clausula {

/**
 * Turns Ctrl+C, SIGTERM and a closed terminal into a request to stop, so that work ends in order. A
 * second Ctrl+C ends the program at once. One object a program; where there are no POSIX signals it never
 * asks.
 */
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
};

} // namespace clausula
