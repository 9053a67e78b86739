// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/droppedfiles.h"

#include <QMimeData>
#include <QUrl>

namespace clausula {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace clausula
