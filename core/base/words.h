// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/span.h"

#include <QList>

namespace clausula {

/**
 * Words of \a text in order: runs of letters and digits with inner apostrophes, hyphens, dots and
 * @-signs (so "third-party", "Art.13", "a@b.example" are one). Offsets count from the start of \a text.
 */
[[nodiscard]] QList<Span> wordSpans(QStringView text);

/**
 * Sentences of \a text in order, trimmed of surrounding white space. Unicode boundaries
 * (QTextBoundaryFinder), then joined again after abbreviations ("e.g.", "Art.", "No."), bare
 * enumerators and before a lower-case start. A line break alone ends no sentence.
 */
[[nodiscard]] QList<Span> sentenceSpans(QStringView text);

} // namespace clausula
