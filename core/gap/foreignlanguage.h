// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/gap/coverage.h"

namespace clausula {

/** A warning if some or all of \a document isn't in English: the first foreign words, what isn't read. */
[[nodiscard]] QList<Warning> foreignText(const Document &document);

/** Of a document in another language nothing is said to be missing: what looks so is unsure or unclear. */
void withholdVerdicts(const Document &document, DocumentAnalysis &analysis);

} // namespace clausula
