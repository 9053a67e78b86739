// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace clausula {

/** Stands in a literal for a word boundary, \\b: between a letter, digit or underscore of ASCII and anything
 * else. */
inline constexpr char16_t wordBoundary = u'\b';

/** Of every list at least one string. */
using RequiredLiterals = QList<QStringList>;

/**
 * What a text must hold, letter case aside, for \a pattern (a regular expression in the syntax of
 * QRegularExpression) to match in it: what one of the elements asks for, each for one alternative of the
 * pattern. "colou?r.*\b(?:red|blue)" gives one, {"color", "colour"} and {"^red", "^blue"}, with wordBoundary
 * for the ^; literals have it wherever a word begins or ends inside. Lower case. An empty element asks for
 * nothing, as for "[0-9]+" or syntax this reader doesn't know: such a pattern has to be tried on every text.
 *
 * The way of RE2's prefilter (Cox, Regular Expression Matching with a Trigram Index, 2012).
 */
[[nodiscard]] QList<RequiredLiterals> requiredLiterals(QStringView pattern);

} // namespace clausula
