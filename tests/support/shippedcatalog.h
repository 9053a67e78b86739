// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clauselibrary.h"

#include <QTemporaryDir>

#include <utility>

namespace clausula::test {

/** The knowledge that ships, as a first start copies it; whoever needs it can't go on without. */
inline ClauseCatalog shippedCatalog()
{
    const QTemporaryDir folder;
    Result<ClauseCatalog> catalog =
        ClauseLibrary::openOrCreate(folder.filePath(QStringLiteral("library.clausula-library")))
            .and_then([](const ClauseLibrary &library) { return library.catalog(); });
    if (!catalog)
        qFatal("%s", qPrintable(describe(catalog.error())));
    return *std::move(catalog);
}

} // namespace clausula::test
