// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausecatalog.h"
#include "core/recognition/terms.h"

#include <QString>

#include <vector>

namespace clausula {

/** A catalog's exemplars in its order, read once for all that learn from them; parallel lists. */
struct ExemplarTexts
{
    std::vector<int> types;             ///< index of the clause type
    std::vector<std::vector<int>> also; ///< indexes of the others that it carries
    std::vector<QString> texts;         ///< flowed (see FlowedText)
    std::vector<std::vector<Term>> terms;
    std::vector<char> further; ///< whether it is one that users added
};

/**
 * \a lessons is \a catalog with the exemplars that users added, behind the others of their type.
 * \a workers: see inParallel().
 */
[[nodiscard]] ExemplarTexts readExemplars(const ClauseCatalog &lessons, const ClauseCatalog &catalog,
                                          int workers);

} // namespace clausula
