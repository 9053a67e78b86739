// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads Rich Text Format (Microsoft's specification 1.9.1): words in all code pages and Unicode, headings by
 * outline level and style name, lists with the numbers that the file states, tables, notes. Headers and
 * footers are set aside; hidden words, annotations and tracked changes are listed.
 *
 * Errors: UnsafeInput (groups nested too deep), ReadFailed (no RTF), FileEmpty.
 */
[[nodiscard]] Result<ImportedText> readRtf(QByteArrayView bytes, const QString &path,
                                           TrackedChanges changes = TrackedChanges::Accepted);

} // namespace clausula
