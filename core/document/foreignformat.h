// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace clausula {

/**
 * What a file that is no plain text calls itself ("PDF", "DOCX", "HTML", …), by its first bytes or the
 * ending of \a path; empty for everything else.
 */
[[nodiscard]] QString foreignFormat(QByteArrayView bytes, const QString &path);

} // namespace clausula
