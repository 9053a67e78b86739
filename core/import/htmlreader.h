// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArrayView>

namespace clausula {

/**
 * Reads a saved web page: the policy is chosen out of it; navigation, banners, cookie dialogs, forms and
 * footers are set aside with their words. Headings, lists with their numbers, tables and definition lists are
 * kept. Words that styles hide until something is clicked are read and marked; words that can't be seen at
 * all are left out and listed. Nothing is fetched.
 *
 * Errors: UnsafeInput (nesting), FileEmpty.
 */
[[nodiscard]] Result<ImportedText> readHtml(QByteArrayView bytes, const QString &path);

/** The same from a page saved with its parts in one file (MHTML, RFC 2557): its first HTML part. */
[[nodiscard]] Result<ImportedText> readMhtml(QByteArrayView bytes, const QString &path);

} // namespace clausula
