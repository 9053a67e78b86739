// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/foreignreader.h"
#include "importedblocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    fuzz::checkBlocks(readForeignFormat(QStringLiteral("mhtml"), fuzz::bytesOf(data, size), {}));
    return 0;
}
