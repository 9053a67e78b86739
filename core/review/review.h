// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/comparison/comparisonsettings.h"
#include "core/document/document.h"
#include "core/gap/applicability.h"
#include "core/gap/decision.h"

#include <QMap>
#include <QStringList>

namespace clausula {

/**
 * A comparison as a reviewer left it: all that a colleague needs to see the same and to go on. What is
 * found in the texts is not part of it; that is computed again.
 */
struct Review
{
    Document left;
    Document right;
    QStringList frameworks;                 ///< ids judged by, as they were asked for
    ComparisonSettings settings = {};       ///< what is folded, and the pins
    Answers answers = {};                   ///< of the applicability interview
    QMap<QString, Decision> decisions = {}; ///< by Finding::key
};

} // namespace clausula
