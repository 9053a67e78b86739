// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/textdecoder.h"
#include "importedblocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const DecodedText decoded = decodeText(bytes);
    if (decoded.reversible && encodeText(decoded.text, decoded.encoding) != bytes)
        std::abort();
    const Document document = Document::fromText(decoded.text, {});
    qsizetype end = 0;
    for (const Block &block : document.blocks()) {
        if (block.span.start < end || block.span.end() > document.text().size())
            std::abort();
        end = block.span.end();
    }
    return 0;
}
