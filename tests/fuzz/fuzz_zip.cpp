// SPDX-License-Identifier: GPL-3.0-or-later
// The container of DOCX and ODT: fuzz_docx and fuzz_odt are about what stands in it.
#include "core/import/foreignreader.h"
#include "importedblocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    fuzz::checkBlocks(readForeignFormat(QStringLiteral("docx"), fuzz::bytesOf(data, size), {}));
    return 0;
}
