// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/textsearch.h"
#include "core/library/clausecatalog.h"

#include <optional>

namespace clausula {

/** The required element or red flag that \a ref names; null if the catalog lacks it. */
[[nodiscard]] const RequiredElement *elementOf(const ClauseCatalog &catalog, const ElementRef &ref);
[[nodiscard]] const RedFlag *redFlagOf(const ClauseCatalog &catalog, const ElementRef &ref);

/** For the reader: the element's title, or the clause type's where the whole clause is meant. */
[[nodiscard]] QString titleOf(const ClauseCatalog &catalog, const ElementRef &ref);
/** "clause.element", or "clause". */
[[nodiscard]] QString idOf(const ElementRef &ref);

/**
 * Whether \a element depends on one of \a missing: "officer-contact" means nothing without "officer", and
 * element ids are made so.
 */
[[nodiscard]] bool dependsOn(const QString &element, const QStringList &missing);

/** Ids of the required elements of \a type that none of \a blocks meets. */
[[nodiscard]] QStringList missingElements(const ClauseType &type, const QList<int> &blocks,
                                          TextSearch &search);

/** The red flags of \a type found in \a blocks, each with its first match. */
[[nodiscard]] QList<std::pair<QString, Hit>> redFlags(const ClauseType &type, const QList<int> &blocks,
                                                      TextSearch &search);

} // namespace clausula
