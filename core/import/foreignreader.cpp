// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/foreignreader.h"

#ifdef CLAUSULA_ARCHIVES
#include "core/import/docxreader.h"
#include "core/import/odtreader.h"
#endif
#ifdef CLAUSULA_HTML
#include "core/import/htmlreader.h"
#endif
#include "core/import/rtfreader.h"

namespace clausula {

using namespace Qt::StringLiterals;

Result<ImportedText> readForeignFormat(const QString &format, QByteArrayView bytes, const QString &path,
                                       TrackedChanges changes)
{
#ifdef CLAUSULA_ARCHIVES
    if (format == "docx"_L1)
        return readDocx(bytes, path, changes);
    if (format == "odt"_L1)
        return readOdt(bytes, path, changes);
#endif
#ifdef CLAUSULA_HTML
    if (format == "html"_L1)
        return readHtml(bytes, path);
    if (format == "mhtml"_L1)
        return readMhtml(bytes, path);
#endif
    if (format == "rtf"_L1)
        return readRtf(bytes, path, changes);
    return failure(ErrorCode::UnsupportedFormat, path, format.toUpper());
}

} // namespace clausula
