// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/canary.h"

#include "app/import/readers.h"

#include <QFile>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

QByteArray resource(const QString &name)
{
    QFile file(u":/clausula/canary/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

bool readsItsSample(const QString &format)
{
    const QByteArray sample = resource(u"sample."_s + format);
    if (sample.isEmpty())
        return true;
    const Result<ImportedText> read = readForeign({.format = format}, sample, {});
    return read && read->text == QString::fromUtf8(resource(u"sample.%1.txt"_s.arg(format)));
}

} // namespace clausula
