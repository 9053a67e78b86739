// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>
#include <QMap>
#include <QString>

namespace clausula {

/** What ImportRequest::format is called where the files attached to a report are wanted. */
inline constexpr QStringView reportFormat = u"report";

/**
 * The files attached to a PDF, as a text that attachmentsIn() reads. To be called in the sandbox only.
 * Errors: UnsupportedFormat (no PDF, damaged, encrypted), UnsafeInput.
 */
[[nodiscard]] Result<ImportedText> readAttachments(QByteArrayView pdf);

/** The files in such a text, by name; what is no such text holds none. */
[[nodiscard]] QMap<QString, QByteArray> attachmentsIn(const ImportedText &text);

} // namespace clausula
