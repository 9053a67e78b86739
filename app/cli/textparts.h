// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

namespace clausula {

// Pieces that the text reports of one document and of two share.

/** "policy.txt: 120 lines, 2443 words" */
[[nodiscard]] QString documentLine(const Document &document);
/** "Clausula privacy clauses 0.1.0" */
[[nodiscard]] QString libraryLine(const LibraryIdentity &identity);
/** `line 88: “quote”` */
[[nodiscard]] QString quoteLine(const Evidence &evidence);
/** The title of a clause type, or its id where the library lacks it. */
[[nodiscard]] QString clauseTitle(const QString &id, const ClauseCatalog &catalog);
/** "12 met, 3 partly met, 1 missing": how many of each there are, those without any left out. */
[[nodiscard]] QString countLine(const QList<std::pair<QString, int>> &counts);

} // namespace clausula
