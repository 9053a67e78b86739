// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/finding.h"

#include <QString>

namespace clausula {

class Document;

/** Longest text, in characters, that stands for one too long to be printed whole. */
inline constexpr qsizetype excerptCharacters = 240;

/** What stands where words were left out: " […]". */
[[nodiscard]] QString omission();

/**
 * The beginning of \a text, at most excerptCharacters long: whole sentences if they fill half of that,
 * else whole words, with omission() at its end. A text that is short enough comes back as it is.
 */
[[nodiscard]] QString excerpt(const QString &text);

/**
 * The quote as it is printed: wrapped lines joined, otherwise the very characters of the source, in quotation
 * marks. Where it was cut out of a sentence an omission says so.
 */
[[nodiscard]] QString printedQuote(const Document &document, const Evidence &evidence);

} // namespace clausula
