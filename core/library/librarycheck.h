// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace clausula {

class Connection;

/**
 * What is wrong with a library, one translated sentence each: the file's structure, rows that don't match
 * their checksum, passages that don't match their clause, a full-text index that doesn't match the passages.
 * Works on a copy in memory, because checking the index counts as writing.
 */
[[nodiscard]] Result<QStringList> checkLibrary(const Connection &connection);

} // namespace clausula
