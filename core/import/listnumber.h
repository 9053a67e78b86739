// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/** How the figure of a list's level is written. */
enum class NumberForm { None, Bullet, Decimal, LowerLetter, UpperLetter, LowerRoman, UpperRoman };

/** The number that a file states for a list, kept within a million of zero: it can be counted on from. */
[[nodiscard]] int statedNumber(QStringView value);

/** \a number, from 1, in a form: "3", "c", "C", "iii", "III"; empty for bullets. After z comes aa, as in
 * Word. */
[[nodiscard]] QString writtenNumber(int number, NumberForm form);

} // namespace clausula
