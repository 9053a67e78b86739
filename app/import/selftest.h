// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace clausula {

/** What became of an act that the sandbox has to refuse. */
struct ForbiddenAct
{
    QString name;
    bool denied = false;
};

/**
 * Tries every forbidden act in a process that is in its sandbox already, and returns what became of each.
 * Empty where the system has no full protection.
 */
[[nodiscard]] QList<ForbiddenAct> tryForbiddenActs();

} // namespace clausula
