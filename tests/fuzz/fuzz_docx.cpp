// SPDX-License-Identifier: GPL-3.0-or-later
// The body of a Word document, put into a sound archive: a mutated archive hardly ever lets a reader come so
// far.
#include "core/import/docxreader.h"
#include "importedblocks.h"
#include "tests/support/madearchive.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArray file = test::makeDocx(fuzz::bytesOf(data, size));
    for (const TrackedChanges changes :
         {TrackedChanges::Accepted, TrackedChanges::Original, TrackedChanges::AllMarks})
        fuzz::checkBlocks(readDocx(file, {}, changes));
    return 0;
}
