// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/gap/coverage.h"

namespace clausula {

/** The text stops in the middle of a sentence or list ("truncated-end"). */
[[nodiscard]] QList<Warning> truncatedEnd(const Document &document);
/** Rows of a table with a cell that has nothing in it ("empty-cell"). */
[[nodiscard]] QList<Warning> emptyCells(const Document &document);
/** "… for these reasons:" with nothing after it ("list-without-items"). */
[[nodiscard]] QList<Warning> listsWithoutItems(const Document &document);
/** The same words twice in a row in one block ("duplicate-text"). */
[[nodiscard]] QList<Warning> repeatedText(const Document &document);
/** A quoted section title to see that no heading has ("dead-reference"). */
[[nodiscard]] QList<Warning> deadReferences(const Document &document);

} // namespace clausula
