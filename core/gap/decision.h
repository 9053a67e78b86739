// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace clausula {

/**
 * What a reviewer decided about a finding. It belongs to the finding whose Finding::key it is stored under,
 * and so survives every re-run over text that didn't change there.
 */
struct Decision
{
    /** What is to be done; Open: nothing was decided yet, though there may be a note or an owner. */
    enum class Action { Open, Accept, Fix, AskVendor, Waive };

    Action action = Action::Open;
    QString owner = {}; ///< who sees to it
    QDate due = {};     ///< invalid: no date was set
    QString note = {};
    QString initials = {}; ///< of the reviewer
    QDate decided = {};    ///< given by the caller; core reads no clock
    /** The finding in one sentence as it read then: what is left of it where it isn't found any more. */
    QString about = {};

    /** Nothing that would be worth keeping: the reviewer said nothing. */
    [[nodiscard]] bool isEmpty() const
    {
        return action == Action::Open && owner.isEmpty() && !due.isValid() && note.isEmpty() &&
               initials.isEmpty();
    }

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace clausula
