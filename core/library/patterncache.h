// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QRegularExpression>
#include <QString>

namespace clausula {

/**
 * Knowledge patterns, each compiled when it is first needed: compiling one takes longer than matching it in
 * a whole policy. May be asked by several threads at once.
 */
class PatternCache
{
public:
    /** Case-insensitive, ASCII classes, as the library's README defines patterns. */
    [[nodiscard]] QRegularExpression compiled(const QString &pattern);

private:
    QMutex m_mutex;
    QHash<QString, QRegularExpression> m_compiled;
};

} // namespace clausula
