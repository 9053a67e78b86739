// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QPageSize>

namespace clausula {

/**
 * A policy as pages: headings, paragraphs, lists and tables in the print palette, with page numbers. May run
 * aside. Error: WriteFailed if painting fails.
 */
[[nodiscard]] Result<QByteArray> policyToPdf(const Document &document, QPageSize::PageSizeId paper);

} // namespace clausula
