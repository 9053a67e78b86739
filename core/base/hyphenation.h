// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace clausula {

/** A word that a hyphen breaks at the end of a line. */
struct BrokenWord
{
    qsizetype goesOn = -1;    ///< where its second half begins; -1 if no word is broken
    bool keepsHyphen = false; ///< it is written with one on a single line, too: "self-protection"

    [[nodiscard]] bool exists() const { return goesOn >= 0; }
};

/** Signs that break words: hyphen-minus, hyphen, soft hyphen. */
[[nodiscard]] constexpr bool isHyphen(QChar c)
{
    return c == u'-' || c == u'\u2010' || c == u'\u00AD';
}

/**
 * Whether the hyphen at \a hyphen of \a text breaks a word: a letter before it, a line end and then a small
 * letter after it. What first parts of compounds keep their hyphen is a list of English prefixes.
 */
[[nodiscard]] BrokenWord brokenWordAt(QStringView text, qsizetype hyphen);

} // namespace clausula
