// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads \a bytes by the reader of \a format: "docx", "odt", "html", "mhtml", "rtf". \a path is what messages
 * call the file. For clausula-import, which has no other rights than to read them.
 *
 * Errors: those of the readers; UnsupportedFormat where this program was built without the library that
 * the format needs.
 */
[[nodiscard]] Result<ImportedText> readForeignFormat(const QString &format, QByteArrayView bytes,
                                                     const QString &path,
                                                     TrackedChanges changes = TrackedChanges::Accepted);

} // namespace clausula
