// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/base/atomicfile.h"
#include "core/storage/connection.h"

namespace clausula {

Result<void> backUp(const Connection &connection, const QString &path)
{
    return connection.toBytes().and_then(
        [&path](const QByteArray &bytes) { return writeAtomically(path, bytes); });
}

} // namespace clausula
