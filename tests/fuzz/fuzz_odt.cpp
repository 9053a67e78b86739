// SPDX-License-Identifier: GPL-3.0-or-later
// The body of an OpenDocument text, put into a sound archive (see fuzz_docx.cpp).
#include "core/import/odtreader.h"
#include "importedblocks.h"
#include "tests/support/madearchive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArray file = test::makeOdt(fuzz::bytesOf(data, size));
    for (const TrackedChanges changes :
         {TrackedChanges::Accepted, TrackedChanges::Original, TrackedChanges::AllMarks})
        fuzz::checkBlocks(readOdt(file, {}, changes));
    return 0;
}
