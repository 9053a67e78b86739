// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/passage.h"
#include "core/document/phrase.h"

namespace clausula {

/** One short line that ends with a period or a colon without being a sentence, and longer text or a list
 * below: "Who sees it." */
[[nodiscard]] bool isClosedHeading(int passage, const Phrase &phrase, const QList<TextLine> &lines,
                                   const QList<Passage> &passages);

/**
 * Whether the document closes its headings with a period or a colon although they aren't written as
 * titles: several short lines stand apart before longer text, and hardly any without such a sign does.
 */
[[nodiscard]] bool closesHeadings(QStringView text, const QList<TextLine> &lines,
                                  const QList<Passage> &passages);

} // namespace clausula
