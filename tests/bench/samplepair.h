// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula::bench {

/** Two texts to be compared. */
struct SamplePair
{
    QString name; ///< "revision 300 KB"
    QString left;
    QString right;
};

/**
 * A policy of about \a characters, put together from the paragraphs of a bundled sample with invented names
 * in them, and a later version of it: one word in two hundred replaced, one section in twenty moved. The same
 * on every machine.
 */
[[nodiscard]] SamplePair revision(qsizetype characters);

} // namespace clausula::bench
