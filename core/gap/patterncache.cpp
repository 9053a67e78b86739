// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gap/patterncache.h"

namespace clausula {

const QRegularExpression &PatternCache::compiled(const QString &pattern)
{
    auto found = m_compiled.find(pattern);
    if (found == m_compiled.end())
        found = m_compiled.insert(pattern,
                                  QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    return *found;
}

} // namespace clausula
