// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/document/importedtext.h"

#include <QByteArray>

#include <cstdint>
#include <cstdlib>

namespace clausula::fuzz {

/** What libFuzzer gives, as a value of ours; it is valid as long as \a data. */
inline QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
}

/** Ends the program unless each block of a text that was read lies inside it, in order. */
inline void checkBlocks(const Result<ImportedText> &read)
{
    if (!read)
        return;
    qsizetype end = 0;
    for (const ImportedBlock &block : read->blocks) {
        if (block.span.start < end || block.span.end() > read->text.size())
            std::abort();
        end = block.span.end();
    }
}

} // namespace clausula::fuzz
