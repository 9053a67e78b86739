// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"
#include "core/import/importoptions.h"

#include <QByteArrayView>

namespace clausula {

/** Reads \a bytes with the reader of options.format; UnsupportedFormat where this build has none for it. */
[[nodiscard]] Result<ImportedText> readForeign(const ImportOptions &options, QByteArrayView bytes,
                                               const QByteArray &password);

} // namespace clausula
