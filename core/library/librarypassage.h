// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"

namespace clausula {

/** A text of a clause type that a search can find. */
struct LibraryPassage
{
    /** title, description, heading, exemplar, standard, acceptable, fallback, reject, guidance, escalation,
     * element, red-flag or citation */
    QString field;
    int position = 0; ///< among the passages of its field
    QString text;

    friend bool operator==(const LibraryPassage &, const LibraryPassage &) = default;
};

/** What is searched of \a type, in the order of its file. */
[[nodiscard]] QList<LibraryPassage> passagesOf(const ClauseType &type);

} // namespace clausula
