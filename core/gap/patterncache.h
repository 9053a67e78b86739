// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QString>

namespace clausula {

/** Knowledge patterns, each compiled when it is first needed. One object a thread. */
class PatternCache
{
public:
    /** Case-insensitive, ASCII classes, as the library's README defines patterns. */
    [[nodiscard]] const QRegularExpression &compiled(const QString &pattern);

private:
    QHash<QString, QRegularExpression> m_compiled;
};

} // namespace clausula
