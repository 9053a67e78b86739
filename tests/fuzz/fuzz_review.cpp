// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/reviewfile.h"

#include <cstdint>
#include <cstdlib>

/** A review that can be read can be written, and is then the same. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto read = reviewFromBytes(bytes, QStringLiteral("fuzz.clausula"));
    if (!read)
        return 0;
    const auto written = reviewToBytes(*read, QStringLiteral("fuzz.clausula"));
    if (!written)
        return 0; // half a character pair
    const auto again = reviewFromBytes(*written, QStringLiteral("fuzz.clausula"));
    if (!again || again->left.text() != read->left.text() || again->settings != read->settings)
        std::abort();
    return 0;
}
