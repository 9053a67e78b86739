// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/library/clausecatalog.h"

#include <QByteArray>
#include <QHash>

namespace clausula {

class Connection;

/**
 * Checksums of the built-in content that a library's content was taken over from. A clause type or framework
 * without one is the user's own.
 */
struct LibraryOrigins
{
    QByteArray library;
    QHash<QString, QByteArray> types; ///< by id
    QHash<QString, QByteArray> frameworks;
};

/** Puts \a catalog in the place of all content; to be called within a transaction. */
[[nodiscard]] Result<void> replaceContent(Connection &connection, const ClauseCatalog &catalog,
                                          const LibraryOrigins &origins);

/**
 * The library file that holds \a catalog: the same catalog gives the same bytes (with the same SQLite).
 * \a name is what errors call it.
 */
[[nodiscard]] Result<QByteArray> libraryBytes(const ClauseCatalog &catalog, const QString &name);

} // namespace clausula
