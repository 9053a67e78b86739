// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"

namespace clausula {

/** The title of a clause type; "nothing" for none; its id where the library has no such type. */
[[nodiscard]] QString clauseName(const ClauseCatalog &catalog, const QString &clause);
/** Several of them: "Retention, Security". */
[[nodiscard]] QString clauseNames(const ClauseCatalog &catalog, const QStringList &clauses);

/** The beginning of a passage on one line, at most about \a most characters and cut between words. */
[[nodiscard]] QString openingWords(QStringView passage, qsizetype most = 120);

} // namespace clausula
