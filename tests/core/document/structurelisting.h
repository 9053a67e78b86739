// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace clausula {

/** One line a block: kind, level, first and last line ("heading 2 14-14"), as the fixtures expect it. */
[[nodiscard]] QByteArray listing(const Document &document);

/** The texts in a folder of structure fixtures, in order of their names. */
[[nodiscard]] QStringList structureFixtures(const QString &folder);

} // namespace clausula
