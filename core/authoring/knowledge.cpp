// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/authoring/knowledge.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace clausula {

QByteArray authoringData(const QString &name)
{
    QFile file(u":/clausula/authoring/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not compiled in", qPrintable(file.fileName()));
    return file.readAll();
}

QRegularExpression compiled(const QString &pattern, QRegularExpression::PatternOptions options)
{
    return QRegularExpression(pattern, options);
}

QRegularExpression wholePattern(const QString &pattern)
{
    return compiled(QRegularExpression::anchoredPattern(pattern));
}

QRegularExpression anyOf(const QStringList &patterns, QRegularExpression::PatternOptions options)
{
    return compiled(u"(?:%1)"_s.arg(patterns.join(u")|(?:"_s)), options);
}

} // namespace clausula
