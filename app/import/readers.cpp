// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/readers.h"

#include "core/report/attachmentreader.h"

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
    if (options.format == reportFormat)
        return readAttachments(bytes);
    return failure(ErrorCode::UnsupportedFormat, {}, options.format.toUpper());
}

} // namespace clausula
