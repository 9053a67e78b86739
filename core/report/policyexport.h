// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QByteArray>
#include <QDate>

namespace clausula {

/** What policies are handed on in. */
enum class PolicyFormat {
    Pdf,
    Word,         ///< ECMA-376, .docx
    OpenDocument, ///< ISO 26300, .odt
};

/**
 * The text of \a document, not a report on it, as pages or a file for a word processor: headings of their
 * level, lists that number themselves where that gives the numbers that are there, tables, wrapped lines
 * joined. \a date is a word processor's file's only one. Error: WriteFailed.
 */
[[nodiscard]] Result<QByteArray> exportPolicy(const Document &document, PolicyFormat format,
                                              const QDate &date);

} // namespace clausula
