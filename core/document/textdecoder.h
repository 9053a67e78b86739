// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/document.h"

#include <QByteArrayView>

namespace clausula {

/** The characters of a text file and how they were found. */
struct DecodedText
{
    QString text; ///< without byte order mark
    TextEncoding encoding;
    bool reversible = true; ///< encodeText() gives the very bytes back
};

/**
 * Finds the encoding of \a bytes and decodes them: byte order mark, then strict UTF-8, then UTF-16 told by
 * where its zero bytes lie, then windows-1252 (in which a few bytes mean nothing and become U+FFFD).
 */
[[nodiscard]] DecodedText decodeText(QByteArrayView bytes);

/** \a text in \a encoding; an error names the first character that does not exist there. */
[[nodiscard]] Result<QByteArray> encodeText(QStringView text, const TextEncoding &encoding);

/** Whether decoded characters are no text: a NUL, or more control characters than a slip explains. */
[[nodiscard]] bool looksBinary(QStringView text);

} // namespace clausula
