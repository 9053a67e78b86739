// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/filehash.h"

#include <QCryptographicHash>
#include <QFile>

namespace clausula {

QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace clausula
