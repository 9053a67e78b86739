// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clausula {

/**
 * What a text must hold, letter case aside, for \a pattern (a regular expression in the syntax of
 * QRegularExpression) to match in it: of every list at least one string. "colou?r\b.*\b(?:red|blue)" gives
 * {"color", "colour"} and {"red", "blue"}. Lower case. Empty if nothing can be said, as for "[0-9]+" or
 * syntax this reader doesn't know: such a pattern has to be tried on every text.
 *
 * The way of RE2's prefilter (Cox, Regular Expression Matching with a Trigram Index, 2012).
 */
[[nodiscard]] QList<QStringList> requiredLiterals(QStringView pattern);

} // namespace clausula
