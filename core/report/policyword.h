// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/policyparts.h"

#include <QDate>

namespace clausula {

/** \a policy as a Word file. Error: WriteFailed. */
[[nodiscard]] Result<QByteArray> policyAsWord(const PolicyParts &policy, const QDate &date);

} // namespace clausula
