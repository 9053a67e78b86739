// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clauselibrary.h"

namespace clausula {

class Connection;

/**
 * \a words as an FTS5 expression: each must occur, the last may be the beginning of one. Nothing in them is
 * syntax. Empty if no word has a letter or digit.
 */
[[nodiscard]] QString matchExpression(const QString &words);

/**
 * ClauseLibrary::search(). Each hit's text is compared with its checked clause, so a damaged index shows as
 * LibraryDamaged and not as wording nobody wrote.
 */
[[nodiscard]] Result<QList<LibraryHit>> searchLibrary(const Connection &connection, const QString &words,
                                                      int limit);

} // namespace clausula
