// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentreader.h"

#include "core/document/foreignformat.h"
#include "core/document/textdecoder.h"
#include "core/document/textlines.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace clausula {

using namespace Qt::StringLiterals;

// At most one byte more than may be read, so that endless devices end and sizes that lie don't matter.
Result<QByteArray> readFileBytes(const QString &path, qint64 most)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(ErrorCode::IsDirectory, path);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const bool denied = file.error() == QFileDevice::PermissionsError || !info.isReadable();
        return failure(denied ? ErrorCode::NoPermission : ErrorCode::ReadFailed, path, file.errorString());
    }
    const QString limit = u"%1 MiB"_s.arg(most >> 20);
    if (file.size() > most)
        return failure(ErrorCode::FileTooLarge, path, limit);
    QByteArray bytes;
    while (bytes.size() <= most) {
        const QByteArray part = file.read(most + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::ReadFailed, path, file.errorString());
    if (bytes.size() > most) // a device, or a file that grew meanwhile
        return failure(ErrorCode::FileTooLarge, path, limit);
    return bytes;
}

namespace {

LoadReport reportOn(const DecodedText &decoded, QByteArrayView bytes)
{
    LoadReport load;
    if (decoded.encoding.byteOrderMark)
        load.repaired.append(u"bom"_s);
    if (decoded.encoding.name == "windows-1252"_L1)
        load.repaired.append(u"cp1252"_s);
    if (hasMixedLineEnds(decoded.text))
        load.repaired.append(u"mixed-line-ends"_s);
    if (decoded.text.contains(u'\u00A0'))
        load.repaired.append(u"no-break-spaces"_s);
    if (!decoded.reversible)
        load.readOnlyReason = u"undecodable-bytes"_s;
    else if (bytes.size() > maxEditableBytes)
        load.readOnlyReason = u"too-large-to-edit"_s;
    load.readOnly = !load.readOnlyReason.isEmpty();
    return load;
}

bool isMarkdown(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == "md"_L1 || suffix == "markdown"_L1 || suffix == "mdown"_L1 || suffix == "mkd"_L1;
}

} // namespace

Result<Document> readDocument(const QString &path)
{
    return readFileBytes(path, maxTextBytes).and_then([&](const QByteArray &bytes) {
        return readDocument(bytes, path);
    });
}

Result<Document> readDocument(QByteArrayView bytes, const QString &path)
{
    return decodeDocument(bytes, path).transform([](DecodedDocument decoded) {
        return Document::fromText(std::move(decoded.text), std::move(decoded.origin),
                                  std::move(decoded.load));
    });
}

Result<DecodedDocument> decodeDocument(QByteArrayView bytes, const QString &path)
{
    if (bytes.size() > maxTextBytes)
        return failure(ErrorCode::FileTooLarge, path, u"64 MiB"_s);
    if (bytes.isEmpty())
        return failure(ErrorCode::FileEmpty, path);
    if (const QString format = foreignFormat(bytes, path); !format.isEmpty())
        return failure(ErrorCode::UnsupportedFormat, path, format);
    DecodedText decoded = decodeText(bytes);
    if (looksBinary(decoded.text))
        return failure(ErrorCode::FileBinary, path);
    if (std::ranges::all_of(decoded.text, isBlank))
        return failure(ErrorCode::FileEmpty, path);

    LoadReport load = reportOn(decoded, bytes);
    Origin origin;
    origin.path = path;
    origin.name = QFileInfo(path).fileName();
    origin.format = isMarkdown(path) ? u"markdown"_s : u"text"_s;
    origin.encoding = decoded.encoding;
    origin.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    return DecodedDocument{std::move(decoded.text), std::move(origin), std::move(load)};
}

Result<QByteArray> encodeText(const QString &text, const Origin &origin)
{
    return encodeText(QStringView(text), origin.encoding).transform_error([&](Error error) {
        error.subject = origin.path.isEmpty() ? origin.name : origin.path;
        return error;
    });
}

} // namespace clausula
