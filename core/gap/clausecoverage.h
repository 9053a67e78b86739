// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"
#include "core/library/clausecatalog.h"

namespace clausula {

/**
 * How far the document carries \a type: present if a block carries it and every required element is
 * there, partial if elements are missing, unsure if it is only guessed, missing otherwise. Types that are
 * no clauses (tables of contents, other text) don't apply where there is none.
 */
[[nodiscard]] Coverage judgeCoverage(const ClauseType &type, TextSearch &search);

} // namespace clausula
