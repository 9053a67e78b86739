// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pdfextras.h"

namespace clausula {

/**
 * Turns the PDF that Qt painted into the report's: outline, page labels, links, language, attachments and our
 * own metadata (title, program, date and id, nothing else), in bytes that depend on the input alone.
 *
 * Throws std::exception, which its caller turns into a Result: qpdf's headers (12.2) are no C++23, so what
 * includes them can't include ours that are.
 */
[[nodiscard]] QByteArray finishedPdf(const QByteArray &painted, const PdfExtras &extras);

} // namespace clausula
