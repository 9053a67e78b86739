// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/pdfreader.h"

#include <cstdint>
#include <cstdlib>

/** Each block of a text that was read lies inside it, in order. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const Result<ImportedText> read = readPdf(QByteArrayView(data, qsizetype(size)), {});
    qsizetype end = 0;
    if (!read)
        return 0;
    for (const ImportedBlock &block : read->blocks) {
        if (block.span.start < end || block.span.end() > read->text.size())
            std::abort();
        end = block.span.end();
    }
    return 0;
}
