// SPDX-License-Identifier: GPL-3.0-or-later
// What users write themselves: statutes, clause types and wordings as JSON.
#include "core/library/clausejson.h"
#include "core/library/knowledgejson.h"
#include "importedblocks.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace clausula;
    const QByteArray json = fuzz::bytesOf(data, size);
    (void)readJson(json, {}, JsonCheck::Everything, frameworkFrom);
    (void)readJson(json, {}, JsonCheck::Everything, clauseTypeFrom);
    (void)parseClause(json, {});
    return 0;
}
