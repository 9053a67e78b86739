// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"

namespace clausula {

/** A text of a clause type that a search can find. */
struct LibraryPassage
{
    QString
        field; ///< title, description, heading, exemplar, standard, fallback, element, red-flag or citation
    int position = 0; ///< among the passages of its field
    QString text;

    friend bool operator==(const LibraryPassage &, const LibraryPassage &) = default;
};

/** What is searched of \a type, in the order of its file. */
[[nodiscard]] QList<LibraryPassage> passagesOf(const ClauseType &type);

} // namespace clausula
