// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace clausula {

/** Paths of the files of this machine that were dropped or copied. */
[[nodiscard]] QStringList localFiles(const QMimeData *data);

} // namespace clausula
