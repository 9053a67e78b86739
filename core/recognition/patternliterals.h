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

/** One alternative of a pattern, and what a text must hold for it to match. */
struct PatternAlternative
{
    enum class Begin { Anywhere, WithFirstLiteral, AtTextStart };
    RequiredLiterals required;
    Begin begin = Begin::Anywhere; ///< where a match begins; WithFirstLiteral: with one of required.first()
};

/**
 * The alternatives of \a pattern, a regular expression in the syntax of QRegularExpression, with what each
 * needs, letter case aside, to match. "colou?r.*\b(?:red|blue)" has one, {"color", "colour"} and {"^red",
 * "^blue"}, with wordBoundary for the ^; literals have it wherever a word begins or ends inside. Lower case.
 * Without literals nothing can be said, as for "\w+" or syntax this reader doesn't know: such a pattern has
 * to be tried on every text.
 *
 * The way of RE2's prefilter (Cox, Regular Expression Matching with a Trigram Index, 2012).
 */
[[nodiscard]] QList<PatternAlternative> patternAlternatives(QStringView pattern);

} // namespace clausula
