// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/patterncache.h"

namespace clausula {

QRegularExpression PatternCache::compiled(const QString &pattern)
{
    const QMutexLocker locker(&m_mutex);
    auto found = m_compiled.find(pattern);
    if (found == m_compiled.end())
        found = m_compiled.insert(pattern,
                                  QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    return *found;
}

} // namespace clausula
