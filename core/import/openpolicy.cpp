// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/openpolicy.h"

#include "core/document/documentreader.h"
#include "core/document/foreignformat.h"
#include "core/document/mojibake.h"
#include "core/import/importchild.h"
#include "core/import/importoptions.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace clausula {
namespace {

using namespace Qt::StringLiterals;

Result<Document> openText(QByteArrayView bytes, const QString &path, const OpenOptions &options)
{
    Result<DecodedDocument> decoded = decodeDocument(bytes, path);
    if (!decoded)
        return std::unexpected(decoded.error());
    if (MojibakeRepair repair = repairMojibake(decoded->text); repair.repaired > 0) {
        if (options.repair)
            decoded->text = std::move(repair.text);
        (options.repair ? decoded->load.repaired : decoded->load.notices).append(u"mojibake"_s);
    }
    return Document::fromText(std::move(decoded->text), std::move(decoded->origin), std::move(decoded->load));
}

// What clausula-import has readers for; it says itself which of them it was built without.
bool isReadFormat(const QString &format)
{
    constexpr QLatin1StringView formats[] = {"docx"_L1, "odt"_L1, "html"_L1, "mhtml"_L1, "rtf"_L1, "pdf"_L1};
    return std::ranges::any_of(formats, [&](QLatin1StringView known) { return known == format; });
}

Result<Document> openForeign(QByteArrayView bytes, const QString &path, const OpenOptions &options,
                             std::stop_token stop)
{
    const QString format = foreignFormat(bytes, path);
    const ImportRequest request{
        .format = format.toLower(), .changes = options.changes, .password = options.password};
    if (!isReadFormat(request.format))
        return failure(ErrorCode::UnsupportedFormat, path, format);
    Result<ImportedText> imported =
        ImportChild(ImportChild::findProgram(request.format)).read(bytes, path, request, std::move(stop));
    if (!imported)
        return std::unexpected(imported.error());
    if (imported->text.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    if (repairMojibake(imported->text).repaired > 0) // its spans would not fit a text set right here
        imported->load.notices.append(u"mojibake"_s);
    Origin origin;
    origin.path = path;
    origin.name = QFileInfo(path).fileName();
    origin.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return Document::fromImported(std::move(*imported), std::move(origin));
}

// By its first bytes: a large file may be text or not.
bool isForeignFile(const QString &path)
{
    constexpr qint64 head = 65'536;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && !foreignFormat(file.read(head), path).isEmpty();
}

} // namespace

Result<Document> openPolicy(const QString &path, const OpenOptions &options, std::stop_token stop)
{
    Result<QByteArray> bytes = readFileBytes(path, maxTextBytes);
    if (!bytes && bytes.error().code == ErrorCode::FileTooLarge && isForeignFile(path))
        bytes = readFileBytes(path, maxForeignBytes);
    return bytes.and_then([&](const QByteArray &read) { return openPolicy(read, path, options, stop); });
}

Result<Document> openPolicy(QByteArrayView bytes, const QString &path, const OpenOptions &options,
                            std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, path);
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    const bool text = foreignFormat(bytes, path).isEmpty();
    return text ? openText(bytes, path, options) : openForeign(bytes, path, options, std::move(stop));
}

bool isEditableFormat(const QString &format)
{
    return format.isEmpty() || format == "text"_L1 || format == "markdown"_L1;
}

} // namespace clausula
