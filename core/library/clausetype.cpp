// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/clausetype.h"

#include <array>

namespace clausula {

QChar groupLetter(ClauseGroup group)
{
    static constexpr std::array letters{u'A', u'C', u'U', u'S', u'T', u'R', u'P', u'L', u'-'};
    return letters.at(std::size_t(group));
}

} // namespace clausula
