// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/import/pdfpage.h"

#include <QByteArrayView>

namespace clausula {

/** What the pages of a PDF show. */
struct PdfPages
{
    QList<PdfPage> pages;
    QString title; ///< as its properties say
};

/**
 * Reads the words of all pages by Poppler, and finds out which of them a reader of the page can see: each
 * page is drawn, and a word without ink in its box is hidden (reliability.md, fact 10).
 *
 * To be called in the sandbox only. Errors: PasswordNeeded, PasswordWrong, ReadFailed (damaged),
 * UnsafeInput (more pages or words than a policy has).
 */
[[nodiscard]] Result<PdfPages> readPdfPages(QByteArrayView bytes, const QByteArray &password);

} // namespace clausula
