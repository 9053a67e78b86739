// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/policyparts.h"

#include <QDate>

namespace clausula {

/** \a policy as an OpenDocument text. Error: WriteFailed. */
[[nodiscard]] Result<QByteArray> policyAsOpenDocument(const PolicyParts &policy, const QDate &date);

} // namespace clausula
