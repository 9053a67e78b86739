// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gap/promises.h"

namespace clausula {

/**
 * At most one finding for each item of \a frameworks: only one side meets it, both do but differently, or
 * neither does. An item that asks for the same as an earlier one (Art. 14 repeats Art. 13) adds its
 * citation to that one's finding. Keys are not set yet.
 */
[[nodiscard]] QList<Finding> requirementFindings(const ClauseCatalog &catalog, const QStringList &frameworks,
                                                 const Checks &checks, JudgedSide &left, JudgedSide &right);

} // namespace clausula
