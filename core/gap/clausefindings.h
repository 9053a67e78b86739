// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/promises.h"

#include <QSet>

namespace clausula {

/**
 * Beyond the frameworks, at most one finding for each clause type: only one side carries it, or both do but
 * promise different things. What neither says and no statute asks for is no gap. Types in \a settled, which
 * requirements already speak for, are left out. Keys are not set yet.
 */
[[nodiscard]] QList<Finding> clauseFindings(const ClauseCatalog &catalog, const QSet<QString> &settled,
                                            const Checks &checks, JudgedSide &left, JudgedSide &right);

} // namespace clausula
