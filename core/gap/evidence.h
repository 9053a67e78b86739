// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/alignment.h"
#include "core/gap/finding.h"

namespace clausula {

/** A quote is cut to about this many characters, white-space runs counted as one. */
inline constexpr qsizetype maxQuoteCharacters = 300;

/**
 * The sentence, or the sentences, of \a block that \a match touches; a table row as a whole. Of very long
 * ones the part around the match.
 */
[[nodiscard]] Span proofSpan(const Document &document, int block, Span match);

/** makeEvidence() of proofSpan(). */
[[nodiscard]] Evidence proof(const Document &document, int block, Span match);

/**
 * The sentence of \a block that spoke most for \a clause when it was recognised; without reasons its first
 * sentence that says more than a run-in heading.
 */
[[nodiscard]] Evidence tellingSentence(const RecognizedDocument &document, int block, const QString &clause);

} // namespace clausula
