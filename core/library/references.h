// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/clausetype.h"
#include "core/library/framework.h"
#include "core/library/jsonreader.h"

namespace clausula {

/** The clause types that \a type names and \a types lack. */
[[nodiscard]] QList<JsonProblem> unresolvedReferences(const ClauseType &type, const QList<ClauseType> &types);
/** What \a framework names and \a types lack: clause types, required elements, red flags. */
[[nodiscard]] QList<JsonProblem> unresolvedReferences(const Framework &framework,
                                                      const QList<ClauseType> &types);

} // namespace clausula
