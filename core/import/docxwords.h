// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/guardedxml.h"

namespace clausula {

/** Whether all extensions that a choice requires hold ordinary text boxes; others are read by their fallback.
 */
[[nodiscard]] bool isKnownDocxExtension(QStringView names);

/** Letters and figures alone: two versions of one content that have the same ones say the same. */
[[nodiscard]] QString lettersOf(QStringView words);

/** The words of all text runs within the current element, whatever it is; goes to its end. */
[[nodiscard]] QString collectDocxWords(GuardedXml &xml);

/** Whether what a field of this instruction shows may differ between two readers: words, not page numbers. */
[[nodiscard]] bool docxFieldChangesWords(QStringView instruction);

} // namespace clausula
