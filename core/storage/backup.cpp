// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/base/atomicfile.h"
#include "core/storage/connection.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace clausula {

Result<void> backUp(const Connection &connection, const QString &path)
{
    return connection.toBytes().and_then(
        [&path](const QByteArray &bytes) { return writeAtomically(path, bytes); });
}

QString backupPath(const QString &path, const QString &label)
{
    const QFileInfo file(path);
    const QString stem = u"%1/%2.%3"_s.arg(file.path(), file.completeBaseName(), label);
    QString backup = stem + u".sqlite"_s;
    for (int number = 2; QFileInfo::exists(backup); ++number)
        backup = u"%1-%2.sqlite"_s.arg(stem).arg(number);
    return backup;
}

} // namespace clausula
