// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/readers.h"

#include "core/import/foreignreader.h"
#include "core/report/attachmentreader.h"
#ifdef CLAUSULA_PDF
#include "core/import/pdfreader.h"
#endif

namespace clausula {

using namespace Qt::StringLiterals;

Result<ImportedText> readForeign(const ImportOptions &options, QByteArrayView bytes,
                                 [[maybe_unused]] const QByteArray &password)
{
#ifdef CLAUSULA_PDF
    if (options.format == "pdf"_L1)
        return readPdf(bytes, password);
#endif
    if (options.format == reportFormat)
        return readAttachments(bytes);
    return readForeignFormat(options.format, bytes, {}, options.changes);
}

} // namespace clausula
