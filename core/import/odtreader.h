// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads an OpenDocument text (ODF 1.3): headings by outline level, lists with their numbers, tables, notes
 * after the block that refers to them, text boxes. Headers and footers are set aside; hidden words, comments
 * and tracked changes are listed.
 *
 * Errors: UnsafeInput, ReadFailed, PasswordNeeded, UnsupportedFormat (another file in an archive).
 */
[[nodiscard]] Result<ImportedText> readOdt(QByteArrayView bytes, const QString &path,
                                           TrackedChanges changes = TrackedChanges::Accepted);

} // namespace clausula
