// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausecatalog.h"

#include <QByteArray>

namespace clausula {

/**
 * The library file that holds \a catalog: the same catalog gives the same bytes (with the same SQLite).
 * \a name is what errors call it.
 */
[[nodiscard]] Result<QByteArray> libraryBytes(const ClauseCatalog &catalog, const QString &name);

} // namespace clausula
