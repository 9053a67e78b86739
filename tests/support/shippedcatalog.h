// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/knowledgefile.h"

#include <utility>

namespace clausula::test {

/** The knowledge that ships, read from its files; whoever needs it can't go on without. */
inline ClauseCatalog shippedCatalog()
{
    Result<ClauseCatalog> catalog = readKnowledge(QStringLiteral(PROJECT_SOURCE "/resources/library"),
                                                  QStringLiteral(PROJECT_SOURCE "/resources/frameworks"));
    if (!catalog)
        qFatal("%s", qPrintable(describe(catalog.error())));
    return *std::move(catalog);
}

} // namespace clausula::test
