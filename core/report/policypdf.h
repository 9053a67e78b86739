// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/policyparts.h"

namespace clausula {

/** \a policy as A4 pages with page numbers, always in the colours of print. Error: WriteFailed. */
[[nodiscard]] Result<QByteArray> policyAsPdf(const PolicyParts &policy);

} // namespace clausula
