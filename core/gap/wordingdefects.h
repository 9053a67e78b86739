// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/coverage.h"
#include "core/gap/textsearch.h"

namespace clausula {

/** Paragraphs of at least twelve words that stand in the document twice ("duplicate-text"). */
[[nodiscard]] QList<Warning> repeatedParagraphs(const Document &document);
/**
 * Advertising in the policy's text ("marketing-copy"): what was set aside as such when the document was read,
 * and paragraphs that praise a product, as \a praise matches three times or more, without a word that a
 * policy would have, as \a policyWords match.
 */
[[nodiscard]] QList<Warning> marketingCopy(const QString &praise, const QString &policyWords,
                                           TextSearch &search);
/**
 * Those of \a terms ("Personal Data") that the text writes with capitals inside its sentences, at least three
 * times, and never explains ("undefined-term"); only where it explains others, as ("We") or "X" means do.
 */
[[nodiscard]] QList<Warning> undefinedTerms(const QStringList &terms, TextSearch &search);

} // namespace clausula
