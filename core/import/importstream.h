// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArray>
#include <QByteArrayView>

namespace clausula {

/**
 * What clausula-import writes to its standard output: an imported text or the reason why there is none.
 *
 * The bytes are a signature with a version, one value, and an end mark. The one who reads them trusts none:
 * a hostile document may have taken over the program that wrote them.
 */
[[nodiscard]] QByteArray writeImportStream(const Result<ImportedText> &result);

/**
 * Reads such bytes. An error that the writer reports is returned with \a path as its subject; bytes that
 * are cut short, too long or senseless (spans outside the text, blocks out of order) are ReaderStopped.
 */
[[nodiscard]] Result<ImportedText> readImportStream(QByteArrayView bytes, const QString &path);

} // namespace clausula
