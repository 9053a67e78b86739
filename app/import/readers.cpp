// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/readers.h"

#ifdef CLAUSULA_FORMATS
#include "core/import/foreignreader.h"
#endif
#ifdef CLAUSULA_ATTACHMENTS
#include "core/report/attachmentreader.h"
#endif
#ifdef CLAUSULA_PDF
#include "core/import/pdfreader.h"
#endif

namespace clausula {

using namespace Qt::StringLiterals;

Result<ImportedText> readForeign(const ImportOptions &options, [[maybe_unused]] QByteArrayView bytes,
                                 [[maybe_unused]] const QByteArray &password)
{
#ifdef CLAUSULA_PDF
    if (options.format == "pdf"_L1)
        return readPdf(bytes, password);
#endif
#ifdef CLAUSULA_ATTACHMENTS
    if (options.format == reportFormat)
        return readAttachments(bytes);
#endif
#ifdef CLAUSULA_FORMATS
    return readForeignFormat(options.format, bytes, {}, options.changes);
#else
    return failure(ErrorCode::UnsupportedFormat, {}, options.format.toUpper());
#endif
}

} // namespace clausula
