// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads a Word document (ECMA-376, transitional or strict): headings by style and outline level, lists with
 * the numbers that Word computes, tables, notes after the block that refers to them, text boxes. Headers and
 * footers are set aside; hidden words, comments and tracked changes are listed.
 *
 * Errors: UnsafeInput, ReadFailed, PasswordNeeded, UnsupportedFormat (another file in an archive).
 */
[[nodiscard]] Result<ImportedText> readDocx(QByteArrayView bytes, const QString &path,
                                            TrackedChanges changes = TrackedChanges::Accepted);

} // namespace clausula
