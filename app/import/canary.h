// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clausula {

/**
 * Whether the reader of \a format still reads its own sample as it should. Some libraries give wrong answers
 * without an error when the sandbox refuses them a file: Poppler gives no text at all without libc's
 * conversion tables. Called before the sandbox as well, it makes libraries load what they load on first use.
 * True for a format without a sample.
 */
[[nodiscard]] bool readsItsSample(const QString &format);

} // namespace clausula
