// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/**
 * \a text for a terminal: control characters and those that turn the reading direction become \xNN or
 * \u{NNNN}. What a document says can't move the cursor, change colours or look like a line of ours.
 */
[[nodiscard]] QString escaped(QStringView text);

/** The same on one line: white space, line breaks included, is folded to single spaces first. */
[[nodiscard]] QString printable(const QString &text);

} // namespace clausula
