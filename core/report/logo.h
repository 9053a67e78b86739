// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace clausula {

/**
 * The bytes of the PNG or JPEG file at \a path, at most 8 MiB. Error: LogoUnusable, whatever the reason:
 * what helps is another file.
 */
[[nodiscard]] Result<QByteArray> readLogo(const QString &path);

} // namespace clausula
