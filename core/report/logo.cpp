// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/logo.h"

#include <QFile>

namespace clausula {

Result<QByteArray> readLogo(const QString &path)
{
    constexpr qint64 largest = 8LL * 1024 * 1024; // bytes: more is no logo
    QFile file(path);
    if (file.open(QIODevice::ReadOnly) && file.size() <= largest) {
        QByteArray bytes = file.readAll();
        if (bytes.startsWith("\x89PNG") || bytes.startsWith("\xFF\xD8\xFF"))
            return bytes;
    }
    return failure(ErrorCode::LogoUnusable, path);
}

} // namespace clausula
