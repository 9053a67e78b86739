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
};

/** \a workers: see inParallel(). */
[[nodiscard]] ExemplarTexts readExemplars(const ClauseCatalog &catalog, int workers);

} // namespace clausula
