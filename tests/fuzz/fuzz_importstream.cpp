// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importstream.h"

#include <cstdint>
#include <cstdlib>

/** What is read without an error can be written, and reads the same again. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArrayView bytes(data, qsizetype(size));
    const QString path = QStringLiteral("fuzz");
    const Result<ImportedText> read = readImportStream(bytes, path);
    if (read && readImportStream(writeImportStream(read), path) != read)
        std::abort();
    return 0;
}
