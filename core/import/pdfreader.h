// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads a PDF that has a text layer: reading order across columns, paragraphs and broken words put together
 * again, headings by size and weight, lists, simple tables. Headers, footers and page numbers are set aside;
 * words that nobody sees on the page are left out of the text and listed; pages begin where the load report
 * says. To be called in the sandbox only, see readPdfPages(); NoTextLayer where all pages are pictures.
 */
[[nodiscard]] Result<ImportedText> readPdf(QByteArrayView bytes, const QByteArray &password);

} // namespace clausula
