// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QString;

namespace clausula {

/** SHA-256 of a file as it is on the disk now; empty where there is none that can be read. Blocks. */
[[nodiscard]] QByteArray hashOfFile(const QString &path);

} // namespace clausula
