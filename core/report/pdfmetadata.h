// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/pdfextras.h"

namespace clausula {

/** What a PDF says made it. */
[[nodiscard]] QString pdfProgram();

/** The extras' date as the information dictionary writes it: midnight, universal time. */
[[nodiscard]] QString pdfInfoDate(const QDate &date);

/** The XMP packet (ISO 16684-1): what the information dictionary says, the document's id and, for an archive,
 * the standard's name. */
[[nodiscard]] QByteArray pdfMetadata(const PdfExtras &extras);

} // namespace clausula
