// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/difference.h"

namespace clausula {

/** Words of one side's text that changed. */
struct ChangedWords
{
    QStringView text;       ///< the whole text: what stands around the words decides with them
    Span words;             ///< may be empty
    bool isHeading = false; ///< in headings capitals make no name
};

/**
 * What differs between the words besides their wording, by the words in resources/languages/substance.txt:
 * those that stand on one side only, or more often there. A name is known by its capital inside a sentence.
 */
[[nodiscard]] QList<Substance> substanceOf(const ChangedWords &left, const ChangedWords &right);

/** "number", "period" …: the name of a kind in files and for programs. */
[[nodiscard]] QString substanceId(Substance kind);

} // namespace clausula
