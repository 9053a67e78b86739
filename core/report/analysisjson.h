// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

#include <QJsonObject>

namespace clausula {

/** Whether labels carry the words that decided; a comparison leaves them out to stay readable. */
enum class Reasons { Include, LeaveOut };

/**
 * The analysis object as it stands alone and inside a comparison. A block has `"corrected": true` where a
 * user's correction of the library decided its first clause, whose `why` is then `"you said so"`, or that it
 * has none.
 */
[[nodiscard]] QJsonObject analysisObject(const AnalyzedDocument &analyzed, const ClauseCatalog &catalog,
                                         Reasons reasons);

/**
 * How many characters of the source were recognised, read without being recognised, and set aside.
 * White space counts with the block before it, so the three add up to all characters of the text.
 */
struct CharacterCount
{
    qsizetype total = 0;
    qsizetype recognised = 0;
    qsizetype unrecognised = 0;
    qsizetype setAside = 0;
};
[[nodiscard]] CharacterCount countCharacters(const RecognizedDocument &recognized);

} // namespace clausula
