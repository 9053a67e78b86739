// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/gapanalyzer.h"

namespace clausula {

/** What one document says of one fact; several places may. */
struct FactValue
{
    QList<Fact> facts;

    /** "about 30 days; 12 months"; empty where nothing is stated. */
    [[nodiscard]] QString text() const;
};

/** One fact of both documents. */
struct FactRow
{
    enum class Kind { Same, Different, OnlyLeft, OnlyRight };

    QString id;
    QString title; ///< "Retention period"
    FactValue left;
    FactValue right;
    Kind kind = Kind::Same;

    /** The kind in a word for people. */
    [[nodiscard]] QString comparison() const;
};

/** The facts of both documents side by side, in the order in which they are looked for. */
[[nodiscard]] QList<FactRow> factSheet(const GapReport &report);

/** What people call a fact; an id that is not known here is spelt out. */
[[nodiscard]] QString factTitle(const QString &id);

} // namespace clausula
