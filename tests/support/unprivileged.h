// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

namespace clausula {

/** While one lives, root's process acts as an ordinary user, whom file permissions bind. */
class Unprivileged
{
public:
    Unprivileged()
    {
        if (::getuid() == 0)
            m_changed = ::setresuid(nobody, nobody, 0) == 0;
    }
    ~Unprivileged()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            ::_exit(1); // the tests after this one would run as somebody else
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    bool m_changed = false;
};

} // namespace clausula
